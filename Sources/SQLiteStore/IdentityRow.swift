import BankService
import GRDB

import struct Foundation.Data

/// The only row of the table `bank`.
extension BankIdentity {
  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO bank (id, key_fingerprint, is_demo, incarnation) VALUES (1, ?, ?, ?)",
      arguments: [Data(keyFingerprint), isDemo, incarnation])
  }

  /// The fingerprint alone, which every schema has.
  static func keyFingerprint(in database: Database) throws -> [UInt8] {
    let sql = "SELECT key_fingerprint FROM bank WHERE id = 1"
    guard let row = try Row.fetchOne(database, sql: sql).map({ StoredRow($0, table: "bank") })
    else { throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1")) }
    return try row.bytes("key_fingerprint")
  }

  static func stored(in database: Database) throws -> BankIdentity {
    let sql = "SELECT key_fingerprint, is_demo, incarnation FROM bank WHERE id = 1"
    guard let row = try Row.fetchOne(database, sql: sql).map({ StoredRow($0, table: "bank") })
    else { throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1")) }
    return BankIdentity(
      keyFingerprint: try row.bytes("key_fingerprint"), isDemo: try row.integer("is_demo") != 0,
      incarnation: try row.integer("incarnation"))
  }
}
