import BankService
import Canvas

/// What can have the focus on a screen, in reading order, and what is typed into its fields.
package struct Form: Sendable {
  package enum Item: Hashable, Sendable {
    case field(Field.Name)
    case button(Button)
    /// A numbered choice, 1 and on.
    case choice(Int)
  }

  /// The labels that act.
  package enum Button: Hashable, Sendable, CaseIterable {
    case logIn, authenticate, request, activate, release, changePassword, back, toTop
    case cancelRequest, switchToken
    /// To BLI001, where there is no login any more.
    case toLogin
    /// To トークンの紛失・故障, and the one that reports it.
    case loss, report
    /// To トークン時刻補正, and the one that does it.
    case resynchronisation, resynchronise
    /// BOT013: the app has the key; its letters or its URI; another form of the QR code.
    case registered, address, otherPicture
  }

  package let items: [Item]
  package private(set) var fields: [Field]
  /// Index into ``items``; the items of a screen never change while it is shown.
  package private(set) var focus: Int

  /// - Parameter focus: what has the focus at first; the first item if nil.
  package init(_ items: [Item], focus: Item? = nil) {
    self.items = items
    fields = items.compactMap { item in
      switch item {
      case .field(let name): Field(name)
      case .button, .choice: nil
      }
    }
    self.focus = focus.flatMap(items.firstIndex(of:)) ?? 0
  }

  package var focused: Item { items[focus] }

  /// The field that has the focus.
  package var focusedField: Field.Name? {
    if case .field(let name) = focused { name } else { nil }
  }

  package subscript(name: Field.Name) -> Field {
    get { fields.first { $0.name == name } ?? Field(name) }
    set {
      if let index = fields.firstIndex(where: { $0.name == name }) { fields[index] = newValue }
    }
  }

  package mutating func focus(on item: Item) {
    focus = items.firstIndex(of: item) ?? focus
  }

  package mutating func moveFocus(by step: Int) {
    focus = (focus + step + items.count) % items.count
  }

  /// Whether Enter on the focused field is Enter on the form: no other field follows.
  package var isOnLastField: Bool {
    guard focusedField != nil else { return false }
    return items[(focus + 1)...].allSatisfy { item in
      switch item {
      case .field: false
      case .button, .choice: true
      }
    }
  }

  package mutating func emptySecrets() {
    for index in fields.indices where fields[index].isSecret { fields[index].empty() }
  }
}
