import Canvas

/// What can have the focus on a page, in reading order: what a line that is typed can be about.
package struct LineMenu {
  /// One of them.
  package enum Item {
    case field(ShownField)
    case button(ShownButton)
    case choice(ShownChoice)

    var isFocused: Bool {
      switch self {
      case .field(let field): field.isFocused
      case .button(let button): button.isFocused
      case .choice(let choice): choice.isFocused
      }
    }
  }

  /// In reading order.
  package let items: [Item]
  /// Which of them has the focus; nil if none does.
  package let focus: Int?

  /// Of a page.
  package init(_ page: Page) {
    items = page.blocks.flatMap { block -> [Item] in
      switch block {
      case .field(let field): [.field(field)]
      case .buttons(let buttons): buttons.map { .button($0) }
      case .choices(let choices): choices.map { .choice($0) }
      case .blank, .paragraph, .heading, .indented, .notes, .notices, .consequence, .fact, .state,
        .done, .secret, .steps, .records, .symbol:
        []
      }
    }
    focus = items.firstIndex(where: \.isFocused)
  }

  var focused: Item? { focus.map { items[$0] } }

  /// The field that a line is typed into; nil if none has the focus.
  var field: ShownField? {
    guard case .field(let field) = focused else { return nil }
    return field
  }

  /// The letter before each button, in reading order.
  package var letters: [(letter: String, button: ShownButton)] {
    buttons.enumerated().map { (Self.letter($0), $1.button) }
  }

  private var buttons: [(index: Int, button: ShownButton)] {
    items.enumerated().compactMap { index, item in
      if case .button(let button) = item { (index, button) } else { nil }
    }
  }

  /// a, b, c …
  static func letter(_ number: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(number, 25))))
  }

  /// The keys that press the button of a letter; nil if there is none.
  func keys(pressing letter: Unicode.Scalar) -> [Key]? {
    guard let focus,
      let target = buttons.enumerated().first(where: {
        Self.letter($0.offset).unicodeScalars.first == letter
      })?
      .element.index
    else { return nil }
    let steps = (target - focus + items.count) % items.count
    return Array(repeating: .tab, count: steps) + [.enter]
  }

  /// What a line without anything presses, as it is told; nil if that is a field.
  var pressedByEnter: String? {
    switch focused {
    case .button(let pressed):
      letters.first { $0.button == pressed }.map { "\($0.letter). \($0.button.label)" }
    case .choice(let choice): "\(choice.number). \(choice.row.label)"
    case .field, nil: nil
    }
  }
}
