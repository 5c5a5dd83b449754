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

  static func update(_ fingerprint: [UInt8], in database: Database) throws {
    try database.execute(
      sql: "UPDATE bank SET key_fingerprint = ?", arguments: [Data(fingerprint)])
  }

  /// - Throws: ``StoreFailure/keyChanged`` if another key has taken the place of the one that this was
  ///   read with: what would be sealed under the old one could not be opened any more.
  func checkKey(in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT key_fingerprint FROM bank")
    guard try Data.fetchOne(statement) == Data(keyFingerprint) else {
      throw StoreFailure.keyChanged
    }
  }

  static func stored(in database: Database) throws -> BankIdentity {
    let sql = "SELECT key_fingerprint, is_demo FROM bank"
    guard let row = try Row.fetchOne(database, sql: sql).map({ StoredRow($0, table: "bank") })
    else { throw StoreFailure.corrupt("bank: no row") }
    return BankIdentity(
      keyFingerprint: try row.bytes("key_fingerprint"), isDemo: try row.integer("is_demo") != 0)
  }
}
