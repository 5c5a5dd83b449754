import BankService
import GRDB
import Vault

/// The only row of the table `bank`.
extension BankIdentity {
  func insert(into database: Database) throws {
    let sql = "INSERT INTO bank (id, key_fingerprint, is_demo, incarnation) VALUES (1, ?, ?, ?)"
    try RawStatement(sql, database)
      .run(.bytes(keyFingerprint), .integer(isDemo ? 1 : 0), .integer(incarnation))
  }

  /// The fingerprint alone, which every schema has.
  private static func keyFingerprint(in database: Database) throws -> [UInt8] {
    try row("key_fingerprint", of: database) { try $0.bytes("key_fingerprint") }
  }

  /// - Throws: ``StoreFailure/keyChanged`` unless the bank is sealed under these keys.
  static func check(_ keys: EvidenceKeys, in database: Database) throws {
    guard try keyFingerprint(in: database) == keys.fingerprint else {
      throw StoreFailure.keyChanged
    }
  }

  static func stored(in database: Database) throws -> BankIdentity {
    try row("key_fingerprint, is_demo, incarnation", of: database) { row in
      BankIdentity(
        keyFingerprint: try row.bytes("key_fingerprint"),
        isDemo: try row.integer("is_demo") != 0, incarnation: try row.integer("incarnation"))
    }
  }

  private static func row<Found>(
    _ columns: String, of database: Database, _ read: (StoredRow) throws -> Found
  ) throws -> Found {
    let sql = "SELECT \(columns) FROM bank WHERE id = 1"
    guard let found = try RawStatement(sql, database).rows(of: "bank", [], read).first
    else { throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1")) }
    return found
  }
}
