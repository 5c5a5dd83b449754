import Pages

/// A part of a page as somebody would read it out.
package struct PagePart: Hashable, Sendable {
  package let label: String
  /// What a field holds or a fact says; never what was typed into a secret field.
  package let value: String
  package let isFocused: Bool
  /// What gives way where a window is low: help, and what is past.
  package enum Spare: Hashable, Sendable {
    case nothing, value, all
  }
  package let spare: Spare

  init(_ label: String, _ value: String = "", isFocused: Bool = false, spare: Spare = .nothing) {
    (self.label, self.value, self.isFocused) = (label, value, isFocused)
    self.spare = spare
  }
}

extension Page {
  /// Title and body, in reading order.
  package var parts: [PagePart] { [PagePart(title)] + blocks.flatMap(\.parts) }
}

extension Block {
  fileprivate var parts: [PagePart] {
    switch self {
    case .blank, .symbol: []
    case .paragraph(let text), .heading(let text), .done(let text, _), .indented(let text):
      [PagePart(text)]
    case .notes(let lead, let lines), .notices(let lead, let lines),
      .consequence(let lead, let lines):
      [PagePart(lead)] + lines.map { PagePart($0) }
    case .fact(let label, let value, _): [PagePart(label, value)]
    case .state(let label, let state): [PagePart(label, state.text)]
    case .secret(let label, _, _): [PagePart(label)]
    case .field(let field):
      [
        PagePart(
          field.label, field.kind == .secret ? "" : field.text.seen, isFocused: field.isFocused)
      ]
    case .buttons(let buttons): buttons.map { PagePart($0.label, isFocused: $0.isFocused) }
    case .choices(let choices):
      choices.map { choice in
        PagePart(
          "\(choice.number). \(choice.row.label)", choice.row.detail, isFocused: choice.isFocused,
          spare: choice.row.isAvailable && choice.row.isChosen == nil ? .value : .nothing)
      }
    case .steps(let lead, let rows):
      [PagePart(lead)]
        + rows.map {
          PagePart($0.name, $0.next ?? $0.detail ?? "", spare: $0.next == nil ? .all : .nothing)
        }
    case .printed(let lines): lines.map { PagePart($0) }
    case .diagram(let diagram): [PagePart("", diagram.words)]
    case .records(let rows): rows.map { PagePart($0.time, "\($0.what) \($0.place)") }
    }
  }
}
