import Primitives

/// How far off a token may be for 時刻補正, and how late its codes may arrive (rules §3.7).
///
/// - SeeAlso: RFC 6238 section 6; RFC 4226 section 7.4 (two or three consecutive values).
package struct Resynchronisation: Hashable, Sendable {
  /// Steps before and after the server's.
  package let reach: Int64
  /// δ: the longest time from a code's last moment on the display to its sending, in milliseconds.
  let transmissionDelay: Int128

  /// By the customer, at the terminal.
  package static let byCustomer = Resynchronisation(reach: 10, transmissionDelay: 60_000)
  /// By an operator, to whom the customer reads the codes on the telephone: five years of 2 s a day, and the
  /// 600 s that are allowed for at the dispatch.
  package static let byOperator = Resynchronisation(reach: 72, transmissionDelay: 300_000)

  /// What became of two codes.
  package enum Verdict: Hashable, Sendable {
    /// Two consecutive steps; this one, the second, is now the last accepted one.
    case accepted(TimeStep)
    /// Consecutive, but the first was used already, or is older than one that was.
    ///
    /// A code that would do shows in `waitSeconds` at the latest, 1…`X`.
    case used(waitSeconds: Int)
    /// Not two consecutive codes of this token within reach.
    case wrong
  }
}

extension Verifier {
  /// 時刻補正: two consecutive codes, within reach of the server's time and both newer than the last
  /// accepted one, replace what is known of the clock by what the second proves.
  ///
  /// Nothing changes unless they are accepted. The pair nearest to the server's time is looked for first.
  package mutating func resynchronise(
    _ first: EnteredCode, _ second: EnteredCode, _ rule: Resynchronisation, key: SecretBytes,
    parameters: TOTPParameters, at now: UnixTime
  ) -> Resynchronisation.Verdict {
    let window = VerificationWindow(clock, parameters: parameters, at: now)
    let pair = window.steps(within: rule.reach).first { step in
      guard let next = step.next, window.isWithin(rule.reach, next) else { return false }
      return OneTimeCode(step: step, key: key, parameters: parameters).matches(first)
        && OneTimeCode(step: next, key: key, parameters: parameters).matches(second)
    }
    guard let pair, let next = pair.next else { return .wrong }
    if let lastAccepted, pair <= lastAccepted {
      return .used(waitSeconds: window.longestWait(forCodeAfter: next))
    }
    learn(next, in: window, rule)
    return .accepted(next)
  }
}

extension ClockKnowledge {
  /// What one code proves by itself: it was on the display when it was sent, or until δ before.
  init(from window: VerificationWindow, resynchronisedBy step: TimeStep, _ rule: Resynchronisation)
  {
    let shown = window.shows(step)
    lowest = Int64(clamping: shown)
    highest = Int64(clamping: shown + window.period + rule.transmissionDelay)
    asOf = window.now
  }
}
