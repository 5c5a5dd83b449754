import Primitives
import TokenDomain

/// A password that goes out in a sealed letter, to be changed at the first login (rules §2.3): letters and digits that
/// nobody takes for one another, in groups of four.
enum InitialPassword {
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
  private static let group = 4
  /// 60 bits, of which five wrong ones stop the password.
  private static let leastCharacters = 12

  /// - Parameter least: how many characters the institution asks for at least.
  static func draw(
    for number: CustomerNumber, leastLength least: Int,
    using randomness: inout some RandomNumberGenerator
  ) -> SecretBytes {
    while true {
      var password = SecretBytes()
      var drawn = 0
      while drawn < leastCharacters || password.count < least {
        if drawn > 0, drawn.isMultiple(of: group) { password.append(UInt8(ascii: "-")) }
        password.append(alphabet[Int.random(in: alphabet.indices, using: &randomness)])
        drawn += 1
      }
      if PasswordRule.violation(of: password, for: number, leastLength: least) == nil {
        return password
      }
    }
  }
}
