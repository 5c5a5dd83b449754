import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// Gives a new password, which also lifts its stop and ends the customer's sessions. Its customer changes it in
  /// the next one before anything else (rules §2.10).
  ///
  /// Whether it is the customer's other password is a counted guess at that, an operator's too (rules §2.8).
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/passwordRule(_:)``,
  ///   ``OperatorRefusal/passwordWait(seconds:)`` too soon after a miss of the other one.
  package func resetPassword(
    _ kind: PasswordKind, of number: CustomerNumber, to password: SecretBytes, reason: Reason
  ) throws(OperatorDenial) {
    try checkRule(of: password, for: number)
    let guess = try OperatorDenial.mappingFailure { () throws(BankFailure) in
      try bank.comparison(of: password, kind.other, of: number, by: actor)
    }
    let hash = try newCredential(password).hash
    try decide(.passwordReset, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      if let refusal = try act.refusal(ofChangesTo: number) { return .refused(refusal) }
      let otherwise = try act.count(guess, isOfChange: true)
      if otherwise == nil { return .refused(.passwordRule(.sameAsOther)) }
      if case .passwordWait(let seconds) = otherwise {
        return .refused(.passwordWait(seconds: seconds))
      }
      try act.clearCounts(of: kind, Credential(hash: hash, mustChange: true), of: number)
      try act.endSessions(of: number)
      try act.record(.passwordReset, reason: .password(kind, given: reason.text))
      return .done(())
    }
  }

  /// Lifts the stops of the customer's passwords (rules §2); where none is stopped nothing is written.
  ///
  /// - Returns: the passwords that were stopped; none is no error.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  @discardableResult
  package func unlock(
    _ number: CustomerNumber, reason: Reason
  ) throws(OperatorDenial) -> [PasswordKind] {
    try decide(.passwordUnlocked, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<[PasswordKind]> in
      var unlocked: [PasswordKind] = []
      for kind in PasswordKind.allCases {
        guard let credential = try act.records.credential(kind, of: number) else {
          return .refused(.unknownCustomer(number))
        }
        guard try act.isStopped(kind, credential, of: number) else { continue }
        try act.clearCounts(of: kind, credential, of: number)
        unlocked.append(kind)
      }
      if !unlocked.isEmpty { try act.record(.passwordUnlocked, reason: reason.inLedger) }
      return .done(unlocked)
    }
  }
}
