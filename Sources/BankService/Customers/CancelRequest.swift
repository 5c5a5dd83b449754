import Primitives
import TokenDomain

extension BankService {
  /// 申請取消: takes back a request that no token was sent for yet (BOT021).
  ///
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func cancelRequest(_ session: Session, confirmation: SecretBytes) throws(CustomerDenial) {
    try decideInSession(
      session, .cancelRequest, .requestCancelled, proving: confirmation, .confirmation
    ) { (act, situation) throws(BankFailure) -> CustomerDecision<Void> in
      guard let issue = situation.history.live.last else {
        return .refused(.unavailable(.cancelRequest, .nothingToCancel(nil)))
      }
      try act.move(issue, .cancel, as: .requestCancelled)
      return .done(())
    }
  }
}
