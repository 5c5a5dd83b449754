import BankService
import GRDB

import struct Foundation.Data

/// What tells one bank from another; written once, when the database is made.
package struct BankIdentity: Hashable, Sendable {
  /// The fingerprint of the master key that its seeds are sealed under; 16 bytes.
  package let keyFingerprint: [UInt8]
  /// Whether it was made by `higasa demo`.
  package let isDemo: Bool

  package init(keyFingerprint: [UInt8], isDemo: Bool) {
    self.keyFingerprint = keyFingerprint
    self.isDemo = isDemo
  }

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
