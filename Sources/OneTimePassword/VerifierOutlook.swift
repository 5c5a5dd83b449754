import Primitives

/// What a verifier goes by at one moment: for the record of how a code was judged.
package struct VerifierOutlook: Hashable, Sendable {
  /// The least that the token's offset can be now, in milliseconds.
  package let lowest: Int64
  /// The most that it can be.
  package let highest: Int64
  /// When that was proven last.
  package let asOf: UnixTime
  /// The server's own step; like the others, negative before `T0`.
  package let present: Int64
  /// The steps whose codes can be meant (rules §3.2).
  package let candidates: ClosedRange<Int64>
  /// The candidate where the token most likely stands.
  package let centre: Int64
  /// L
  package let lastAccepted: TimeStep?
  /// W
  package let wanted: TimeStep?
}

extension Verifier {
  /// So many candidates are all taken without a second code (rules §3.3).
  package static var plainCandidates: Int { VerificationWindow.plainCandidates }
  /// Of more candidates, those that lie so many steps from the centre are taken without one.
  package static var plainReach: Int { VerificationWindow.plainReach }

  /// What this verifier would judge a code by at `now`; nothing is changed.
  ///
  /// - Parameter parameters: of this token.
  package func outlook(parameters: TOTPParameters, at now: UnixTime) -> VerifierOutlook {
    let window = VerificationWindow(clock, parameters: parameters, at: now)
    let candidates = window.candidates
    return VerifierOutlook(
      lowest: Int64(clamping: window.lowest), highest: Int64(clamping: window.highest),
      asOf: clock.asOf, present: Int64(clamping: window.present),
      candidates: Int64(clamping: candidates.lowerBound)...Int64(clamping: candidates.upperBound),
      centre: Int64(clamping: window.centre), lastAccepted: lastAccepted, wanted: wanted?.step)
  }
}
