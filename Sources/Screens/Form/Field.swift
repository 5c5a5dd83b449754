import Canvas
import Primitives

/// What is being typed into one field. It is kept as ASCII bytes in a buffer that wipes itself;
/// full-width digits are folded when they are typed.
package struct Field: Sendable {
  package enum Name: Hashable, Sendable, CaseIterable {
    case customerNumber, loginPassword, code, firstCode, secondCode, serial, confirmation
    /// BOR001: of the token in use, and of the next one.
    case oldCode, newCode
    /// BPW001
    case presentPassword, newPassword, newPasswordAgain
  }

  /// Why a character was not taken.
  package enum Rejection: Hashable, Sendable {
    case notADigit
    /// A character that is not half-width: the input method is on.
    case notHalfWidth
    case full(Int)
    /// A paste of more than one line.
    case severalLines
  }

  package let name: Name
  package private(set) var text = SecretBytes()
  /// Before which byte the cursor stands, 0…count.
  package private(set) var cursor = 0

  package init(_ name: Name) {
    self.name = name
  }

  /// The most characters it takes.
  package var limit: Int {
    switch name {
    case .customerNumber: 7
    case .code, .firstCode, .secondCode, .oldCode, .newCode: 6
    case .serial: 13
    case .loginPassword, .confirmation, .presentPassword, .newPassword, .newPasswordAgain: 64
    }
  }

  package var isDigits: Bool {
    switch name {
    case .customerNumber, .code, .firstCode, .secondCode, .oldCode, .newCode, .serial: true
    case .loginPassword, .confirmation, .presentPassword, .newPassword, .newPasswordAgain: false
    }
  }

  /// Passwords show `*`; codes and serials are shown as typed (screens.md, Keys).
  package var isMasked: Bool { !isDigits }

  /// Emptied after a refusal, and whenever its screen is left.
  package var isSecret: Bool {
    switch name {
    case .loginPassword, .confirmation, .presentPassword, .newPassword, .newPasswordAgain, .code,
      .firstCode, .secondCode, .oldCode, .newCode:
      true
    case .customerNumber, .serial: false
    }
  }

  package var isEmpty: Bool { text.isEmpty }

  /// What the field shows.
  package var shown: String {
    isMasked ? String(repeating: "*", count: text.count) : digits
  }

  /// The typed text, of a field that is shown as typed.
  package var digits: String {
    text.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes one typed character.
  ///
  /// - Returns: why it was not taken; nil if it was (or means nothing, as a hyphen between digits).
  package mutating func type(_ scalar: Unicode.Scalar) -> Rejection? {
    let byte: UInt8
    if isDigits {
      switch TypedDigit(scalar) {
      case .digit(let digit): byte = digit
      case .separator: return nil
      case .other: return .notADigit
      }
    } else {
      guard (0x20...0x7E).contains(scalar.value) else { return .notHalfWidth }
      byte = UInt8(scalar.value)
    }
    guard text.count < limit else { return .full(limit) }
    text.insert(byte, at: cursor)
    cursor += 1
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

  package enum Edit: Hashable, Sendable {
    case backspace, delete, left, right, home, end
  }

  package mutating func edit(_ edit: Edit) {
    switch edit {
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        text.remove(at: cursor)
      }
    case .delete:
      if cursor < text.count { text.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    }
  }

  package mutating func empty() {
    text.wipe()
    cursor = 0
  }
}
