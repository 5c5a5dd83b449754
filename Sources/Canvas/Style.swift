/// How a cell looks, in terms of what it means; the terminal decides what it can show of it.
///
/// Meaning is never in the ink or the paper alone: every screen reads the same without colours.
package struct Style: Hashable, Sendable {
  /// What a terminal without colours can show; those it does not have, it leaves out.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What is to be seen first: a message, a button, the present step.
    package static let bold = Attributes(rawValue: 1)
    /// For the empty part of the field that has the focus.
    package static let underline = Attributes(rawValue: 2)
    /// Ink and ground in each other's place.
    package static let reverse = Attributes(rawValue: 4)
    /// Paler, where the terminal has no grey for what cannot be used now.
    package static let dim = Attributes(rawValue: 8)
  }

  /// What a colour says; which colour that is, is the terminal's business.
  package enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    /// The terminal's own foreground on its own background.
    case plain
    /// What cannot be used now, and the reason beside it; labels, in colours of our own.
    case faint
    /// What the customer should notice: a state, the present step.
    case accent
    /// A refusal.
    case alert
    /// The button or choice that has the focus.
    case focus
    /// The same where it cannot be used now.
    case faintFocus
    /// The band at the top: institution, customer, screen id. Reverse where there are no colours.
    case topBand
    /// The band of keys at the bottom. Reverse where there are no colours.
    case keyBand
    /// A QR code: black on white, whatever the terminal's own colours. There is none without colours.
    case symbol
    /// What is done, or in order.
    case good
    /// What somebody waits for, or has to look at soon.
    case caution
    /// Thin lines that nobody has to see.
    case line
    /// The segments of a display that are lit.
    case segment
    /// The case of a key fob; drawn, never text.
    case casing
    /// The glass of its display; drawn, never text.
    case glass
    /// The bank's mark; drawn, never text.
    case emblem

    /// Whether pictures are drawn in it, and nothing that has to be read.
    package var isDrawing: Bool {
      switch self {
      case .line, .casing, .glass, .emblem: true
      case .plain, .faint, .accent, .alert, .focus, .faintFocus, .topBand, .keyBand, .symbol, .good,
        .caution, .segment:
        false
      }
    }
  }

  /// What a cell stands on, in colours of our own; of the plain look all is the terminal's own background.
  package enum Paper: UInt8, Hashable, Sendable, CaseIterable {
    case ground
    /// An area of what belongs together.
    case card
    /// The band at the top.
    case band
    /// The band of keys at the bottom.
    case keys
    /// A field without the focus.
    case field
    /// A button that is not the first one.
    case button
    /// What has the focus: everything on it is of one ink.
    case focus
    /// The first button, the present step; of one ink, as all that follow.
    case accent
    case good
    case caution
    case alert
    /// The case of a key fob.
    case casing
    /// The glass of its display.
    case glass
  }

  /// Beside the ink, with and without colours.
  package var attributes: Attributes
  /// Never the only thing that tells two cells apart.
  package var ink: Ink
  /// The same.
  package var paper: Paper

  /// Attributes, an ink and a paper; without them the terminal's own, or the ground.
  package init(_ attributes: Attributes = [], ink: Ink = .plain, on paper: Paper = .ground) {
    self.attributes = attributes
    self.ink = ink
    self.paper = paper
  }

  /// Neither an attribute nor an ink.
  package static let plain = Style()
  /// Bold, in the terminal's own foreground.
  package static let bold = Style(.bold)

  /// The same on another paper, if it stands on the ground.
  package func laid(on paper: Paper) -> Style {
    self.paper == .ground ? Style(attributes, ink: ink, on: paper) : self
  }

  /// The same on the paper that its ink stands for where there are papers: the bands and what has the focus.
  package var onItsPaper: Style {
    guard paper == .ground else { return self }
    return switch ink {
    case .topBand: Style(attributes, on: .band)
    case .keyBand: Style(attributes, on: .keys)
    case .focus, .faintFocus: Style(attributes, on: .focus)
    case .plain, .faint, .accent, .alert, .symbol, .good, .caution, .line, .segment, .casing,
      .glass, .emblem:
      self
    }
  }
}
