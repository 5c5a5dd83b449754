import OneTimePassword
import Primitives
import TokenDomain

/// One hardware token as its maker delivers it.
package struct SeedRecord: Sendable {
  /// Of a hardware token.
  package let serial: SerialNumber
  /// E.g. `oath.UBI` (RFC 6030 section 4.3.1); nil if the file does not tell.
  package let manufacturer: String?
  /// How the token computes; `X` is the 60 s of every token of the bank.
  package let parameters: TOTPParameters
  /// The first day that it may be used; nil if the file does not tell.
  package let starts: TokyoDay?
  /// 有効期限: the token's display goes dark after this day.
  package let expires: TokyoDay
  /// How many time steps the token's clock was ahead of ours when the file was written, behind if it is negative
  /// (`TimeDrift`); nil if the file does not tell.
  package let drift: Int?
  /// The key `K` that token and verifier share: 16 bytes or more.
  package let seed: SecretBytes

  package init(
    serial: SerialNumber, manufacturer: String?, parameters: TOTPParameters,
    starts: TokyoDay? = nil, expires: TokyoDay, drift: Int? = nil, seed: SecretBytes
  ) {
    (self.serial, self.manufacturer) = (serial, manufacturer)
    (self.parameters, self.seed) = (parameters, seed)
    (self.starts, self.expires, self.drift) = (starts, expires, drift)
  }
}
