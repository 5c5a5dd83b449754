import Primitives
import TokenDomain
import Vault

/// A password that was compared outside the transaction that will count the result.
///
/// The comparison is slow on purpose; a database must not stay locked for that long.
struct CheckedPassword {
  fileprivate let number: CustomerNumber
  fileprivate let kind: PasswordKind
  /// What it was compared with; nil for an unknown customer.
  fileprivate let hash: PasswordHash?
  fileprivate let isRight: Bool
  /// The right password at today's cost, if it was kept at a lower one (rules §2).
  fileprivate let raised: PasswordHash?
}

extension BankService {
  /// Compares a password; for an unknown customer or a stopped password the same work is done against
  /// nothing (rules §2).
  func check(
    _ password: SecretBytes, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankError) -> CheckedPassword {
    let credential = try store.read { (records) throws(BankError) in
      try records.credential(kind, of: number)
    }
    let comparable = credential.flatMap { $0.isStopped ? nil : $0.hash }
    do {
      let isRight = try hasher.verify(password, against: comparable)
      var raised: PasswordHash?
      if isRight, let comparable, comparable.cost.isBelow(hasher.cost) {
        var randomness = randomness()
        raised = try hasher.hash(password, using: &randomness)
      }
      return CheckedPassword(
        number: number, kind: kind, hash: credential?.hash, isRight: isRight, raised: raised)
    } catch {
      throw .outOfMemory
    }
  }
}

extension BankWriter {
  /// Counts a checked password, in the transaction that acts on it.
  ///
  /// - Returns: whether it is right, and not stopped or changed in the meantime.
  func settle(_ checked: CheckedPassword, at now: UnixTime) throws(BankError) -> Bool {
    guard var credential = try credential(checked.kind, of: checked.number),
      !credential.isStopped
    else { return false }
    guard checked.isRight, credential.hash == checked.hash else {
      credential.countMiss(at: now)
      try update(credential, checked.kind, of: checked.number)
      return false
    }
    if let raised = checked.raised {
      try update(Credential(hash: raised), checked.kind, of: checked.number)
    } else if credential.misses > 0 {
      credential.clearMisses()
      try update(credential, checked.kind, of: checked.number)
    }
    return true
  }
}
