import Canvas
import Primitives

/// What can have the focus on a page, in reading order, and what is typed into its fields.
package struct Form: Sendable {
  /// Something that can have the focus.
  package enum Item: Hashable, Sendable {
    case field(Field.Spec)
    case button(Button)
    /// A numbered choice, 1 and on.
    case choice(Int)
  }

  /// A label that acts: a value that a screen makes. No two buttons of one form have the same label.
  package struct Button: Hashable, Sendable {
    /// What stands on it.
    package let label: Phrase

    /// A button of this label.
    package init(_ label: Phrase) { self.label = label }

    /// A button of this label, in both languages.
    package init(ja: String, en: String) { self.init(Phrase(ja: ja, en: en)) }
  }

  /// In reading order.
  package let items: [Item]
  /// In reading order, with what is typed into them.
  package private(set) var fields: [Field]
  /// Index into ``items``; the items of a form never change.
  private var focus: Int
  private let focusAtFirst: Int

  /// - Parameters:
  ///   - items: at least one; none stands in it twice.
  ///   - focus: what has the focus at first; the first item if nil.
  package init(_ items: [Item], focus: Item? = nil) {
    precondition(Set(items).count == items.count && !items.isEmpty, "items that are not told apart")
    self.items = items
    fields = items.compactMap { item in
      switch item {
      case .field(let spec): Field(spec)
      case .button, .choice: nil
      }
    }
    focusAtFirst = focus.flatMap(items.firstIndex(of:)) ?? 0
    self.focus = focusAtFirst
  }

  /// What has the focus.
  package var focused: Item { items[focus] }

  /// The field that has the focus.
  package var focusedField: Field.Spec? {
    if case .field(let spec) = focused { spec } else { nil }
  }

  /// - Precondition: the form has the field.
  package subscript(spec: Field.Spec) -> Field {
    get { fields[index(of: spec)] }
    set { fields[index(of: spec)] = newValue }
  }

  private func index(of spec: Field.Spec) -> Int {
    guard let index = fields.firstIndex(where: { $0.spec == spec }) else {
      preconditionFailure("no field \(spec.label.en) in this form")
    }
    return index
  }

  /// - Precondition: the form has the item.
  package mutating func focus(on item: Item) {
    guard let index = items.firstIndex(of: item) else {
      preconditionFailure("no \(item) in this form")
    }
    focus = index
  }

  /// - Precondition: the form has the field.
  package mutating func focus(on spec: Field.Spec) { focus(on: .field(spec)) }

  /// Moves the focus so many items on, round and round.
  package mutating func moveFocus(by step: Int) {
    focus = (focus + step + items.count) % items.count
  }

  /// Whether Enter on the focused field is Enter on the form: no other field follows.
  private var isOnLastField: Bool {
    items[(focus + 1)...].allSatisfy { item in
      switch item {
      case .field: false
      case .button, .choice: true
      }
    }
  }

  /// Empties what must not outlive its screen.
  package mutating func emptySecrets() {
    for index in fields.indices where fields[index].spec.isSecret { fields[index].empty() }
  }

  /// Empties everything, with the focus where it was at first.
  package mutating func reset() {
    self = Form(items, focus: items[focusAtFirst])
  }

  /// Whether something else has the focus than at first.
  package var isMoved: Bool { focus != focusAtFirst }

  /// Whether anything is typed.
  package var hasInput: Bool { fields.contains { !$0.isEmpty } }
}

extension Form {
  /// What became of a key or a paste.
  package enum Reaction: Hashable, Sendable {
    /// It means nothing here.
    case nothing
    /// A field took a character or a paste, or not, for this reason.
    case typed(Field.Spec, Field.Rejection?)
    /// What was typed was edited.
    case edited
    /// Something else has the focus.
    case moved
    /// A button, a choice, or the last field, which stands for the first button.
    case pressed(Item)
    /// It means something that is not the form's own.
    case command(Command)
  }

  /// Takes a key.
  ///
  /// - Parameter context: what keys mean on this page.
  package mutating func take(_ key: Key, in context: KeyContext) -> Reaction {
    if let command = KeyMap.command(for: key, in: context, isTyping: focusedField != nil) {
      switch command {
      case .next:
        moveFocus(by: 1)
        return .moved
      case .previous:
        moveFocus(by: -1)
        return .moved
      case .press: return press()
      case .edit(let edit):
        guard let spec = focusedField else { return .nothing }
        self[spec].edit(edit)
        return .edited
      case .back, .help, .home, .language, .leave, .hide, .redraw, .interrupt, .scroll, .yes, .no,
        .turn,
        .quit:
        return .command(command)
      }
    }
    guard case .character(let scalar) = key else { return .nothing }
    if let spec = focusedField { return .typed(spec, self[spec].type(scalar)) }
    // A full-width digit is meant as the digit: the input method may be on.
    if case .digit(let digit) = TypedDigit(scalar) {
      let choice = Item.choice(Int(digit - UInt8(ascii: "0")))
      if items.contains(choice) {
        focus(on: choice)
        return .pressed(choice)
      }
    }
    return .nothing
  }

  /// Takes a paste; without a field that has the focus it means nothing.
  package mutating func take(_ paste: PastedText) -> Reaction {
    guard let spec = focusedField else { return .nothing }
    return .typed(spec, self[spec].paste(paste))
  }

  /// Enter: on a field to the next one; on the last one it is pressed itself, which the screen takes as its first
  /// button. On anything else: that is pressed.
  private mutating func press() -> Reaction {
    guard focusedField != nil, !isOnLastField else { return .pressed(focused) }
    moveFocus(by: 1)
    return .moved
  }
}

extension Form {
  /// A field on a page, with what it shows.
  package func field(
    _ spec: Field.Spec, _ language: Language, hint: String? = nil, gauge: ShownGauge? = nil
  ) -> Block {
    let aside: ShownField.Aside? = gauge.map { .gauge($0) } ?? hint.map { .hint($0) }
    return .field(
      self[spec].shown(language, isFocused: focused == .field(spec)).with(aside))
  }

  /// The buttons of this form beside each other.
  package func buttons(_ language: Language) -> Block {
    .buttons(
      items.compactMap { item in
        guard case .button(let button) = item else { return nil }
        return ShownButton(label: button.label(language), isFocused: focused == item)
      })
  }

  /// Choices of this form under each other, numbered from `first`.
  package func choices(_ rows: [ChoiceRow], from first: Int = 1) -> Block {
    .choices(
      rows.enumerated().map { offset, row in
        ShownChoice(
          number: first + offset, row: row, isFocused: focused == .choice(first + offset))
      })
  }

  /// The numbers that choose something; nil if none does.
  package var choiceNumbers: ClosedRange<Int>? {
    let numbers = items.compactMap { item in
      if case .choice(let number) = item { number } else { nil }
    }
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return least...most
  }
}
