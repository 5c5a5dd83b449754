import Primitives

/// Finds out an app that computes with other parameters than the key URI gave it: many take every period
/// for 30 seconds, some every algorithm for SHA-1, and show wrong codes without a word.
package enum AppDeviation {
  /// Codes of so many seconds around the server's time are tried: a phone's clock, and the time to type.
  private static let reach: Int64 = 180

  /// The parameters that a typed code was computed with, if they are not the ones that were meant: 30 or
  /// 60 seconds, SHA-1/256/512, and the first digits of a longer code.
  ///
  /// - Parameter meant: the parameters of the key URI.
  package static func parameters(
    of code: EnteredCode, key: SecretBytes, meant: TOTPParameters, at now: UnixTime
  ) -> TOTPParameters? {
    for algorithm in HMACAlgorithm.allCases {
      for period in [30, 60] as [Int64] {
        for digits in DigitCount.allCases where digits.rawValue >= meant.digits.rawValue {
          guard
            let tried = try? TOTPParameters(
              algorithm: algorithm, digits: digits.rawValue, period: period, epoch: meant.epoch),
            tried != meant
          else { continue }
          let steps = steps(of: period, since: meant.epoch, around: now)
          if steps.contains(where: {
            OneTimeCode(step: $0, key: key, parameters: tried).begins(with: code)
          }) {
            return tried
          }
        }
      }
    }
    return nil
  }

  private static func steps(
    of period: Int64, since epoch: UnixTime, around now: UnixTime
  ) -> [TimeStep] {
    let elapsed = now.elapsed(since: epoch)
    let first = (elapsed - Int128(reach)).flooredQuotient(by: Int128(period))
    let last = (elapsed + Int128(reach)).flooredQuotient(by: Int128(period))
    return (first...last).compactMap { UInt64(exactly: $0).map(TimeStep.init(counter:)) }
  }
}
