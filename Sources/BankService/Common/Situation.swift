import Primitives
import TokenDomain

/// What decides which procedures are open to a customer: the one answer for the screen that offers a
/// procedure and for the transaction that does it.
struct Situation {
  let history: IssueHistory
  let access: Session.Access
  /// When the session began.
  let openedAt: UnixTime
  let now: UnixTime
  /// The token of ``IssueHistory/latest``, once it has one.
  let token: Token?
  let softwareToken: SoftwareTokenPolicy

  /// Why the procedure cannot be gone through now; nil if it can.
  func unavailability(of procedure: Procedure) -> Unavailability? {
    if history.stop != nil { return .stopped }
    if access == .activationOnly, procedure != .activate { return .activationOnly }
    return switch procedure {
    case .request: unavailabilityOfRequest
    case .activate: unavailabilityOfStart
    case .release: isInUse ? nil : .notInUse(history.present)
    case .switchToken: unavailabilityOfSwitch
    case .cancelRequest:
      history.live.last?.state.name == .requested ? nil : .nothingToCancel(history.present)
    case .report:
      history.current?.state.serial == nil ? .nothingToReport(history.present) : nil
    }
  }

  /// Why no token of this kind can be asked for, where トークン発行 is open.
  func unavailability(of kind: TokenKind) -> Unavailability? {
    if isInUse, let current = history.current, current.kind != kind {
      return .otherKind(inUse: current.kind)
    }
    switch kind {
    case .hardware: return nil
    case .software: return newLoginFrom.map { .tooSoonAfterRelease(until: $0) }
    }
  }

  private var isInUse: Bool { history.current?.state.name == .active }

  private var unavailabilityOfRequest: Unavailability? {
    if history.unstarted != nil { return nil }
    switch history.current?.state.name {
    case .requested: return .haveOne(.requested)
    case .issued: return .haveOne(.issued)
    case .active:
      if let successor = history.successor { return .haveSuccessor(successor.state.name) }
      guard let expires = token?.expires else { return .inUse }
      return expired
        ?? (RenewalRule.isOpen(before: expires, at: now)
          ? nil : .renewable(from: RenewalRule.begins(before: expires)))
    case .suspended: return .stopped
    case .released, .revoked, .cancelled, nil: return nil
    }
  }

  private var unavailabilityOfStart: Unavailability? {
    switch history.current?.state.name {
    case .requested: .notDispatched
    case .issued: expired
    case .active: .inUse
    case .suspended: .stopped
    case .released, .revoked, .cancelled, nil: .nothingRequested
    }
  }

  private var unavailabilityOfSwitch: Unavailability? {
    guard isInUse, let successor = history.successor else { return .noSuccessor }
    // One that takes the place of another outlives it (rules §7.7).
    return successor.state.name == .requested ? .notDispatched : expired
  }

  /// No code of an expired token is taken (rules §1.4).
  private var expired: Unavailability? {
    guard let token, token.isExpired(at: now) else { return nil }
    return .expired(token.expires)
  }

  /// From when on a new session may issue a software token, where this one may not: it began before the wait
  /// after a release was over, or still waits (rules §1.6). A clock that was set back waits for nothing.
  private var newLoginFrom: UnixTime? {
    let wait = Int64(softwareToken.waitMinutes) * 60
    return history.issues.compactMap { issue -> UnixTime? in
      guard wait > 0, case .released(_, _, _, let at) = issue.state, now >= at else { return nil }
      let end = at.advanced(bySeconds: wait)
      return now < end || openedAt < end ? end : nil
    }.max { $0.seconds < $1.seconds }
  }
}

extension BankService {
  func situation(
    _ history: IssueHistory, _ access: Session.Access, since openedAt: UnixTime,
    _ records: any BankReader, at now: UnixTime
  ) throws(BankFailure) -> Situation {
    Situation(
      history: history, access: access, openedAt: openedAt, now: now,
      token: try records.token(of: history.latest),
      softwareToken: institution.softwareToken)
  }
}

extension BankReader {
  /// The token of an issue; nil before one was dispatched.
  func token(of issue: Issue?) throws(BankFailure) -> Token? {
    guard let serial = issue?.state.serial else { return nil }
    return try token(serial)?.token
  }
}
