import Primitives
import TokenDomain

extension OperatorDesk {
  /// 解約: the customer has left. No password opens anything any more, open sessions end, a request is taken back, tokens
  /// are revoked; all that was stays as evidence, and the number is given to nobody else (rules §1.13).
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/customerClosed(_:since:)``.
  package func close(_ number: CustomerNumber, reason: Reason) throws(OperatorDenial) {
    // Of passwords that nobody has ever seen: what is kept from now on opens to nothing.
    let login = try unknownCredential()
    let confirmation = try unknownCredential()
    try decide(.customerClosed, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      if let refusal = try act.refusal(ofChangesTo: number) { return .refused(refusal) }
      guard var access = try act.records.access(of: number) else {
        return .refused(.unknownCustomer(number))
      }
      // The next token before the one that it was to take the place of.
      for issue in try act.records.issues(of: number).reversed() where issue.state.isLive {
        if case .requested = issue.state {
          try act.move(issue, .cancel, as: .requestCancelled, reason: reason.inLedger)
        } else {
          try act.move(
            issue, .revoke(.closed), as: .tokenRevoked,
            reason: .revocation(.closed, given: reason.text))
        }
      }
      try act.records.update(login, .login, of: number)
      try act.records.update(confirmation, .confirmation, of: number)
      access.generation += 1
      access.closedAt = act.now
      try act.records.update(access, of: number)
      try act.record(.customerClosed, reason: reason.inLedger)
      return .done(())
    }
  }

  private func unknownCredential() throws(OperatorDenial) -> Credential {
    var randomness = bank.randomness()
    var password = SecretBytes()
    for _ in 0..<32 { password.append(.random(in: .min ... .max, using: &randomness)) }
    return try newCredential(password)
  }
}
