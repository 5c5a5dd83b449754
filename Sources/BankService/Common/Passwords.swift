import Primitives
import TokenDomain
import Vault

/// A password that was compared outside the transaction that will count the result.
///
/// The comparison is slow on purpose; a database must not stay locked for that long.
struct ComparedPassword {
  fileprivate enum Comparison {
    case right
    case wrong
    /// A miss was too short a time ago.
    case none
  }

  fileprivate let number: CustomerNumber
  fileprivate let kind: PasswordKind
  /// What it was compared with; nil for an unknown customer.
  fileprivate let hash: PasswordHash?
  fileprivate let comparison: Comparison

  /// What was not compared when it might have been must wait for a moment; nil for what was.
  fileprivate var shortestWait: Int64? {
    switch comparison {
    case .right, .wrong: nil
    case .none: 1
    }
  }
}

extension BankService {
  /// Compares a password; for an unknown customer or a stopped password the same work is done against
  /// nothing (rules §2).
  func compare(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber,
    from origin: SessionOrigin
  ) throws(CustomerDenial) -> ComparedPassword {
    try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try comparison(of: password, kind, of: number, by: .customer(origin))
    }
  }

  /// The same, for an act of an operator's.
  func comparison(
    of password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber,
    by actor: LedgerEntry.Actor
  ) throws(BankFailure) -> ComparedPassword {
    let (credential, throttle) = try recordingTampering(by: actor, customer: number) {
      () throws(BankFailure) in
      try read { (records, now) throws(BankFailure) in
        let credential = try records.credential(kind, of: number)
        let counter = try records.passwordCounter(
          of: credential, kind, of: number, from: actor.source, at: now)
        return (credential, counter.throttle)
      }
    }
    func compared(_ comparison: ComparedPassword.Comparison) -> ComparedPassword {
      ComparedPassword(number: number, kind: kind, hash: credential?.hash, comparison: comparison)
    }
    if throttle.wait(at: clock()) != nil { return compared(.none) }
    let comparable = throttle.isStopped ? nil : credential?.hash
    return compared(try verify(password, against: comparable) ? .right : .wrong)
  }

  /// Keeps a password that was counted as right at today's cost, if it is kept at a lower one (rules §2.2).
  ///
  /// Not before it was counted: the work would tell whoever guesses side by side, and is counted by nobody,
  /// that the password is right. The act for which it was given is done; if this fails, the next one sees to it.
  func raiseCost(of compared: ComparedPassword, _ password: SecretBytes, from origin: SessionOrigin)
  {
    guard let hash = compared.hash, hash.cost.isBelow(hasher.cost),
      let raised = try? hashed(password)
    else { return }
    let (number, kind) = (compared.number, compared.kind)
    try? perform(by: .customer(origin), customer: number) { (act) throws(BankFailure) in
      guard let kept = try act.records.credential(kind, of: number), kept.hash == hash else {
        return
      }
      try act.records.update(
        Credential(hash: raised, mustChange: kept.mustChange, throttle: kept.throttle), kind,
        of: number)
      try act.record(.passwordRehashed, reason: .password(kind))
    }
  }

  /// The slow comparison; against nothing it does the same work, and the answer is no.
  func verify(
    _ password: SecretBytes, against hash: PasswordHash?
  ) throws(BankFailure) -> Bool {
    do {
      return try hasher.verify(password, against: hash)
    } catch {
      throw BankFailure(error)
    }
  }

  /// The password as it will be kept.
  func hashed(_ password: SecretBytes) throws(BankFailure) -> PasswordHash {
    var randomness = randomness()
    do {
      return try hasher.hash(password, using: &randomness)
    } catch {
      throw BankFailure(error)
    }
  }
}

extension Act {
  /// Counts a compared password, in the transaction that acts on it.
  ///
  /// - Parameter isOfChange: whether it is a new password that is taken unless it is this one.
  /// - Returns: nil if it is right, and not stopped or changed in the meantime; else
  ///   ``CustomerRefusal/credentials`` or ``CustomerRefusal/confirmation``, or
  ///   ``CustomerRefusal/passwordWait(seconds:)``, which is held back (rules §5.13).
  func count(
    _ compared: ComparedPassword, isOfChange: Bool = false
  ) throws(BankFailure) -> CustomerRefusal? {
    let wrong: CustomerRefusal =
      switch compared.kind {
      case .login: .credentials
      case .confirmation: .confirmation
      }
    let kept = try records.credential(compared.kind, of: compared.number)
    var counter = try records.passwordCounter(
      of: kept, compared.kind, of: compared.number, from: actor.source, at: now)
    if counter.throttle.isStopped { return wrong }
    // Of guesses side by side, the first counts and the others learn nothing.
    if let wait = counter.throttle.wait(at: now) ?? compared.shortestWait {
      counter.throttle.holdBack()
      try keep(counter)
      return .passwordWait(seconds: wait)
    }
    let before = counter.throttle
    counter.throttle = try tellHeldBack(counter.throttle, of: compared.kind)
    switch compared.comparison {
    case .right where kept?.hash == compared.hash:
      counter.succeed()
      if counter.throttle != before { try keep(counter) }
      return nil
    case .right, .wrong, .none:
      counter.throttle.count(PasswordMiss(time: now, isOfChange: isOfChange))
      try keep(counter)
      return wrong
    }
  }
}

extension BankFailure {
  /// Why a password was not hashed or compared.
  fileprivate init(_ failure: PasswordHasher.Failure) {
    switch failure {
    case .outOfMemory: self = .outOfMemory
    case .calledOff: self = .abandoned
    }
  }
}
