import Primitives
import TokenDomain
import Vault

/// A password that was compared outside the transaction that will count the result.
///
/// The comparison is slow on purpose; a database must not stay locked for that long.
struct CheckedPassword {
  fileprivate enum Comparison {
    /// With the password at today's cost, if it was kept at a lower one (rules §2).
    case right(raised: PasswordHash?)
    case wrong
    /// A miss was too short a time ago.
    case none
  }

  fileprivate let number: CustomerNumber
  fileprivate let kind: PasswordKind
  /// What it was compared with; nil for an unknown customer.
  fileprivate let hash: PasswordHash?
  fileprivate let comparison: Comparison

  /// Whether it was the right one when it was compared; the transaction has the last word.
  var isRight: Bool {
    switch comparison {
    case .right: true
    case .wrong, .none: false
    }
  }
}

extension BankService {
  /// Compares a password; for an unknown customer or a stopped password the same work is done against
  /// nothing (rules §2).
  func check(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(CustomerDenial) -> CheckedPassword {
    try CustomerDenial.unrefused { () throws(BankFailure) in
      try compared(password, kind, of: number)
    }
  }

  private func compared(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> CheckedPassword {
    let (credential, throttle) = try store.read { (records) throws(BankFailure) in
      let credential = try records.credential(kind, of: number)
      return (credential, try records.throttle(credential, of: number))
    }
    func checked(_ comparison: CheckedPassword.Comparison) -> CheckedPassword {
      CheckedPassword(number: number, kind: kind, hash: credential?.hash, comparison: comparison)
    }
    if throttle.wait(at: clock()) != nil { return checked(.none) }
    let comparable = credential.flatMap { $0.isStopped ? nil : $0.hash }
    guard try verify(password, against: comparable) else { return checked(.wrong) }
    guard let comparable, comparable.cost.isBelow(hasher.cost) else {
      return checked(.right(raised: nil))
    }
    return checked(.right(raised: try hashed(password)))
  }

  /// The slow comparison; against nothing it does the same work, and the answer is no.
  func verify(
    _ password: SecretBytes, against hash: PasswordHash?
  ) throws(BankFailure) -> Bool {
    do {
      return try hasher.verify(password, against: hash)
    } catch {
      throw .outOfMemory
    }
  }

  /// The password as it will be kept.
  func hashed(_ password: SecretBytes) throws(BankFailure) -> PasswordHash {
    var randomness = randomness()
    do {
      return try hasher.hash(password, using: &randomness)
    } catch {
      throw .outOfMemory
    }
  }
}

extension BankReader {
  /// How often the password was given wrongly lately, whether a customer has it or not.
  fileprivate func throttle(
    _ credential: Credential?, of number: CustomerNumber
  ) throws(BankFailure) -> PasswordThrottle {
    if let credential { return credential.throttle }
    return try strangerThrottle(number) ?? PasswordThrottle()
  }
}

extension BankWriter {
  /// Counts a checked password, in the transaction that acts on it.
  ///
  /// - Returns: nil if it is right, and not stopped or changed in the meantime; else
  ///   ``CustomerRefusal/credentials`` or ``CustomerRefusal/confirmation``, or
  ///   ``CustomerRefusal/passwordWait(seconds:)``.
  func settle(_ checked: CheckedPassword, at now: UnixTime) throws(BankFailure) -> CustomerRefusal?
  {
    let wrong: CustomerRefusal =
      switch checked.kind {
      case .login: .credentials
      case .confirmation: .confirmation
      }
    let kept = try credential(checked.kind, of: checked.number)
    var throttle = try throttle(kept, of: checked.number)
    if throttle.isStopped { return wrong }
    // Of guesses side by side, the first counts and the others learn nothing.
    if let wait = throttle.wait(at: now) { return .passwordWait(seconds: wait) }
    switch checked.comparison {
    case .none:
      return .passwordWait(seconds: 1)
    case .right(let raised) where kept?.hash == checked.hash:
      if let kept, raised != nil || kept.throttle.misses > 0 {
        try update(Credential(hash: raised ?? kept.hash), checked.kind, of: checked.number)
      }
      return nil
    case .right, .wrong:
      throttle.countMiss(at: now)
      if let kept {
        try update(
          Credential(hash: kept.hash, throttle: throttle), checked.kind, of: checked.number)
      } else {
        try update(stranger: throttle, checked.number)
      }
      return wrong
    }
  }
}
