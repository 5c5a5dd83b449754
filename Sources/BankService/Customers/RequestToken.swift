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
    try act(.request, .tokenRequested, on: session) {
      (records, _, now) throws(BankError) -> Decision<Void> in
      if let refusal = try records.settle(checked, at: now) { return .refused(refusal) }
      let issue = try records.insert(NewIssue.request(by: session.customer, at: now))
      try records.append(
        LedgerEntry(
          time: now, event: .tokenRequested, actor: .customer(session.origin),
          customer: session.customer, to: issue.state.name, imprint: issue.imprint))
      return .done(())
    }
  }
}
