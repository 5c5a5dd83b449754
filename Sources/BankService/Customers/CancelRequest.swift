import Primitives
import TokenDomain

extension BankService {
  /// 申請取消: takes back a request that no token was sent for yet (BOT021).
  ///
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/unavailable(_:_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func cancelRequest(_ session: Session, confirmation: SecretBytes) throws(CustomerDenial) {
    let checked = try check(confirmation, .confirmation, of: session.customer)
    try act(.cancelRequest, .requestCancelled, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Void> in
      if let refusal = try records.settle(checked, at: now) { return .refused(refusal) }
      guard let issue = situation.history.live.last else {
        return .refused(.unavailable(.cancelRequest, .nothingToCancel(nil)))
      }
      _ = try records.move(
        issue, .cancel, as: .requestCancelled, by: .customer(session.origin), at: now)
      return .done(())
    }
  }
}
