import Primitives

/// What a token and its verifier must agree on besides the key (RFC 6238 sections 1.2 and 4).
package struct TOTPParameters: Hashable, Sendable {
  /// Which value no TOTP has; carried as it was found.
  package enum Refusal: Error, Hashable {
    /// Not 6, 7 or 8 digits.
    case digits(Int)
    /// A step of no or negative length.
    case period(seconds: Int64)
    /// `T0` before 1970.
    case epoch(UnixTime)
  }

  /// The hash function under the HMAC.
  package let algorithm: HMACAlgorithm
  /// `Digit`: how many decimal digits a code has.
  package let digits: DigitCount
  /// `X`, the length of a step in seconds; at least 1.
  package let period: Int64
  /// `T0`, the moment when step 0 began.
  package let epoch: UnixTime

  /// Checks what a seed file or a store says.
  ///
  /// - Parameters:
  ///   - digits: 6 to 8.
  ///   - period: `X`, in seconds, at least 1.
  ///   - epoch: `T0`, not before 1970; 0 unless the token says otherwise.
  package init(
    algorithm: HMACAlgorithm, digits: Int, period: Int64, epoch: UnixTime = UnixTime(seconds: 0)
  ) throws(Refusal) {
    guard let count = DigitCount(rawValue: digits) else { throw .digits(digits) }
    guard period >= 1 else { throw .period(seconds: period) }
    guard epoch.seconds >= 0 else { throw .epoch(epoch) }
    self.init(algorithm: algorithm, digits: count, period: period, epoch: epoch)
  }

  private init(algorithm: HMACAlgorithm, digits: DigitCount, period: Int64, epoch: UnixTime) {
    self.algorithm = algorithm
    self.digits = digits
    self.period = period
    self.epoch = epoch
  }

  /// The bank's token (rules §3): `X` = 60 s, `T0` = 0, 6 digits, HMAC-SHA-1.
  package static let bankToken = TOTPParameters(
    algorithm: .sha1, digits: .six, period: 60, epoch: UnixTime(seconds: 0))
}
