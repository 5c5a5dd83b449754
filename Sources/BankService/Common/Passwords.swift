import Primitives
import TokenDomain
import Vault

/// A password that was compared outside the transaction that will count the result.
///
/// The comparison is slow on purpose; a database must not stay locked for that long.
struct ComparedPassword {
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
  func compare(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(CustomerDenial) -> ComparedPassword {
    try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try comparison(of: password, kind, of: number)
    }
  }

  private func comparison(
    of password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> ComparedPassword {
    let (credential, throttle) = try store.read { (records) throws(BankFailure) in
      let credential = try records.credential(kind, of: number)
      return (credential, try records.throttle(credential, of: number))
    }
    func compared(_ comparison: ComparedPassword.Comparison) -> ComparedPassword {
      ComparedPassword(number: number, kind: kind, hash: credential?.hash, comparison: comparison)
    }
    if throttle.wait(at: clock()) != nil { return compared(.none) }
    let comparable = credential.flatMap { $0.isStopped ? nil : $0.hash }
    guard try verify(password, against: comparable) else { return compared(.wrong) }
    guard let comparable, comparable.cost.isBelow(hasher.cost) else {
      return compared(.right(raised: nil))
    }
    return compared(.right(raised: try hashed(password)))
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

extension Act {
  /// Counts a compared password, in the transaction that acts on it.
  ///
  /// - Returns: nil if it is right, and not stopped or changed in the meantime; else
  ///   ``CustomerRefusal/credentials`` or ``CustomerRefusal/confirmation``, or
  ///   ``CustomerRefusal/passwordWait(seconds:)``.
  func count(_ compared: ComparedPassword) throws(BankFailure) -> CustomerRefusal? {
    let wrong: CustomerRefusal =
      switch compared.kind {
      case .login: .credentials
      case .confirmation: .confirmation
      }
    let kept = try records.credential(compared.kind, of: compared.number)
    var throttle = try records.throttle(kept, of: compared.number)
    if throttle.isStopped { return wrong }
    // Of guesses side by side, the first counts and the others learn nothing.
    if let wait = throttle.wait(at: now) { return .passwordWait(seconds: wait) }
    switch compared.comparison {
    case .none:
      return .passwordWait(seconds: 1)
    case .right(let raised) where kept?.hash == compared.hash:
      if let kept, raised != nil || kept.throttle.misses > 0 {
        try records.update(
          Credential(hash: raised ?? kept.hash), compared.kind, of: compared.number)
      }
      return nil
    case .right, .wrong:
      throttle.countMiss(at: now)
      if let kept {
        try records.update(
          Credential(hash: kept.hash, throttle: throttle), compared.kind, of: compared.number)
      } else {
        try records.update(stranger: throttle, compared.number)
      }
      return wrong
    }
  }
}
