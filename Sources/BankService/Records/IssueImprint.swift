import Primitives
import TokenDomain

extension Issue {
  /// What the ledger says of this issue from the act on that left it so (rules §5): `audit verify` finds
  /// columns that do not agree with it.
  package var imprint: LedgerEntry.Imprint {
    let (resumes, resumesSince): (String?, Int64?) =
      switch state {
      case .suspended(_, _, _, .issued(let since)): ("issued", since.seconds)
      case .suspended(_, _, _, .active(_, let since)): ("active", since.seconds)
      case .requested, .issued, .active, .released, .revoked, .cancelled: (nil, nil)
      }
    return LedgerEntry.Imprint(
      issue: id.rawValue,
      facts: LedgerFacts([
        "customer": customer, "kind": kind.rawValue, "state": state.name.rawValue,
        "since": state.since.seconds, "serial": state.serial, "reason": state.reason,
        "resumes": resumes, "resumes-since": resumesSince,
        "requested": requestedAt.seconds, "succeeds": succeeds?.rawValue,
        "dispatched": dispatchedAt?.seconds,
        "activated": activatedAt?.seconds, "misses": misses,
        "lowest": verifier?.clock.lowest, "highest": verifier?.clock.highest,
        "as-of": verifier?.clock.asOf.seconds, "used": verifier?.lastAccepted?.counter,
        "wanted": verifier?.wanted?.step.counter,
        "wanted-since": verifier?.wanted?.since.seconds,
        "resynchronised": resynchronisedAt?.seconds,
      ]))
  }
}

extension IssueLifecycle.State {
  /// Why it was suspended or revoked, by its name in storage.
  fileprivate var reason: String? {
    switch self {
    case .requested, .issued, .active, .released, .cancelled: nil
    case .suspended(_, _, let reason, _): reason.rawValue
    case .revoked(_, _, _, let reason): reason.rawValue
    }
  }
}
