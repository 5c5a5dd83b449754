import OneTimePassword
import Primitives
import TokenDomain

/// One hardware token as its maker delivers it: what a `KeyPackage` of RFC 6030 says.
package struct SeedRecord: Sendable {
  /// `DeviceInfo/SerialNo`, of a hardware token.
  package let serial: SerialNumber
  /// `DeviceInfo/Manufacturer`, e.g. `oath.UBI` (RFC 6030 section 4.3.1).
  package let manufacturer: String
  /// How the token computes; `X` is the 60 s of every token of the bank.
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
