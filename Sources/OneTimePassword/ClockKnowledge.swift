import Primitives

/// What is proven of a token's clock: an interval that holds its offset, and when it was proven.
///
/// The offset is the token's time minus the server's. It is kept in milliseconds, so that rounding
/// to seconds cannot add up to a drift of its own.
package struct ClockKnowledge: Hashable, Sendable {
  /// What the maker promises, before a first code has proven anything (rules §3.1).
  package enum Prior: Hashable, Sendable, CaseIterable {
    case hardwareAtDispatch, softwareAtDispatch

    /// The offset lies between minus and plus this, in milliseconds.
    var bound: Int64 {
      switch self {
      case .hardwareAtDispatch: 600_000
      case .softwareAtDispatch: 60_000
      }
    }
  }

  /// A clock wanders at most so many milliseconds a day, either way (rules §3.1).
  static let wanderPerDay: Int64 = 2_000
  /// The most that waiting widens the interval on a side, in milliseconds (rules §3.1).
  static let mostWidening: Int64 = 600_000
  /// The widest interval that is ever kept, in milliseconds.
  static let widest = 2 * Prior.hardwareAtDispatch.bound

  /// The least that the offset can have been at ``asOf``, in milliseconds.
  package let lowest: Int64
  /// The most that the offset can have been at ``asOf``, in milliseconds.
  package let highest: Int64
  /// When the interval was proven; it widens from then on.
  package let asOf: UnixTime

  /// The knowledge about a token that is dispatched `now`, or whose clock was forgotten.
  ///
  /// - Parameter middle: how far it is ahead of ours by its maker's measurement, in milliseconds.
  init(_ known: Prior, around middle: Int64 = 0, at now: UnixTime) {
    (lowest, highest, asOf) = (middle - known.bound, middle + known.bound, now)
  }

  /// What a store kept; nil for an interval that no verifier keeps: upside down, or wider than at dispatch.
  init?(lowest: Int64, highest: Int64, asOf: UnixTime) {
    let width = Int128(highest) - Int128(lowest)
    guard (0...Int128(Self.widest)).contains(width) else { return nil }
    (self.lowest, self.highest, self.asOf) = (lowest, highest, asOf)
  }

  /// What `window` proves once a code of `step` was presented in it (rules §3.3).
  init(from window: VerificationWindow, presented step: TimeStep) {
    let shown = window.shows(step)
    let gone = shown + window.period + VerificationWindow.transmissionDelay
    // Nobody reads a code before it shows: that is certain. One that should not show yet (the second
    // code of two) disproves the whole interval.
    let lowest = max(window.lowest, shown)
    let sent = shown > window.highest ? gone : min(window.highest, gone)
    // That it was sent soon after it left the display is a promise of people: it gives way, and the
    // interval never gets narrower than X, so that a slow hand or a wrong server clock shuts nobody out.
    let highest = max(sent, lowest + window.period)
    (self.lowest, self.highest) = (Int64(clamping: lowest), Int64(clamping: highest))
    asOf = window.now
  }

  /// How far the interval has widened on each side by `now`, in milliseconds, rounded up.
  ///
  /// A `now` before ``asOf`` widens nothing.
  func widening(by now: UnixTime) -> Int128 {
    let waited = max(0, now.elapsed(since: asOf))
    let wandered = (waited * Int128(Self.wanderPerDay)).ceiledQuotient(by: 86_400)
    return min(Int128(Self.mostWidening), wandered)
  }
}
