import Primitives
import TokenDomain

/// What a new password must be: 8…64 printable ASCII characters that are not guessed first.
///
/// - SeeAlso: NIST SP 800-63B section 3.1.1.2: a length and a list of what is expected, no mixture of kinds.
package enum PasswordRule {
  /// In characters.
  package static let length = 8...64

  /// Why a password will not do.
  package enum Violation: Hashable, Sendable {
    case tooShort(Int)
    case tooLong(Int)
    /// A character that not every keyboard can send: only printable ASCII is taken.
    case notPrintableASCII
    /// Few different characters, or a row of the alphabet or the keyboard.
    case tooSimple
    /// It stands on every attacker's list.
    case common
    /// The customer number is part of it.
    case containsNumber
    /// The old password once more.
    case unchanged
    /// The customer's other password.
    case sameAsOther
  }

  /// - Parameter number: whose password it is to be.
  package static func violation(
    of password: SecretBytes, for number: CustomerNumber
  ) -> Violation? {
    if password.count < length.lowerBound { return .tooShort(password.count) }
    if password.count > length.upperBound { return .tooLong(password.count) }
    return password.withUnsafeBytes { bytes in
      guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return .notPrintableASCII }
      if bytes.contains(number.digits.utf8) { return .containsNumber }
      if common.contains(where: { bytes.equals($0.utf8) }) { return .common }
      return bytes.isSimple ? .tooSimple : nil
    }
  }

  /// Of the most used passwords of published lists, those that the other rules let pass; lower case.
  private static let common = [
    "password", "password1", "password123", "passw0rd", "p@ssw0rd", "iloveyou", "sunshine",
    "princess",
    "football", "baseball", "superman", "trustno1", "welcome1", "dragon123", "charlie1",
    "monkey123",
    "letmein1", "internet", "computer", "samurai1", "sakura123", "doraemon", "pokemon1",
    "naruto123",
    "nippon123", "tokyo2020", "japan123", "admin123", "administrator", "changeme", "qwerty123",
    "1q2w3e4r", "1qaz2wsx", "q1w2e3r4", "zaq12wsx", "abcd1234", "asdf1234", "higasa123", "a1b2c3d4",
  ]
}

extension UnsafeRawBufferPointer {
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    indices.dropLast(part.count - 1).contains { self[$0...].starts(with: part) }
  }

  fileprivate func equals(_ text: String.UTF8View) -> Bool {
    lazy.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }.elementsEqual(text)
  }

  /// Fewer than four different characters, or nearly every one is followed by its neighbour in the
  /// alphabet or on the keyboard.
  fileprivate var isSimple: Bool {
    if Set(self).count < 4 { return true }
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"].map { Array($0.utf8) }
    let steps = zip(self, dropFirst()).filter { first, second in
      let neighbours = rows.contains { row in
        zip(row, row.dropFirst()).contains { $0 == (first, second) || $0 == (second, first) }
      }
      return neighbours || abs(Int(first) - Int(second)) <= 1
    }
    return steps.count >= count - 2
  }
}
