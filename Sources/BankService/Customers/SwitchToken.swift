import OneTimePassword
import Primitives
import TokenDomain

extension BankService {
  /// トークン切替: one code of the token in use and one of the next; then the next is in use and the old
  /// one revoked as replaced, in one act (BOR001).
  ///
  /// A code that was right beside a wrong one is not used up.
  ///
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``CustomerRefusal/code(_:)`` about the old token's code,
  ///   ``CustomerRefusal/successorCode(_:)`` about the new one's; ``CustomerRefusal/codesSwapped``, which
  ///   is no miss; ``CustomerRefusal/stopped(since:reason:)``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func switchToken(
    _ session: Session, old typedOld: SecretBytes, new typedNew: SecretBytes
  ) throws(CustomerDenial) -> Session {
    try act(.switchToken, .tokenSwitched, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Session> in
      guard let current = situation.history.current.flatMap(HeldIssue.init),
        let successor = situation.history.successor.flatMap(HeldIssue.init)
      else { return .refused(.unavailable(.switchToken, .noSuccessor)) }
      let actor = LedgerEntry.Actor.customer(session.origin)
      if try accepts(typedNew, of: current, records, at: now),
        try accepts(typedOld, of: successor, records, at: now)
      {
        return .refused(.codesSwapped)
      }
      let old: (issue: HeldIssue, judgement: LedgerFacts)
      switch try check(
        typedOld, of: current, refusedAs: CustomerRefusal.code, actor: actor, records: records,
        at: now)
      {
      case .accepted(let issue, _, let judgement): old = (issue, judgement)
      case .refused(let refusal, let evidence): return .refused(refusal, evidence)
      }
      switch try check(
        typedNew, of: successor, refusedAs: CustomerRefusal.successorCode, actor: actor,
        records: records, at: now)
      {
      case .accepted(let new, _, let judgement):
        _ = try records.revokeAsReplaced(
          old.issue.kept, by: actor, at: now, judgement: old.judgement)
        _ = try records.move(
          new.kept, .activate, as: .tokenSwitched, by: actor, at: now, judgement: judgement)
        let generation = try records.endSessions(of: session.customer)
        return .done(session.renewed(generation: generation, access: .full))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  /// Whether a code would be taken now, or asked for its next one; nothing is counted or kept.
  private func accepts(
    _ typed: SecretBytes, of issue: HeldIssue, _ records: any BankWriter, at now: UnixTime
  ) throws(BankFailure) -> Bool {
    let opening: Decision<OpenedToken, CodeRefusal> = try open(issue, records, at: now)
    guard case .done(var opened) = opening,
      let code = try? EnteredCode(typed, digits: opened.token.parameters.digits)
    else { return false }
    let parameters = opened.token.parameters
    switch opened.verifier.present(code, key: opened.seed, parameters: parameters, at: now) {
    case .accepted, .nextCodeWanted: return true
    case .used, .wrong: return false
    }
  }
}
