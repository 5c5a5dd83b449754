import OneTimePassword

/// The candidates as the rule has them (rules §3.2), reckoned apart from the code under test.
struct CandidateWindow {
  let steps: ClosedRange<Int64>

  /// - Parameter now: the server's time, in Unix seconds after `T0`.
  init(_ clock: ClockKnowledge, at now: Int64) {
    let waited = max(0, now - clock.asOf.seconds)
    let widening = min(600_000, (waited * 2_000 + 86_399) / 86_400)
    let first = (1_000 * now + clock.lowest - widening - 60_000) / 60_000
    let last = (1_000 * now + clock.highest + widening) / 60_000 + 1
    steps = first...last
  }
}
