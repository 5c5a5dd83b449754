import BankService
import GRDB

import struct Foundation.Data

/// The only row of the table `bank`.
extension BankIdentity {
  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO bank (id, key_fingerprint, is_demo) VALUES (1, ?, ?)",
      arguments: [Data(keyFingerprint), isDemo])
  }

  static func stored(in database: Database) throws -> BankIdentity {
    let sql = "SELECT key_fingerprint, is_demo FROM bank WHERE id = 1"
    guard let row = try Row.fetchOne(database, sql: sql).map({ StoredRow($0, table: "bank") })
    else { throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1")) }
    return BankIdentity(
      keyFingerprint: try row.bytes("key_fingerprint"), isDemo: try row.integer("is_demo") != 0)
  }
}
