import Primitives
import TokenDomain

extension BankService {
  /// 申請取消: takes back a request that no token was sent for yet (BOT021).
  ///
  /// - Returns: whether it was the next token that was asked for.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  @discardableResult
  package func cancelRequest(
    _ session: Session, confirmation: SecretBytes
  ) throws(CustomerDenial) -> Bool {
    try decideInSession(
      session, .cancelRequest, .requestCancelled, proving: confirmation, .confirmation
    ) { (act, situation) throws(BankFailure) -> CustomerDecision<Bool> in
      guard let issue = situation.history.live.last else {
        return .refused(.unavailable(.cancelRequest, .nothingToCancel(nil)))
      }
      try act.move(issue, .cancel, as: .requestCancelled)
      return .done(issue.succeeds != nil)
    }
  }
}
