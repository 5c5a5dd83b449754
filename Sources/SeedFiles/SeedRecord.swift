import OneTimePassword
import Primitives
import TokenDomain

/// One hardware token as its maker delivers it: what a `KeyPackage` of RFC 6030 says.
package struct SeedRecord: Sendable {
  package let serial: SerialNumber
  package let manufacturer: String
  package let parameters: TOTPParameters
  /// 有効期限: the token's display goes dark after this day.
  package let expires: TokyoDay
  /// The key `K` that token and verifier share.
  package let seed: SecretBytes

  package init(
    serial: SerialNumber, manufacturer: String, parameters: TOTPParameters, expires: TokyoDay,
    seed: SecretBytes
  ) {
    self.serial = serial
    self.manufacturer = manufacturer
    self.parameters = parameters
    self.expires = expires
    self.seed = seed
  }
}
