import CommonPasswords
import Primitives
import TokenDomain

/// What a new password must be: as many printable ASCII characters as the institution asks for, at most 64, that
/// are not guessed first.
///
/// - SeeAlso: NIST SP 800-63B section 3.1.1.2: a length and a list of what is expected, no mixture of kinds.
package enum PasswordRule {
  /// Why a password will not do.
  package enum Violation: Hashable, Sendable {
    case tooShort(Int, least: Int)
    case tooLong(Int)
    /// A character that not every keyboard can send: only printable ASCII is taken.
    case notPrintableASCII
    /// Few different characters, or a row of the alphabet or the keyboard.
    case tooSimple
    /// It stands on every attacker's list, as it is or before some digits.
    case common
    /// The customer number is part of it.
    case containsNumber
    /// The old password once more.
    case unchanged
    /// The customer's other password.
    case sameAsOther
  }

  /// - Parameters:
  ///   - number: whose password it is to be.
  ///   - least: how many characters it has at least.
  package static func violation(
    of password: SecretBytes, for number: CustomerNumber, leastLength least: Int
  ) -> Violation? {
    if password.count < least { return .tooShort(password.count, least: least) }
    if password.count > PasswordPolicy.lengths.upperBound { return .tooLong(password.count) }
    return password.withUnsafeBytes { bytes in
      guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return .notPrintableASCII }
      if bytes.contains(number.digits.utf8) { return .containsNumber }
      if bytes.isSimple { return .tooSimple }
      return CommonPasswords.contains(bytes) ? .common : nil
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    indices.dropLast(part.count - 1).contains { self[$0...].starts(with: part) }
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
