import Primitives
import TokenDomain
import Vault

extension BankService {
  /// パスワード変更 (BPW001): the old password gives way to a new one.
  ///
  /// Whether the new password is the customer's other one is a guess at the other one, and counted as such:
  /// one that is not is a miss of it. A stopped other one is not compared.
  ///
  /// - Returns: the session to go on with; the customer's other sessions are ended.
  /// - Throws: ``CustomerRefusal/passwordRule(_:)``, with nothing counted unless the new one is the other;
  ///   ``CustomerRefusal/credentials`` or ``CustomerRefusal/confirmation`` for a wrong or stopped old password,
  ///   ``CustomerRefusal/passwordWait(seconds:)`` after a miss of either,
  ///   ``CustomerRefusal/sessionEnded(present:)``, ``CustomerRefusal/activationOnly``,
  ///   ``CustomerRefusal/passwordChangeFirst(_:)`` for the one password while the other must be changed.
  package func changePassword(
    _ session: Session, _ kind: PasswordKind, from old: SecretBytes, to new: SecretBytes
  ) throws(CustomerDenial) -> Session {
    let number = session.customer
    var violation = PasswordRule.violation(
      of: new, for: number, leastLength: institution.passwordPolicy.leastLength)
    if violation == nil, old.equalsInConstantTime(new) { violation = .unchanged }
    if let violation { throw .refused(.passwordRule(violation)) }
    let isRefused = { (situation: Situation) -> CustomerRefusal? in
      if let first = session.mustChange.first {
        return session.mustChange.contains(kind) ? nil : .passwordChangeFirst(first)
      }
      return situation.access == .full ? nil : .activationOnly
    }
    try refuseUncompared(session, nil, .passwordChanged, refused: isRefused)
    // The same work whatever is right: how long it takes tells nothing of either password.
    let compared = try compare(old, kind, of: number, from: session.origin)
    let guess = try compare(new, kind.other, of: number, from: session.origin)
    let hash = try CustomerDenial.mappingFailure { () throws(BankFailure) in try hashed(new) }
    return try decideInSession(
      session, nil, .passwordChanged, counting: compared, refused: isRefused
    ) { (act, _) throws(BankFailure) -> CustomerDecision<Session> in
      let otherwise = try act.count(guess, isOfChange: true)
      if otherwise == nil { return .refused(.passwordRule(.sameAsOther)) }
      if case .passwordWait(let seconds) = otherwise {
        return .refused(.passwordWait(seconds: seconds))
      }
      // What strangers see of the login password must not tell that it was changed.
      let throttle =
        try act.records.passwordStanding(kind, of: number)?.throttle ?? PasswordThrottle()
      try act.records.update(Credential(hash: hash, throttle: throttle), kind, of: number)
      try act.record(.passwordChanged, reason: .password(kind))
      let generation = try act.endSessions(of: number)
      return .done(session.renewed(generation: generation, access: session.access, changed: kind))
    }
  }
}
