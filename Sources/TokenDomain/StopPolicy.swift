/// After how many misses the one-time password is stopped (認証停止; rules §4).
package struct StopPolicy: Hashable, Sendable {
  package static let consecutiveRange = 3...10

  /// N, 3…10.
  package let consecutiveMisses: Int
  /// Misses within ``windowDays``, whatever successes lie between; at least N.
  package let missesInWindow: Int
  package static let windowDays: Int64 = 30

  /// Nil if a number is outside its range.
  package init?(consecutiveMisses: Int, missesInWindow: Int) {
    guard Self.consecutiveRange.contains(consecutiveMisses), missesInWindow >= consecutiveMisses
    else { return nil }
    self.consecutiveMisses = consecutiveMisses
    self.missesInWindow = missesInWindow
  }

  private init(consecutive: Int, window: Int) {
    consecutiveMisses = consecutive
    missesInWindow = window
  }

  package static let standard = StopPolicy(consecutive: 5, window: 20)

  /// What one more miss leads to.
  ///
  /// - Parameters:
  ///   - consecutive: misses in a row, this one included.
  ///   - recent: misses within ``windowDays``, this one included.
  package func verdict(consecutive: Int, recent: Int) -> Verdict {
    if consecutive >= consecutiveMisses { return .stop(.consecutiveMisses) }
    if recent >= missesInWindow { return .stop(.missesWithinThirtyDays) }
    return .triesLeft(min(consecutiveMisses - consecutive, missesInWindow - recent))
  }

  package enum Verdict: Hashable, Sendable {
    /// At least 1.
    case triesLeft(Int)
    case stop(IssueLifecycle.SuspensionReason)
  }
}
