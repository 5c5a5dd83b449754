import BankService
import GRDB
import Vault

/// The tables and how they came to be: a list of migrations that only ever grows.
///
/// The version is the number of migrations that were applied, in the file's header (`user_version`), so that
/// opening a bank costs one read. The header is anybody's to write: the version is bound by the bank's seal
/// (``Standing``) and by the anchor too.
enum Schema {
  /// `HIGA`: marks the file as a bank of ours, also for `file(1)`.
  static let applicationID = 0x4849_4741

  struct Migration {
    /// For people; nothing depends on it.
    let name: String
    let sql: String
    /// What SQL cannot say.
    var fill: @Sendable (SQLiteRecords, MasterKey, BankFounding) throws -> Void = { _, _, _ in }
  }

  /// Never changed once released: add to the end.
  static let migrations = [
    Migration(name: "the bank", sql: schema1),
    Migration(name: "a chained ledger", sql: schema2) { records, _, _ in
      try chainLedger(records)
      try records.database.execute(sql: schema2Triggers)
    },
    Migration(name: "successors", sql: schema3),
    Migration(name: "seals", sql: schema4),
    Migration(
      name: "sealed passwords, sources, accepted settings", sql: schema5, fill: sealSecrets),
    Migration(name: "batches, closed customers", sql: schema6, fill: fillSearchKeys),
  ]

  static var current: Int { migrations.count }
  /// The first whose row of the bank has the root of the seals.
  static let firstRooted = 6

  /// - Throws: ``StoreFailure/foreign(_:)``, ``StoreFailure/newer(_:)``.
  static func version(of database: Database, path: String) throws -> Int {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      throw StoreFailure.foreign(.file(path))
    }
    let version = try userVersion(of: database)
    guard version <= current else { throw StoreFailure.newer(.file(path)) }
    return version
  }

  /// Applies the migrations that are missing. To be called inside a transaction.
  ///
  /// - Parameter founding: what a bank begins with; an older one did not have all of it.
  static func migrate(
    _ records: SQLiteRecords, _ masterKey: MasterKey, _ founding: BankFounding
  ) throws {
    let database = records.database
    let missing = migrations.dropFirst(try userVersion(of: database))
    for migration in missing { try database.execute(sql: migration.sql) }
    // Afterwards, since it reads and writes records as they are today.
    for migration in missing { try migration.fill(records, masterKey, founding) }
    try database.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(current)")
  }

  static func userVersion(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
