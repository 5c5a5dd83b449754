import Primitives
import TokenDomain

extension BankService {
  /// ワンタイムパスワード利用解除, manual 手順3: the token can never be used again (BOS001).
  ///
  /// - Returns: the session to go on with, since the customer's other sessions are ended; and the kind of
  ///   token that was released.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func releaseToken(
    _ session: Session, confirmation: SecretBytes
  ) throws(CustomerDenial) -> (session: Session, released: TokenKind) {
    typealias Done = (session: Session, released: TokenKind)
    return try decideInSession(
      session, .release, .tokenReleased, proving: confirmation, .confirmation
    ) { (act, situation) throws(BankFailure) -> CustomerDecision<Done> in
      guard let issue = situation.history.current else {
        return .refused(.unavailable(.release, .notInUse(nil)))
      }
      try act.move(issue, .release, as: .tokenReleased)
      let generation = try act.endSessions(of: session.customer)
      return .done((session.renewed(generation: generation, access: session.access), issue.kind))
    }
  }
}
