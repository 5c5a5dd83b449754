import Primitives
import TokenDomain

extension BankService {
  /// ワンタイムパスワード利用解除, manual 手順3: the token can never be used again (BOS001).
  ///
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func releaseToken(
    _ session: Session, confirmation: SecretBytes
  ) throws(CustomerDenial) -> Session {
    let checked = try check(confirmation, .confirmation, of: session.customer)
    return try act(.release, .tokenReleased, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Session> in
      if let refusal = try records.settle(checked, at: now) { return .refused(refusal) }
      guard let issue = situation.history.current else {
        return .refused(.unavailable(.release, .notInUse(nil)))
      }
      _ = try records.move(
        issue, .release, as: .tokenReleased, by: .customer(session.origin), at: now)
      let generation = try records.endSessions(of: session.customer)
      return .done(session.renewed(generation: generation, access: session.access))
    }
  }
}
