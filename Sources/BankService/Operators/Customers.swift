import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// - Throws: ``OperatorRefusal/customerExists(_:)``, ``OperatorRefusal/passwordRule(_:)``.
  package func add(
    _ customer: Customer, loginPassword: SecretBytes, confirmationPassword: SecretBytes
  ) throws(OperatorDenial) {
    let login = try newCredential(loginPassword, for: customer.number)
    let confirmation = try newCredential(confirmationPassword, for: customer.number)
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<Void> in
      guard try records.customer(customer.number) == nil else {
        return try records.refuse(
          .customerExists(customer.number), .customerAdded, by: actor, at: now,
          customer: customer.number)
      }
      try records.insert(customer, login: login, confirmation: confirmation)
      try records.append(
        LedgerEntry(time: now, event: .customerAdded, actor: actor, customer: customer.number))
      return .done(())
    }
  }

  /// Gives a new password, which also lifts its stop and ends the customer's sessions.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/passwordRule(_:)``.
  package func resetPassword(
    _ kind: PasswordKind, of number: CustomerNumber, to password: SecretBytes
  ) throws(OperatorDenial) {
    let credential = try newCredential(password, for: number)
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<Void> in
      guard try records.customer(number) != nil else {
        return try records.refuse(
          .unknownCustomer(number), .passwordReset, by: actor, at: now, customer: number)
      }
      try records.update(credential, kind, of: number)
      try records.endSessions(of: number)
      try records.append(
        LedgerEntry(
          time: now, event: .passwordReset, actor: actor, customer: number, reason: kind.rawValue))
      return .done(())
    }
  }

  /// Lifts the stops of the customer's passwords (rules §2).
  ///
  /// - Returns: the passwords that were stopped; none is no error.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  @discardableResult
  package func unlock(
    _ number: CustomerNumber, reason: Reason
  ) throws(OperatorDenial) -> [PasswordKind] {
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<[PasswordKind]> in
      var unlocked: [PasswordKind] = []
      for kind in PasswordKind.allCases {
        guard let credential = try records.credential(kind, of: number) else {
          return try records.refuse(
            .unknownCustomer(number), .passwordUnlocked, by: actor, at: now, customer: number)
        }
        if credential.isStopped { unlocked.append(kind) }
        try records.update(Credential(hash: credential.hash), kind, of: number)
      }
      try records.append(
        LedgerEntry(
          time: now, event: .passwordUnlocked, actor: actor, customer: number, reason: reason.text))
      return .done(unlocked)
    }
  }

  private func newCredential(
    _ password: SecretBytes, for number: CustomerNumber
  ) throws(OperatorDenial) -> Credential {
    if let violation = PasswordRule.violation(of: password, for: number) {
      throw .refused(.passwordRule(violation))
    }
    return Credential(
      hash: try OperatorDenial.unrefused { () throws(BankFailure) in try bank.hashed(password) })
  }
}
