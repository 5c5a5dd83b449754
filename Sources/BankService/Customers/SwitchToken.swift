import OneTimePassword
import Primitives
import TokenDomain

extension BankService {
  /// トークン切替: one code of the token in use and one of the next; then the next is in use and the old
  /// one revoked as replaced, in one act (BOR001).
  ///
  /// A code that was right beside a wrong one is not used up.
  ///
  /// - Returns: the session to go on with, since the customer's other sessions are ended; and the kind of
  ///   token that was replaced.
  /// - Throws: ``CustomerRefusal/code(_:)`` about the old token's code,
  ///   ``CustomerRefusal/successorCode(_:)`` about the new one's; ``CustomerRefusal/codesSwapped``, which
  ///   is no miss; ``CustomerRefusal/stopped(since:reason:)``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func switchToken(
    _ session: Session, old typedOld: SecretBytes, new typedNew: SecretBytes
  ) throws(CustomerDenial) -> (session: Session, replaced: TokenKind) {
    typealias Done = (session: Session, replaced: TokenKind)
    return try decideInSession(session, .switchToken, .tokenSwitched) {
      (act, situation) throws(BankFailure) -> CustomerDecision<Done> in
      guard let current = situation.history.current.flatMap(HeldIssue.init),
        let successor = situation.history.successor.flatMap(HeldIssue.init)
      else { return .refused(.unavailable(.switchToken, .noSuccessor)) }
      if try wouldTake(typedNew, of: current, in: act),
        try wouldTake(typedOld, of: successor, in: act)
      {
        return .refused(.codesSwapped)
      }
      let old: (issue: HeldIssue, judgement: LedgerFacts)
      switch try judgeCode(typedOld, of: current, refusedAs: CustomerRefusal.code, in: act) {
      case .accepted(let issue, _, let judgement): old = (issue, judgement)
      case .refused(let refusal, let evidence): return .refused(refusal, evidence)
      }
      switch try judgeCode(
        typedNew, of: successor, refusedAs: CustomerRefusal.successorCode, in: act)
      {
      case .accepted(let new, _, let judgement):
        try act.revokeAsReplaced(old.issue.kept, judgement: old.judgement)
        try act.move(new.kept, .activate, as: .tokenSwitched, judgement: judgement)
        let generation = try act.endSessions(of: session.customer)
        return .done(
          (session.renewed(generation: generation, access: .full), current.token.serial.kind))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  /// Whether a code would be taken now, or asked for its next one; nothing is counted or kept.
  private func wouldTake(
    _ typed: SecretBytes, of issue: HeldIssue, in act: Act
  ) throws(BankFailure) -> Bool {
    let opening: Decision<OpenedToken, CodeRefusal> = try openToken(of: issue, in: act)
    guard case .done(var opened) = opening,
      let code = try? EnteredCode(typed, digits: opened.token.parameters.digits)
    else { return false }
    let parameters = opened.token.parameters
    switch opened.verifier.present(code, key: opened.seed, parameters: parameters, at: act.now) {
    case .accepted, .nextCodeWanted: return true
    case .used, .wrong: return false
    }
  }
}
