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
    try decide(.customerAdded, customer: customer.number) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard try act.records.customer(customer.number) == nil else {
        return .refused(.customerExists(customer.number))
      }
      try act.records.insert(customer, login: login, confirmation: confirmation)
      try act.record(.customerAdded)
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
    try decide(.passwordReset, customer: number) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard try act.records.customer(number) != nil else {
        return .refused(.unknownCustomer(number))
      }
      try act.records.update(credential, kind, of: number)
      try act.endSessions(of: number)
      try act.record(.passwordReset, reason: .password(kind))
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
    try decide(.passwordUnlocked, customer: number) {
      (act) throws(BankFailure) -> OperatorDecision<[PasswordKind]> in
      var unlocked: [PasswordKind] = []
      for kind in PasswordKind.allCases {
        guard let credential = try act.records.credential(kind, of: number) else {
          return .refused(.unknownCustomer(number))
        }
        if credential.isStopped { unlocked.append(kind) }
        try act.records.update(Credential(hash: credential.hash), kind, of: number)
      }
      try act.record(.passwordUnlocked, reason: reason.inLedger)
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
      hash: try OperatorDenial.mappingFailure { () throws(BankFailure) in try bank.hashed(password)
      })
  }
}
