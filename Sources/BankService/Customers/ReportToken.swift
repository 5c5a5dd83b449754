import Primitives
import TokenDomain

extension BankService {
  /// トークンの紛失・故障, before the code that the customer cannot give: stops the token at once (BLS001).
  ///
  /// The login password alone suffices (NIST SP 800-63B section 4.3), and only an operator lifts the stop.
  ///
  /// - Throws: ``CustomerRefusal/sessionEnded(present:)`` if the issue has changed since the password was
  ///   given, ``CustomerRefusal/sessionExpired(minutes:)``.
  package func reportToken(
    as loss: TokenLoss, after proof: PasswordProof
  ) throws(CustomerDenial) {
    try proven(proof, .tokenReported) {
      (records, issue, actor, _, now) throws(BankFailure) -> CustomerDecision<Void> in
      try records.stop(issue.kept, as: loss, by: actor, at: now)
      try records.endSessions(of: proof.customer)
      return .done(())
    }
  }

  /// トークンの紛失・故障 in an open session, also of a token that never arrived (BLS001).
  ///
  /// - Returns: the session to go on with; the customer's other sessions are ended, and the next login is
  ///   refused.
  /// - Throws: ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionEnded(present:)``.
  package func reportToken(_ session: Session, as loss: TokenLoss) throws(CustomerDenial) -> Session
  {
    try act(.report, .tokenReported, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Session> in
      guard let issue = situation.history.current else {
        return .refused(.unavailable(.report, .nothingToReport(nil)))
      }
      try records.stop(issue, as: loss, by: .customer(session.origin), at: now)
      let generation = try records.endSessions(of: session.customer)
      return .done(session.renewed(generation: generation, access: session.access))
    }
  }
}

extension BankWriter {
  fileprivate func stop(
    _ issue: Issue, as loss: TokenLoss, by actor: LedgerEntry.Actor, at now: UnixTime
  ) throws(BankFailure) {
    let reason = IssueLifecycle.SuspensionReason.reported(loss)
    _ = try move(
      issue, .suspend(reason), as: .tokenReported, by: actor, at: now, reason: reason.rawValue)
  }
}
