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

extension IssueLifecycle.State<SerialNumber> {
  /// Where an ``Issue/imprint`` says that the issue stands; nil if it says nothing that can be.
  init?(imprint: LedgerFacts) {
    func time(_ name: String) -> UnixTime? { imprint.number(name).map(UnixTime.init(seconds:)) }
    guard let name = imprint["state"].flatMap(IssueLifecycle.StateName.init(rawValue:)),
      let kind = imprint["kind"].flatMap(TokenKind.init(rawValue:)), let since = time("since")
    else { return nil }
    let (serial, reason) = (imprint["serial"].flatMap { SerialNumber($0) }, imprint["reason"])
    let (issued, activated) = (time("dispatched"), time("activated"))
    switch name {
    case .requested: self = .requested(kind, since: since)
    case .cancelled: self = .cancelled(at: since)
    case .issued:
      guard let serial else { return nil }
      self = .issued(serial, since: since)
    case .active:
      guard let serial, let issued else { return nil }
      self = .active(serial, issued: issued, since: since)
    case .suspended:
      guard let serial, let reason = reason.flatMap(IssueLifecycle.SuspensionReason.init),
        let stage = IssueLifecycle.Stage(issuedAt: issued, activatedAt: activated)
      else { return nil }
      self = .suspended(serial, since: since, reason: reason, resumesTo: stage)
    case .released:
      guard let serial, let issued, let activated else { return nil }
      self = .released(serial, issued: issued, activated: activated, at: since)
    case .revoked:
      guard let serial, let reason = reason.flatMap(IssueLifecycle.RevocationReason.init),
        let stage = IssueLifecycle.Stage(issuedAt: issued, activatedAt: activated)
      else { return nil }
      self = .revoked(serial, from: stage, at: since, reason: reason)
    }
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
