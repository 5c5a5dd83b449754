import Primitives

/// The steps whose codes can be meant at one moment, given what is known of the token's clock.
///
/// All numbers count milliseconds or steps from `T0` and are wide enough that nothing stored, and no
/// time, can make them overflow; they are negative before `T0`.
///
/// - SeeAlso: rules §3.2 and §3.3; RFC 6238 sections 5.2 and 6.
struct VerificationWindow {
  /// δ: the longest time from a code's last moment on the display to its sending, in milliseconds.
  static let transmissionDelay: Int128 = 60_000
  /// So many candidates are all taken without a second code (rules §3.3).
  static let plainCandidates = 5
  /// Of more, those that lie so many steps from the centre are.
  static let plainReach = plainCandidates / 2

  let now: UnixTime
  /// `X`, in milliseconds.
  let period: Int128
  /// The least and the most that the token's offset can be now, in milliseconds.
  let lowest: Int128
  let highest: Int128
  /// The server's time since `T0`, in milliseconds.
  private let elapsed: Int128

  init(_ clock: ClockKnowledge, parameters: TOTPParameters, at now: UnixTime) {
    self.now = now
    period = 1_000 * Int128(parameters.period)
    elapsed = 1_000 * now.elapsed(since: parameters.epoch)
    let widening = clock.widening(by: now)
    lowest = Int128(clock.lowest) - widening
    highest = Int128(clock.highest) + widening
  }

  /// Where the token most likely stands, half of δ allowed for.
  var centre: Int128 {
    (2 * elapsed + lowest + highest - Self.transmissionDelay).flooredQuotient(by: 2 * period)
  }

  var candidates: ClosedRange<Int128> {
    let first = (elapsed + lowest - Self.transmissionDelay).flooredQuotient(by: period)
    return first...newestShown + 1
  }

  /// The newest step whose code can have shown.
  var newestShown: Int128 { (elapsed + highest).flooredQuotient(by: period) }

  /// The candidates that have a code, nearest to the centre first; of two as near, the newer one.
  var candidatesFromCentre: [TimeStep] {
    let centre = centre
    return
      candidates
      .sorted { (abs($0 - centre), $1) < (abs($1 - centre), $0) }
      .compactMap { UInt64(exactly: $0).map(TimeStep.init(counter:)) }
  }

  /// The server's own step.
  var present: Int128 { elapsed.flooredQuotient(by: period) }

  func isWithin(_ reach: Int64, _ step: TimeStep) -> Bool {
    abs(Int128(step.counter) - present) <= Int128(reach)
  }

  /// The steps up to `reach` before and after the server's, nearest first.
  func steps(within reach: Int64) -> some Sequence<TimeStep> {
    (0...Int128(reach)).lazy
      .flatMap { $0 == 0 ? [present] : [present + $0, present - $0] }
      .compactMap { UInt64(exactly: $0).map(TimeStep.init(counter:)) }
  }

  /// Whether a candidate needs no second code: there are few, or it is near enough to the centre.
  func takesPlainly(_ candidate: TimeStep) -> Bool {
    candidates.count <= Self.plainCandidates
      || abs(Int128(candidate.counter) - centre) <= Self.plainReach
  }

  /// The offset at which the code of `step` begins to show just now.
  func shows(_ step: TimeStep) -> Int128 {
    Int128(step.counter) * period - elapsed
  }

  /// The longest time until the code after `step` shows, in whole seconds, 1…`X`.
  ///
  /// - Parameter step: one whose code the token has shown, so that the wait is not longer than `X`.
  func longestWait(forCodeAfter step: TimeStep) -> Int {
    let wait = (shows(step) + period - lowest).ceiledQuotient(by: 1_000)
    return Int(min(max(wait, 1), period / 1_000))
  }
}
