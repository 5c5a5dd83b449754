import Primitives

/// A code that a person typed, folded to the ASCII digits that were meant (rules §6).
///
/// It has the right number of digits; whether it is the right code is the ``Verifier``'s to say.
package struct EnteredCode: Sendable {
  /// Why what was typed is no code; none of it is repeated here, for people type passwords too.
  package enum Malformed: Error, Hashable {
    /// Nothing, or only spaces and hyphens.
    case empty
    case tooShort(missing: Int)
    case tooLong(excess: Int)
    /// Neither a digit nor a separator; `position` counts the characters (Unicode scalars) before it.
    case notADigit(position: Int)
  }

  /// ASCII `0`…`9`, exactly as many as were asked for.
  package let digits: SecretBytes

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are not count as a character that is no digit.
  ///   - digits: how many the token shows.
  /// - Throws: ``Malformed``; the first character that is no digit goes before the length.
  package init(_ text: SecretBytes, digits expected: DigitCount) throws(Malformed) {
    let folded = try text.withUnsafeBytes { (bytes) throws(Malformed) in try Self.fold(bytes) }
    switch folded.count {
    case expected.rawValue: digits = folded
    case 0: throw .empty
    case ..<expected.rawValue: throw .tooShort(missing: expected.rawValue - folded.count)
    default: throw .tooLong(excess: folded.count - expected.rawValue)
    }
  }

  /// Decodes scalar by scalar, so that no `String` is left behind.
  private static func fold(_ bytes: UnsafeRawBufferPointer) throws(Malformed) -> SecretBytes {
    var digits = SecretBytes()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        switch TypedDigit(scalar) {
        case .digit(let digit): digits.append(digit)
        case .separator: break
        case .other: throw .notADigit(position: position)
        }
      case .error: throw .notADigit(position: position)
      case .emptyInput: return digits
      }
      position += 1
    }
  }
}
