import Canvas
import Primitives

/// What is being typed into one field.
package struct Field: Sendable {
  /// Why a character was not taken.
  package enum Rejection: Hashable, Sendable {
    case notADigit
    /// A character that is not half-width: the input method is on.
    case notHalfWidth
    /// So many are the most.
    case full(Int)
    /// A paste of more than one line.
    case severalLines
  }

  /// What changes what is typed, or where the cursor stands in it.
  package enum Edit: Hashable, Sendable, CaseIterable {
    case backspace, delete, left, right, home, end
    /// Takes out everything.
    case empty
  }

  private enum Content: Sendable {
    case bytes(TypedBytes)
    case text(TypedText)
  }

  /// What it is for.
  package let spec: Spec
  private var content: Content

  /// An empty field.
  package init(_ spec: Spec) {
    self.spec = spec
    content =
      switch spec.kind {
      case .digits, .code, .secret: .bytes(TypedBytes())
      case .text: .text(TypedText())
      }
  }

  /// How many characters are typed.
  package var count: Int {
    switch content {
    case .bytes(let typed): typed.count
    case .text(let typed): typed.count
    }
  }

  /// Whether nothing is typed.
  package var isEmpty: Bool { count == 0 }

  /// Before which character the cursor stands, 0…``count``.
  package var cursor: Int {
    switch content {
    case .bytes(let typed): typed.cursor
    case .text(let typed): typed.cursor
    }
  }

  /// What was typed into a field of digits or for a secret, in a buffer that wipes itself; of a text field,
  /// nothing.
  package var bytes: SecretBytes {
    switch content {
    case .bytes(let typed): typed.bytes
    case .text: SecretBytes()
    }
  }

  /// What was typed into a field whose content may stay where it is; of a code and of a password, nothing.
  package var text: String {
    switch content {
    case .bytes(let typed):
      spec.isSecret ? "" : typed.bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    case .text(let typed): typed.text
    }
  }

  /// What the field shows.
  package var shown: ShownText {
    switch spec.kind {
    case .digits, .text: .plain(text)
    case .code: .code(bytes)
    case .secret: .plain(String(repeating: "*", count: count))
    }
  }

  /// Takes one typed character.
  ///
  /// - Returns: why it was not taken; nil if it was (or means nothing, as a hyphen between digits).
  package mutating func type(_ scalar: Unicode.Scalar) -> Rejection? {
    switch content {
    case .bytes(var typed):
      let byte: UInt8
      if spec.isDigits {
        switch TypedDigit(scalar) {
        case .digit(let digit): byte = digit
        case .separator: return nil
        case .other: return .notADigit
        }
      } else {
        guard (0x20...0x7E).contains(scalar.value) else { return .notHalfWidth }
        byte = UInt8(scalar.value)
      }
      guard typed.count < spec.length else { return .full(spec.length) }
      typed.insert(byte)
      content = .bytes(typed)
    case .text(var typed):
      guard TextSanitizer.admits(scalar) else { return nil }
      typed.insert(scalar)
      guard typed.count <= spec.length else { return .full(spec.length) }
      content = .text(typed)
    }
    return nil
  }

  /// Takes a paste as a whole or not at all: of a masked field nobody could see what is missing.
  ///
  /// A line's end around it is left out, and so are characters that cannot be seen.
  ///
  /// - Returns: why it was not taken; nil if it was.
  package mutating func paste(_ text: PastedText) -> Rejection? {
    var lines = 0
    var isInLine = false
    text.scalars { scalar in
      if scalar != "\n", !isInLine { lines += 1 }
      isInLine = scalar != "\n"
      return true
    }
    guard lines <= 1 else { return .severalLines }
    var pasted = self
    var rejection: Rejection?
    text.scalars { scalar in
      if scalar != "\n" { rejection = pasted.type(scalar) }
      return rejection == nil
    }
    if rejection == nil { self = pasted }
    return rejection
  }

  /// Changes what is typed; at an end there is nothing to do.
  package mutating func edit(_ edit: Edit) {
    switch content {
    case .bytes(var typed):
      typed.edit(edit)
      content = .bytes(typed)
    case .text(var typed):
      typed.edit(edit)
      content = .text(typed)
    }
  }

  /// Takes out everything, the cursor at the beginning.
  package mutating func empty() { edit(.empty) }

  /// What the field shows on a page.
  func shown(_ language: Language, isFocused: Bool) -> ShownField {
    ShownField(
      label: spec.label(language), text: shown, cursor: cursor, length: spec.length,
      kind: spec.kind, isFocused: isFocused)
  }
}
