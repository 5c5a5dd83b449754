import Canvas

/// What a line that is typed can be about.
package struct LineMenu {
  private let order: FocusOrder

  /// Of a page.
  package init(_ page: Page) { order = FocusOrder(page) }

  /// In reading order.
  package var items: [FocusOrder.Item] { order.items }

  /// Which of them has the focus; nil if none does.
  package var focus: Int? { order.focus }

  var focused: FocusOrder.Item? { focus.map { items[$0] } }

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
    guard focus != nil,
      let target = buttons.enumerated().first(where: {
        Self.letter($0.offset).unicodeScalars.first == letter
      })?
      .element.index
    else { return nil }
    return order.keys(to: target) + [.enter]
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
