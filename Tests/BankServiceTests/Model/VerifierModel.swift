/// The verifier of rules §3 once more, small and on its own: whole numbers, no types of the service.
///
/// Offsets are milliseconds (token minus server), times Unix seconds, steps 60 s.
struct VerifierModel: Hashable {
  static let period: Int64 = 60_000
  static let delay: Int64 = 60_000

  enum Answer: Hashable {
    case accepted, used, next, wrong
  }

  var (lowest, highest) = (Int64(-600_000), Int64(600_000))
  var asOf: Int64
  var used: Int64?
  var wanted: Int64?
  var wantedAt: Int64 = 0

  init(dispatchedAt now: Int64, within bound: Int64 = 600_000) {
    (lowest, highest, asOf) = (-bound, bound, now)
  }

  mutating func forgetClock(_ now: Int64) {
    (lowest, highest, asOf, wanted) = (-600_000, 600_000, now, nil)
  }

  private func interval(_ now: Int64) -> (Int64, Int64) {
    let wander = min(600_000, (max(0, now - asOf) * 2_000 + 86_399) / 86_400)
    return (lowest - wander, highest + wander)
  }

  private func floored(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : -((-a + b - 1) / b) }

  /// - Parameter step: tells which step shows what was typed, of those it is asked about in this order.
  mutating func present(_ now: Int64, _ isTyped: (Int64) -> Bool) -> Answer {
    let (lo, hi) = interval(now)
    let first = floored(1_000 * now + lo - Self.delay, Self.period)
    let last = floored(1_000 * now + hi, Self.period) + 1
    let centre = floored(2_000 * now + lo + hi - Self.delay, 2 * Self.period)
    let byDistance = (first...last).sorted { (abs($0 - centre), -$0) < (abs($1 - centre), -$1) }
    let second = wanted.flatMap { now - wantedAt <= 180 ? $0 + 1 : nil }
    guard let step = (byDistance + (second.map { [$0] } ?? [])).first(where: isTyped) else {
      return .wrong
    }
    if step == second {
      learn(step, now)
      return .accepted
    }
    if let newest = wanted ?? used, step <= newest { return .used }
    guard last - first + 1 <= 5 || abs(step - centre) <= 2 else {
      (wanted, wantedAt) = (step, now)
      return .next
    }
    learn(step, now)
    return .accepted
  }

  private mutating func learn(_ step: Int64, _ now: Int64) {
    var (lo, hi) = interval(now)
    let shown = step * Self.period - 1_000 * now
    let gone = shown + Self.period + Self.delay
    if gone < hi { hi = max(gone, lo + Self.period) }
    if shown > hi {
      (lo, hi) = (shown, gone)
    } else if shown > lo {
      (lo, hi) = (shown, max(hi, shown + Self.period))
    }
    (lowest, highest, asOf, used, wanted) = (lo, hi, now, step, nil)
  }

  /// Whatever may have shown by now is used.
  mutating func spendShown(_ now: Int64) {
    let newest = floored(1_000 * now + interval(now).1, Self.period)
    used = max(newest, used ?? newest)
    if let step = wanted, step <= newest { wanted = nil }
  }

  /// Two codes in a row, the first of `step`; nil if they are not.
  mutating func correct(_ step: Int64?, _ now: Int64, delay: Int64) -> Answer {
    guard let step else { return .wrong }
    if let used, step <= used { return .used }
    let shown = (step + 1) * Self.period - 1_000 * now
    (lowest, highest, asOf) = (shown, shown + Self.period + delay, now)
    (used, wanted) = (step + 1, nil)
    return .accepted
  }
}
