import Primitives
import TokenDomain

extension BankService {
  /// 申請取消: takes back a request that no token was sent for yet (BOT021).
  ///
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func cancelRequest(_ session: Session, confirmation: SecretBytes) throws(CustomerDenial) {
    let compared = try compare(confirmation, .confirmation, of: session.customer)
    try decideInSession(session, .cancelRequest, .requestCancelled) {
      (act, situation) throws(BankFailure) -> CustomerDecision<Void> in
      if let refusal = try act.count(compared) { return .refused(refusal) }
      guard let issue = situation.history.live.last else {
        return .refused(.unavailable(.cancelRequest, .nothingToCancel(nil)))
      }
      try act.move(issue, .cancel, as: .requestCancelled)
      return .done(())
    }
  }
}
