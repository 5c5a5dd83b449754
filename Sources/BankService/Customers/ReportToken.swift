import Primitives
import TokenDomain

extension BankService {
  /// トークンの紛失・故障, before the code that the customer cannot give: stops the token at once (BLS001).
  ///
  /// The login password alone suffices (NIST SP 800-63B section 4.3), and only an operator lifts the stop.
  ///
  /// - Returns: since when nobody can log in.
  /// - Throws: ``CustomerRefusal/sessionEnded(present:)`` if the issue has changed since the password was
  ///   given, ``CustomerRefusal/sessionExpired(minutes:)``.
  @discardableResult
  package func reportToken(
    as loss: TokenLoss, after proof: PasswordProof
  ) throws(CustomerDenial) -> UnixTime {
    try decideAfterPassword(proof, .tokenReported) {
      (act, issue, _) throws(BankFailure) -> CustomerDecision<UnixTime> in
      try act.stop(issue.kept, as: loss)
      try act.endSessions(of: proof.customer)
      return .done(act.now)
    }
  }

  /// トークンの紛失・故障 in an open session, also of a token that never arrived (BLS001).
  ///
  /// - Returns: the session to go on with, since the customer's other sessions are ended and the next login
  ///   is refused; and since when it is.
  /// - Throws: ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionEnded(present:)``.
  package func reportToken(
    _ session: Session, as loss: TokenLoss
  ) throws(CustomerDenial) -> (session: Session, since: UnixTime) {
    typealias Done = (session: Session, since: UnixTime)
    return try decideInSession(session, .report, .tokenReported) {
      (act, situation) throws(BankFailure) -> CustomerDecision<Done> in
      guard let issue = situation.history.current else {
        return .refused(.unavailable(.report, .nothingToReport(nil)))
      }
      try act.stop(issue, as: loss)
      let generation = try act.endSessions(of: session.customer)
      return .done((session.renewed(generation: generation, access: session.access), act.now))
    }
  }
}

extension Act {
  fileprivate func stop(_ issue: Issue, as loss: TokenLoss) throws(BankFailure) {
    let reason = IssueLifecycle.SuspensionReason.reported(loss)
    try move(issue, .suspend(reason), as: .tokenReported, reason: .stop(reason))
  }
}
