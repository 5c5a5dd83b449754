/// What gives way where a window is low: help is looked up with F1, what is done is past, and what comes later is not
/// there yet. Blank lines, which hold a page apart, go after it.
extension Block {
  /// With less of it; nil if there is nothing to leave out.
  var terse: Block? {
    switch self {
    case .choices(let choices):
      let terse = choices.map(\.terse)
      return terse == choices ? nil : .choices(terse)
    case .steps(let lead, let rows):
      let left = rows.filter { $0.next != nil }
      return left.isEmpty || left.count == rows.count ? nil : .steps(lead, left)
    case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .fact,
      .state, .secret,
      .field, .buttons, .records, .symbol, .diagram, .printed:
      return nil
    }
  }
}

extension ShownChoice {
  /// What is offered is told by its label. Why something is not, and what a mark stands for, stays.
  fileprivate var terse: ShownChoice {
    guard row.isAvailable, row.isChosen == nil else { return self }
    return ShownChoice(
      number: number, row: ChoiceRow(row.label, "", button: row.button), isFocused: isFocused)
  }
}
