import Primitives
import TokenDomain

extension BankService {
  /// トークン発行(ハードウェアトークン), manual 手順4: asks for a token to be mailed (BOT002).
  ///
  /// - Throws: ``Refusal/confirmation``, ``Refusal/unavailable(_:_:)``, ``Refusal/sessionEnded(present:)``.
  package func requestHardwareToken(
    _ session: Session, confirmation: SecretBytes
  ) throws(BankError) {
    let checked = try check(confirmation, .confirmation, of: session.customer)
    try decide { (records, now) throws(BankError) in
      try records.act(.request, .tokenRequested, on: session, at: now) {
        (_) throws(BankError) -> Decision<Void> in
        guard try records.settle(checked, at: now) else { return .refused(.confirmation) }
        let request = NewIssue.request(by: session.customer, at: now)
        let issue = try records.insert(request)
        try records.append(
          LedgerEntry(
            time: now, event: .tokenRequested, actor: .customer(session.origin),
            customer: session.customer, to: issue.state.name))
        return .done(())
      }
    }
  }
}
