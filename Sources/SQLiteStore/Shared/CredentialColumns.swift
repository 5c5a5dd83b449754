import BankService
import Primitives
import TokenDomain
import Vault

/// A password of a customer, as columns: the hash is sealed to whose it is.
enum CredentialColumns {
  /// In the order of ``values(of:_:of:_:)``.
  static let names = ["sealed_hash", "must_change"] + ThrottleColumns.names

  static func values(
    of credential: Credential, _ kind: PasswordKind, of number: CustomerNumber,
    _ sealer: PasswordSealer
  ) throws(BankFailure) -> [StoredValue] {
    guard let sealed = sealer.seal(credential.hash, for: label(kind, number)) else {
      throw .outOfMemory
    }
    return [.bytes(sealed), .integer(credential.mustChange ? 1 : 0)]
      + ThrottleColumns.values(of: credential.throttle)
  }

  static func credential(
    _ row: StoredRow, _ kind: PasswordKind, of number: CustomerNumber, _ sealer: PasswordSealer
  ) throws(BankFailure) -> Credential {
    guard let hash = sealer.open(try row.bytes("sealed_hash"), for: label(kind, number)) else {
      throw .store(
        .tampered(
          .record(table: "credential", key: label(kind, number), column: "sealed_hash")))
    }
    let standing = try standing(row)
    return Credential(
      hash: hash, mustChange: standing.mustChange, throttle: standing.throttle)
  }

  static func standing(_ row: StoredRow) throws(BankFailure) -> Credential.Standing {
    Credential.Standing(
      mustChange: try row.integer("must_change") != 0, throttle: try ThrottleColumns.throttle(row))
  }

  /// As the row is named to people.
  private static func label(_ kind: PasswordKind, _ number: CustomerNumber) -> String {
    "\(number.digits) \(kind.rawValue)"
  }
}
