import Primitives
import TokenDomain

extension BankService {
  /// トークン発行(ハードウェアトークン), manual 手順4: asks for a token to be mailed (BOT002). From 90 days
  /// before the expiry of the token in use on, it asks for the next one.
  ///
  /// - Parameter replacing: the software token that was never started and that the customer was told will
  ///   give way; nil if there was none.
  /// - Returns: the session to go on with.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  @discardableResult
  package func requestHardwareToken(
    _ session: Session, confirmation: SecretBytes, replacing: SerialNumber? = nil
  ) throws(CustomerDenial) -> Session {
    try order(.hardware, .tokenRequested, session, confirmation, replacing) {
      (records, old, now) throws(BankFailure) in
      let request = NewIssue.request(by: session.customer, succeeding: old, at: now)
      return (try records.insert(request), ())
    }.session
  }

  /// Begins an issue, after what is asked of every トークン発行 was found right.
  ///
  /// - Parameter begin: makes the issue, which succeeds the one given.
  func order<Result>(
    _ kind: TokenKind, _ event: LedgerEntry.Event, _ session: Session, _ confirmation: SecretBytes,
    _ replacing: SerialNumber?,
    begin: (any BankWriter, Issue.ID?, UnixTime) throws(BankFailure) -> (Issue, Result)
  ) throws(CustomerDenial) -> (session: Session, result: Result) {
    let checked = try check(confirmation, .confirmation, of: session.customer)
    return try act(.request, event, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<
        (session: Session, result: Result)
      > in
      let history = situation.history
      if let why = situation.unavailability(of: kind) {
        return .refused(.unavailable(.request, why))
      }
      // Issued in another session since this one looked: its key may be on a screen just now.
      if let unstarted = history.unstarted?.state.serial, unstarted != replacing {
        return .refused(.unavailable(.request, .haveOne(.issued)))
      }
      if let refusal = try records.settle(checked, at: now) { return .refused(refusal) }
      let actor = LedgerEntry.Actor.customer(session.origin)
      var session = session
      if let unstarted = history.unstarted {
        _ = try records.revokeAsReplaced(unstarted, by: actor, at: now)
        let generation = try records.endSessions(of: session.customer)
        session = session.renewed(generation: generation, access: session.access)
      }
      let inUse = history.current.flatMap { $0.state.name == .active ? $0.id : nil }
      let (issue, result) = try begin(records, inUse, now)
      try records.append(
        LedgerEntry(
          time: now, event: event, actor: actor, customer: session.customer,
          serial: issue.state.serial, to: issue.state.name, imprint: issue.imprint))
      return .done((session, result))
    }
  }
}

extension BankWriter {
  /// A token gives way to the next one by its customer's own act.
  func revokeAsReplaced(
    _ issue: Issue, by actor: LedgerEntry.Actor, at now: UnixTime, judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Issue {
    try move(
      issue, .revoke(.replaced), as: .tokenRevoked, by: actor, at: now,
      reason: IssueLifecycle.RevocationReason.replaced.rawValue, judgement: judgement)
  }
}
