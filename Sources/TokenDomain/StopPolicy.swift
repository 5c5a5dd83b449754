/// After how many misses something is stopped: the one-time password as the institution decides (認証停止;
/// rules §4), a password always after ``passwordMisses`` (rules §2.4).
package struct StopPolicy: Hashable, Sendable {
  /// Wrong passwords in a row that stop a password until an operator unlocks it (rules §2.4): no setting of an
  /// institution.
  package static let passwordMisses = 5
  /// Wrong passwords within ``windowDays``, whatever successes lie between, that stop one as well.
  package static let passwordMissesInWindow = 50

  /// What ``consecutiveMisses`` may be.
  package static let consecutiveRange = 3...10
  /// The most that ``missesInWindow`` may be; as many as SP 800-63B-4 section 3.2.2 lets anybody guess.
  package static let mostMissesInWindow = 100

  /// N, 3…10.
  package let consecutiveMisses: Int
  /// Misses within ``windowDays``, whatever successes lie between; N…100.
  package let missesInWindow: Int
  /// The days of ``missesInWindow``.
  package static let windowDays: Int64 = 30

  /// Nil if a number is outside its range.
  package init?(consecutiveMisses: Int, missesInWindow: Int) {
    guard Self.consecutiveRange.contains(consecutiveMisses),
      missesInWindow >= consecutiveMisses, missesInWindow <= Self.mostMissesInWindow
    else { return nil }
    self.consecutiveMisses = consecutiveMisses
    self.missesInWindow = missesInWindow
  }

  private init(consecutive: Int, window: Int) {
    consecutiveMisses = consecutive
    missesInWindow = window
  }

  /// Five in a row, 20 within 30 days.
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

  /// What misses lead to.
  package enum Verdict: Hashable, Sendable {
    /// At least 1.
    case triesLeft(Int)
    case stop(IssueLifecycle.SuspensionReason)
  }
}
