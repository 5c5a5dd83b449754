/// How a cell looks, in terms of what it means; the terminal decides what it can show of it.
///
/// Meaning is never in the ink alone: every screen reads the same without colours.
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
    /// What cannot be used now; the reason stands beside it.
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
  }

  /// Beside the ink, with and without colours.
  package var attributes: Attributes
  /// Never the only thing that tells two cells apart.
  package var ink: Ink

  package init(_ attributes: Attributes = [], ink: Ink = .plain) {
    self.attributes = attributes
    self.ink = ink
  }

  /// Neither an attribute nor an ink.
  package static let plain = Style()
  /// Bold, in the terminal's own foreground.
  package static let bold = Style(.bold)
}
