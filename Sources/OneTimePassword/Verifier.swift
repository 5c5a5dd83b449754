import Primitives

/// Decides whether a code is the token's, without ever asking the token for its time (rules §3).
///
/// A value: present a code to a copy and keep the copy, in the transaction that read the original,
/// or of two sessions with one right code both get in (rules §3.8).
///
/// - SeeAlso: RFC 6238 sections 5.2 (validation) and 6 (resynchronization).
package struct Verifier: Hashable, Sendable {
  /// The first code of two: the customer was asked for the one after it.
  package struct Wanted: Hashable, Sendable {
    /// W.
    package let step: TimeStep
    /// When it was presented; the second code is taken within ``secondCodeWithin`` from then on.
    package let since: UnixTime

    package init(step: TimeStep, since: UnixTime) {
      self.step = step
      self.since = since
    }
  }

  /// What became of a code that was presented (rules §3.3 to §3.6).
  package enum Verdict: Hashable, Sendable {
    /// The code of this step, which is now the last accepted one.
    case accepted(TimeStep)
    /// The code of this step, which was accepted or answered "next" before, or is older: not a miss.
    ///
    /// A code that would do shows in `waitSeconds` at the latest, 1…`X`.
    case used(TimeStep, waitSeconds: Int)
    /// Likely right, but too far from what is known to be taken alone: not a miss.
    ///
    /// The next code shows in `waitSeconds` at the latest, 1…`X`.
    case nextCodeWanted(waitSeconds: Int)
    /// No code of this token around this time: a miss.
    case wrong
  }

  /// What a store handed back that no verifier keeps.
  package enum Damage: Error, Hashable {
    /// Upside down, or wider than an interval gets; milliseconds.
    case interval(lowest: Int64, highest: Int64)
    /// A code is wanted after one that is not newer than the last accepted one.
    case wanted(TimeStep, lastAccepted: TimeStep)
  }

  /// How long the first code of two waits for the second, in seconds (rules §3.5).
  package static let secondCodeWithin: Int64 = 180

  /// What is proven of the token's clock so far.
  package private(set) var clock: ClockKnowledge
  /// L: no code of this step or an older one is ever accepted again.
  package private(set) var lastAccepted: TimeStep?
  /// W: kept between sessions; newer than L.
  package private(set) var wanted: Wanted?

  /// The verifier of an issue that is dispatched `now`.
  ///
  /// - Parameter middle: how far the token's clock was ahead of ours when its maker measured it, in milliseconds.
  package init(knowing known: ClockKnowledge.Prior, around middle: Int64 = 0, at now: UnixTime) {
    clock = ClockKnowledge(known, around: middle, at: now)
  }

  /// The verifier that a store kept.
  ///
  /// - Parameters:
  ///   - lowest: the least offset that was possible at `asOf`, in milliseconds.
  ///   - highest: the greatest one, in milliseconds.
  /// - Throws: ``Damage`` for what this type never holds.
  package init(
    lowest: Int64, highest: Int64, asOf: UnixTime, lastAccepted: TimeStep?, wanted: Wanted?
  ) throws(Damage) {
    guard let clock = ClockKnowledge(lowest: lowest, highest: highest, asOf: asOf) else {
      throw .interval(lowest: lowest, highest: highest)
    }
    if let wanted, let lastAccepted, wanted.step <= lastAccepted {
      throw .wanted(wanted.step, lastAccepted: lastAccepted)
    }
    (self.clock, self.lastAccepted, self.wanted) = (clock, lastAccepted, wanted)
  }

  /// How far ahead of the server's the minute on the display seems to be, in milliseconds; for a gauge.
  ///
  /// The offset within the interval that is nearest to none: most tokens are right, and quick hands bring
  /// either bound to the true offset, or to a whole `X` beside it, which shows the same minute. The middle
  /// would lead by half of the time that a slow hand is allowed.
  package var displayOffset: Int64 {
    min(max(0, clock.lowest), clock.highest)
  }

  /// Judges a code, and learns from it if it is accepted.
  ///
  /// Only a code that is accepted or answered "next" changes anything.
  ///
  /// - Parameters:
  ///   - key: the opened seed; as long as the caller lends it.
  ///   - parameters: of this token; `X` is 60 s here (rules §3).
  ///   - now: the server's time, taken inside the transaction.
  package mutating func present(
    _ code: EnteredCode, key: SecretBytes, parameters: TOTPParameters, at now: UnixTime
  ) -> Verdict {
    let window = VerificationWindow(clock, parameters: parameters, at: now)
    let second = secondCode(at: now)
    let match = (window.candidatesFromCentre + [second].compactMap(\.self)).first {
      OneTimeCode(step: $0, key: key, parameters: parameters).matches(code)
    }
    guard let match else { return .wrong }
    if match == second { return accept(match, in: window) }
    if let newest = wanted?.step ?? lastAccepted, match <= newest {
      return .used(match, waitSeconds: window.longestWait(forCodeAfter: newest))
    }
    if window.takesPlainly(match) { return accept(match, in: window) }
    wanted = Wanted(step: match, since: now)
    return .nextCodeWanted(waitSeconds: window.longestWait(forCodeAfter: match))
  }

  /// A stop was lifted: what was known of the clock and the wanted code are forgotten, L is kept.
  ///
  /// The interval is as wide as at the dispatch of a key fob, whatever the token, so that one that
  /// had drifted is asked for its next code and not stopped again (rules §4).
  ///
  /// - Parameter middle: as at the dispatch.
  package mutating func forgetClock(around middle: Int64 = 0, at now: UnixTime) {
    clock = ClockKnowledge(.hardwareAtDispatch, around: middle, at: now)
    wanted = nil
  }

  /// Takes every code that may have shown up to now for used: L = ⌊(t + hi)/X⌋, unless it is more already (rules §5.11).
  package mutating func spendShown(parameters: TOTPParameters, at now: UnixTime) {
    let window = VerificationWindow(clock, parameters: parameters, at: now)
    guard let newest = UInt64(exactly: window.newestShown).map(TimeStep.init(counter:)) else {
      return
    }
    lastAccepted = max(newest, lastAccepted ?? newest)
    if let wanted, wanted.step <= newest { self.wanted = nil }
  }

  private mutating func accept(_ step: TimeStep, in window: VerificationWindow) -> Verdict {
    clock = ClockKnowledge(from: window, presented: step)
    lastAccepted = step
    wanted = nil
    return .accepted(step)
  }

  mutating func learn(
    _ step: TimeStep, in window: VerificationWindow, _ rule: Resynchronisation
  ) {
    clock = ClockKnowledge(from: window, resynchronisedBy: step, rule)
    lastAccepted = step
    wanted = nil
  }

  /// W + 1, while the customer may still answer the request for it.
  private func secondCode(at now: UnixTime) -> TimeStep? {
    guard let wanted, now.elapsed(since: wanted.since) <= Int128(Self.secondCodeWithin) else {
      return nil
    }
    return wanted.step.next
  }

  /// While the second code of two is waited for: when it shows at the latest, and until when it is taken.
  package func nextCode(
    parameters: TOTPParameters, at now: UnixTime
  ) -> (shows: UnixTime, until: UnixTime)? {
    guard let wanted, secondCode(at: now) != nil else { return nil }
    let window = VerificationWindow(clock, parameters: parameters, at: wanted.since)
    let wait = window.longestWait(forCodeAfter: wanted.step)
    return (
      wanted.since.advanced(bySeconds: Int64(wait)),
      wanted.since.advanced(bySeconds: Self.secondCodeWithin)
    )
  }
}
