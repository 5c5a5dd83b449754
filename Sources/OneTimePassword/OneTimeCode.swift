import Primitives

/// A one-time password as a token computes it, leading zeros kept.
///
/// It prints as nothing; only ``digits`` shows it, for the virtual key fob whose display it is.
package struct OneTimeCode: Sendable {
  private let ascii: SecretBytes

  /// `HOTP(K, C) = DT(HMAC(K, C)) mod 10^Digit`.
  ///
  /// - Parameters:
  ///   - counter: `C`, the moving factor.
  ///   - key: `K`, the shared secret.
  /// - SeeAlso: RFC 4226 section 5.3; vectors in appendix D.
  package init(counter: UInt64, key: SecretBytes, algorithm: HMACAlgorithm, digits: DigitCount) {
    let value = algorithm.truncatedMAC(of: counter, key: key)
    var ascii = SecretBytes()
    var place = digits.modulus
    while place > 1 {
      ascii.append(UInt8(ascii: "0") + UInt8(value % place / (place / 10)))
      place /= 10
    }
    self.ascii = ascii
  }

  /// `TOTP = HOTP(K, T)`.
  ///
  /// - SeeAlso: RFC 6238 section 4; vectors in appendix B.
  package init(step: TimeStep, key: SecretBytes, parameters: TOTPParameters) {
    self.init(
      counter: step.counter, key: key, algorithm: parameters.algorithm, digits: parameters.digits)
  }

  /// The code in the open, for a display; the text cannot be wiped, so let it go at once.
  package var digits: String {
    ascii.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a person typed this code, in a time that does not depend on the digits.
  package func matches(_ entered: EnteredCode) -> Bool {
    ascii.equalsInConstantTime(entered.digits)
  }

  /// Whether what was typed are the first digits of this code.
  func begins(with entered: EnteredCode) -> Bool {
    ascii.withUnsafeBytes { SecretBytes($0.prefix(entered.digits.count)) }
      .equalsInConstantTime(entered.digits)
  }
}
