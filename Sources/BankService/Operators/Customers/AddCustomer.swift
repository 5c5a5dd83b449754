import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// - Throws: ``OperatorRefusal/customerExists(_:)``, ``OperatorRefusal/passwordRule(_:)``.
  package func add(
    _ customer: Customer, loginPassword: SecretBytes, confirmationPassword: SecretBytes
  ) throws(OperatorDenial) {
    for password in [loginPassword, confirmationPassword] {
      try checkRule(of: password, for: customer.number)
    }
    if loginPassword.equalsInConstantTime(confirmationPassword) {
      throw .refused(.passwordRule(.sameAsOther))
    }
    let login = try newCredential(loginPassword)
    let confirmation = try newCredential(confirmationPassword)
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

  func checkRule(
    of password: SecretBytes, for number: CustomerNumber
  ) throws(OperatorDenial) {
    if let violation = PasswordRule.violation(
      of: password, for: number, leastLength: bank.institution.passwordPolicy.leastLength)
    {
      throw .refused(.passwordRule(violation))
    }
  }

  func newCredential(_ password: SecretBytes) throws(OperatorDenial) -> Credential {
    Credential(
      hash: try OperatorDenial.mappingFailure { () throws(BankFailure) in try bank.hashed(password)
      })
  }
}
