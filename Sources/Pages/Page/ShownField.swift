/// A field on a page, with what it shows.
package struct ShownField: Hashable, Sendable {
  /// What stands beside it.
  package enum Aside: Hashable, Sendable {
    case hint(String)
    case gauge(ShownGauge)
  }

  /// What it is called: before it, or above where there is no room.
  package let label: String
  /// What can be seen of what was typed: `*` for each character of a secret.
  package let text: String
  /// Before which character of ``text`` the cursor stands.
  package let cursor: Int
  /// The most characters it takes.
  package let length: Int
  /// Which characters it takes.
  package let kind: Field.Spec.Kind
  /// Whether it has the focus.
  package let isFocused: Bool
  /// What stands beside it, if anything does.
  package private(set) var aside: Aside?

  init(
    label: String, text: String, cursor: Int, length: Int, kind: Field.Spec.Kind, isFocused: Bool
  ) {
    (self.label, self.text, self.cursor) = (label, text, cursor)
    (self.length, self.kind, self.isFocused) = (length, kind, isFocused)
  }

  func with(_ aside: Aside?) -> ShownField {
    var field = self
    field.aside = aside
    return field
  }
}

/// A button on a page.
package struct ShownButton: Hashable, Sendable {
  /// What stands on it.
  package let label: String
  /// Whether it has the focus.
  package let isFocused: Bool
}
