import Primitives
import TokenDomain

extension BankService {
  /// ワンタイムパスワード利用開始, manual 手順3: from now on the login asks for the code (BOU001).
  ///
  /// The accepted code is used up: the next login needs the next one.
  ///
  /// - Parameter typedSerial: nil if what was typed is not a serial number; a miss like any wrong one.
  ///   A software token asks for none.
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``CustomerRefusal/wrongSerial(triesLeft:)`` (whatever the code, which is then not used
  ///   up), ``CustomerRefusal/code(_:)``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func activateToken(
    _ session: Session, serial typedSerial: SerialNumber?, code typed: SecretBytes
  ) throws(CustomerDenial) -> Session {
    try act(.activate, .tokenActivated, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Session> in
      guard let issue = situation.history.current.flatMap(HeldIssue.init) else {
        return .refused(.unavailable(.activate, .nothingRequested))
      }
      let actor = LedgerEntry.Actor.customer(session.origin)
      if let behind = try records.clockBehind(at: now) {
        return .refused(.code(.clockBehind(seconds: behind)))
      }
      let verdict =
        typedSerial == issue.token.serial || issue.token.serial.kind == .software
        ? try check(
          typed, of: issue, refusedAs: CustomerRefusal.code, actor: actor, records: records, at: now
        )
        : try countMiss(of: issue, actor: actor, records: records, at: now) {
          .wrongSerial(triesLeft: $0)
        }
      switch verdict {
      case .accepted(let accepted, _, let judgement):
        _ = try records.move(
          accepted.kept, .activate, as: .tokenActivated, by: actor, at: now, judgement: judgement)
        let generation = try records.endSessions(of: session.customer)
        return .done(session.renewed(generation: generation, access: .full))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }
}
