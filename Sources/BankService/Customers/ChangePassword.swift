import Primitives
import TokenDomain
import Vault

extension BankService {
  /// パスワード変更 (BPW001): the old password gives way to a new one.
  ///
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``CustomerRefusal/passwordRule(_:)`` with nothing counted; ``CustomerRefusal/credentials``
  ///   or ``CustomerRefusal/confirmation`` for a wrong or stopped old password,
  ///   ``CustomerRefusal/passwordWait(seconds:)``, ``CustomerRefusal/sessionEnded(present:)``,
  ///   ``CustomerRefusal/activationOnly``.
  package func changePassword(
    _ session: Session, _ kind: PasswordKind, from old: SecretBytes, to new: SecretBytes
  ) throws(CustomerDenial) -> Session {
    let number = session.customer
    var violation = PasswordRule.violation(of: new, for: number)
    if violation == nil, old.equalsInConstantTime(new) { violation = .unchanged }
    if let violation { throw .refused(.passwordRule(violation)) }
    let compared = try compare(old, kind, of: number)
    // Only whoever knows the old password learns whether the new one is the other.
    if compared.isRight, try matches(new, kind.other, of: number) { violation = .sameAsOther }
    let hash: PasswordHash? = try CustomerDenial.mappingFailure { () throws(BankFailure) in
      compared.isRight && violation == nil ? try hashed(new) : nil
    }
    return try decideInSession(session, nil, .passwordChanged) {
      (act, _) throws(BankFailure) -> CustomerDecision<Session> in
      guard session.access == .full else {
        return .refused(.activationOnly)
      }
      if let refusal = try act.count(compared) { return .refused(refusal) }
      if let violation { return .refused(.passwordRule(violation)) }
      guard let hash else { return .refused(.passwordWait(seconds: 1)) }
      try act.records.update(Credential(hash: hash), kind, of: number)
      try act.record(.passwordChanged, reason: .password(kind))
      let generation = try act.endSessions(of: number)
      return .done(session.renewed(generation: generation, access: session.access))
    }
  }

  private func matches(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(CustomerDenial) -> Bool {
    try CustomerDenial.mappingFailure { () throws(BankFailure) in
      let credential = try store.read { (records) throws(BankFailure) in
        try records.credential(kind, of: number)
      }
      return try verify(password, against: credential?.hash)
    }
  }
}
