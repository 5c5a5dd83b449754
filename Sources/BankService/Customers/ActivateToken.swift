import Primitives
import TokenDomain

extension BankService {
  /// ワンタイムパスワード利用開始(ハードウェアトークン), manual 手順3: from now on the login asks for the
  /// code (BOU001).
  ///
  /// The accepted code is used up: the next login needs the next one.
  ///
  /// - Parameter typedSerial: nil if what was typed is not a serial number; a miss like any wrong one.
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``Refusal/wrongSerial(triesLeft:)`` (whatever the code, which is then not used up), the
  ///   refusals of rules §3 and §4, ``Refusal/unavailable(_:_:)``, ``Refusal/sessionEnded(present:)``.
  package func activateToken(
    _ session: Session, serial typedSerial: SerialNumber, code typed: SecretBytes
  ) throws(BankError) -> Session {
    try decide { (records, now) throws(BankError) in
      try records.act(.activate, .tokenActivated, on: session, at: now) {
        (history) throws(BankError) -> Decision<Session> in
        guard let issue = history.live, let serial = issue.state.serial else {
          return .refused(.unavailable(.activate, .nothingRequested))
        }
        let actor = LedgerEntry.Actor.customer(session.origin)
        guard typedSerial == serial else {
          return .refused(
            try countMiss(of: issue, actor: actor, records: records, at: now) {
              .wrongSerial(triesLeft: $0)
            })
        }
        switch try check(typed, of: issue, actor: actor, records: records, at: now) {
        case .accepted(let accepted, _):
          _ = try records.move(accepted, .activate, as: .tokenActivated, by: actor, at: now)
          let generation = try records.endSessions(of: session.customer)
          return .done(session.renewed(generation: generation, access: .full))
        case .refused(let refusal):
          return .refused(refusal)
        }
      }
    }
  }
}
