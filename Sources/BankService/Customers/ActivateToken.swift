import Primitives
import TokenDomain

extension BankService {
  /// ワンタイムパスワード利用開始, manual 手順3: from now on the login asks for the code (BOU001).
  ///
  /// The accepted code is used up: the next login needs the next one.
  ///
  /// - Parameter typedSerial: nil if what was typed is not a serial number; a miss like any wrong one.
  ///   A software token asks for none.
  /// - Returns: the session to go on with, since the customer's other sessions are ended; and the kind of
  ///   token that was started.
  /// - Throws: ``CustomerRefusal/wrongSerial(triesLeft:)`` (whatever the code, which is then not used
  ///   up), ``CustomerRefusal/code(_:)``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func activateToken(
    _ session: Session, serial typedSerial: SerialNumber?, code typed: SecretBytes
  ) throws(CustomerDenial) -> (session: Session, started: TokenKind) {
    typealias Done = (session: Session, started: TokenKind)
    return try decideInSession(session, .activate, .tokenActivated) {
      (act, situation) throws(BankFailure) -> CustomerDecision<Done> in
      guard let issue = situation.history.current.flatMap(HeldIssue.init) else {
        return .refused(.unavailable(.activate, .nothingRequested))
      }
      if let behind = try act.records.clockBehind(at: act.now) {
        return .refused(.code(.clockBehind(seconds: behind)))
      }
      let kind = issue.token.serial.kind
      let verdict =
        typedSerial?.look == issue.token.serial.look || kind == .software
        ? try judgeCode(typed, of: issue, refusedAs: CustomerRefusal.code, in: act)
        : try countMiss(of: issue, in: act) { .wrongSerial(triesLeft: $0) }
      switch verdict {
      case .accepted(let accepted, _, let judgement):
        try act.move(accepted.kept, .activate, as: .tokenActivated, judgement: judgement)
        let generation = try act.endSessions(of: session.customer)
        return .done((session.renewed(generation: generation, access: .full), kind))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }
}
