import Canvas

/// What can have the focus on a page, in the order in which Tab goes through it: surfaces that know more than keys (a line
/// that is typed, a mouse) make keys of what is meant.
package struct FocusOrder {
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

    /// What it is pointed at by.
    package var touch: Touch {
      switch self {
      case .field(let field): .field(field.label)
      case .button(let button): .button(button.label)
      case .choice(let choice): .choice(choice.number)
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
        .done, .secret, .steps, .records, .symbol, .diagram, .printed:
        []
      }
    }
    focus = items.firstIndex(where: \.isFocused)
  }

  /// The keys that bring the focus to an item.
  func keys(to index: Int) -> [Key] {
    guard let focus else { return [] }
    let steps = (index - focus + items.count) % items.count
    return Array(repeating: .tab, count: steps)
  }

  /// The keys that do what somebody means who points at a part of the page: a field gets the focus, a button is pressed, a
  /// choice is made.
  func keys(pointingAt touch: Touch) -> [Key] {
    guard let index = items.firstIndex(where: { $0.touch == touch }), focus != nil else {
      return []
    }
    return switch items[index] {
    case .field: keys(to: index)
    case .button, .choice: keys(to: index) + [.enter]
    }
  }
}
