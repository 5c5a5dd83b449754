import Primitives

/// A clock that runs behind what was recorded would bring used codes back to life (rules §3.10).
package enum ClockRule {
  /// How far the clock may be behind the newest recorded time, in seconds.
  package static let tolerance: Int64 = 120
}

extension BankReader {
  /// How many seconds the clock is behind the newest recorded time; nil if it is near enough.
  package func clockBehind(at now: UnixTime) throws(BankFailure) -> Int64? {
    guard let newest = try newestLedgerTime() else { return nil }
    let behind = newest.seconds(since: now)
    return behind > ClockRule.tolerance ? behind : nil
  }
}
