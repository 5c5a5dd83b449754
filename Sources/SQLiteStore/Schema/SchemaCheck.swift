import BankService
import GRDB
import Primitives
import Synchronization
import Vault

/// Whether the schema is the one that this program made: a trigger or a view more would act within our own
/// transactions.
final class SchemaCheck: Sendable {
  /// SQLite's number of the schema that was found right; it changes with every change of the schema.
  private let checked = Mutex<Int64?>(nil)

  /// - Throws: ``StoreFailure/tampered(_:)``.
  func check(_ database: Database) throws {
    var version: Int64?
    try RawStatement("PRAGMA schema_version", database).run { version = $0.integer(0) }
    if checked.withLock({ $0 == version }) { return }
    try Schema.check(database)
    checked.withLock { $0 = version }
  }
}

extension Schema {
  /// The SHA-256 of every table, index and trigger of the present schema.
  static let digest =
    "16c32f22a0e7314a28a7911f553367f26659948cf471ee87b0da01e80c9df248"

  /// Reads the schema itself, whatever SQLite says of its version.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` with the object that is not ours, or not as we made it.
  static func check(_ database: Database) throws {
    let found = try objects(of: database)
    guard hexadecimal(Vault.digest(encoded(found))) != digest else { return }
    let own = try SQLiteStore.emptyInMemory().queue.read { try objects(of: $0) }
    let differing =
      found.first { !own.contains($0) } ?? own.first { !found.contains($0) }
    throw StoreFailure.tampered(.schema(object: differing.map { "\($0.type) \($0.name)" } ?? ""))
  }

  private struct Object: Hashable {
    let type: String
    let name: String
    let table: String
    /// Nil of an index that SQLite made by itself.
    let sql: String?
  }

  private static func objects(of database: Database) throws -> [Object] {
    try Row.fetchAll(
      database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    ).map { Object(type: $0[0], name: $0[1], table: $0[2], sql: $0[3]) }
      .sorted { ($0.type, $0.name) < ($1.type, $1.name) }
  }

  private static func encoded(_ objects: [Object]) -> [UInt8] {
    objects.flatMap { object in
      [object.type, object.name, object.table, object.sql ?? ""].flatMap { Array($0.utf8) + [0] }
    }
  }
}
