/// How many decimal digits a code has: `Digit` of RFC 4226 section 5.3.
///
/// Fewer than six are too easily guessed, and 31 bits give no more than eight of even chance.
package enum DigitCount: Int, Hashable, Sendable, CaseIterable {
  case six = 6
  case seven = 7
  case eight = 8

  /// 10 to the power of the number of digits.
  var modulus: UInt32 {
    switch self {
    case .six: 1_000_000
    case .seven: 10_000_000
    case .eight: 100_000_000
    }
  }
}
