import BankService
import OneTimePassword
import Primitives
import TokenDomain

/// A token whose display a test can read.
package struct TestToken: Sendable {
  package let token: Token
  package let seed: SecretBytes

  /// - Parameter serial: also the seed, so that no two tokens show the same codes.
  package init(
    _ serial: SerialNumber, parameters: TOTPParameters = .bankToken,
    expires: TokyoDay = TestBank.expires
  ) {
    token = Token(serial: serial, parameters: parameters, expires: expires)
    seed = SecretBytes(Array("seed of \(serial.text)".utf8.prefix(20)))
  }

  /// A software token, whose seed was shown.
  package init(_ serial: SerialNumber, seed: SecretBytes, expires: TokyoDay) {
    token = Token(serial: serial, parameters: .bankToken, expires: expires)
    self.seed = seed
  }

  /// What an app makes of the key that it was shown.
  package init(_ key: SoftwareTokenKey, on moment: UnixTime) throws {
    let seed = try key.letters.withUnsafeBytes { (letters) throws(Base32.Failure) in
      try Base32.decode(letters)
    }
    self.init(
      key.serial, seed: seed, expires: TokyoDay(containing: moment).advanced(byYears: 5))
  }

  package var serial: SerialNumber { token.serial }

  /// What the display shows at `moment` of the server's clock.
  ///
  /// - Parameters:
  ///   - offset: how far the token's clock is ahead of the server's, in seconds.
  ///   - steps: how many steps later.
  package func code(at moment: UnixTime, offset: Int64 = 0, steps: Int64 = 0) -> SecretBytes {
    let counter = (moment.seconds + offset) / token.parameters.period + steps
    return code(of: TimeStep(counter: UInt64(counter)))
  }

  package func code(of step: TimeStep) -> SecretBytes {
    SecretBytes(
      Array(OneTimeCode(step: step, key: seed, parameters: token.parameters).digits.utf8))
  }

  /// Codes that the token does not show from two hours before `moment` until two hours after it:
  /// wrong, however its clock stands.
  package func wrongCodes(around moment: UnixTime, count: Int) -> [SecretBytes] {
    let shown = Set(
      (-120...120).map {
        code(at: moment, steps: $0).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
      })
    return (0..<1_000).lazy
      .map { String(100_000 + $0) }.filter { !shown.contains($0) }
      .prefix(count).map { SecretBytes(Array($0.utf8)) }
  }
}
