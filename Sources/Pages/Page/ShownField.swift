import Primitives

/// What a field shows of what was typed into it.
package enum ShownText: Sendable {
  case plain(String)
  /// A code, of which no text is made: nobody could wipe that.
  case code(SecretBytes)
}

extension ShownText: Hashable {
  package static func == (a: ShownText, b: ShownText) -> Bool {
    switch (a, b) {
    case (.plain(let a), .plain(let b)): a == b
    case (.code(let a), .code(let b)): a.equalsInConstantTime(b)
    case (.plain, .code), (.code, .plain): false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .plain(let text): hasher.combine(text)
    case .code(let code): hasher.combine(code.count)
    }
  }
}

/// A field on a page, with what it shows.
package struct ShownField: Hashable, Sendable {
  /// What stands beside it.
  package enum Aside: Hashable, Sendable {
    case hint(String)
    case gauge(ShownGauge)
  }

  /// What it is called: before it, or above where there is no room.
  package let label: String
  /// What can be seen of what was typed: `*` for each character of a password.
  package let text: ShownText
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
    label: String, text: ShownText, cursor: Int, length: Int, kind: Field.Spec.Kind, isFocused: Bool
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
