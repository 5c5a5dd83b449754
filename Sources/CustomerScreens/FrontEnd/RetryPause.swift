import Primitives

/// How long no password is compared after a wrong one, as it is told.
package enum RetryPause: Hashable, Sendable {
  /// It is not known, or nothing is compared any more: nobody is told which.
  case aWhile
  /// So many seconds, at least 1.
  case seconds(Int64)
  case over

  /// - Parameters:
  ///   - retry: from when on one is compared again.
  ///   - now: the server's time, ms.
  init(until retry: UnixTime, at now: Int64) {
    let left = Countdown(to: retry.seconds * 1_000, at: now).steps(of: 1_000)
    self = left > 0 ? .seconds(left) : .over
  }
}
