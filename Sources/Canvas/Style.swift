/// How a cell looks, in terms of what it means; the terminal decides what it can show of it.
///
/// Meaning is never in the ink alone: every screen reads the same without colours.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let underline = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let dim = Attributes(rawValue: 8)
  }

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

  package var attributes: Attributes
  package var ink: Ink

  package init(_ attributes: Attributes = [], ink: Ink = .plain) {
    self.attributes = attributes
    self.ink = ink
  }

  package static let plain = Style()
  package static let bold = Style(.bold)
}
