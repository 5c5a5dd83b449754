import BankService
import GRDB

/// The bank's records in one SQLite file: WAL, `synchronous = FULL`, one connection a process.
///
/// Every write is one `IMMEDIATE` transaction, so that what it read is still so when it writes,
/// whatever other processes do (rules §3.8).
package struct SQLiteStore: BankStore {
  /// Which bank this is; fixed when the database was made.
  package let identity: BankIdentity
  let queue: DatabaseQueue
  let path: String

  /// Makes a new, empty bank, readable and writable by its owner alone.
  ///
  /// When it fails, what it made may remain: make it in a folder that is put in place as a whole.
  ///
  /// - Throws: ``StoreFailure/exists(path:)`` and nothing touched, ``StoreFailure/missing(path:)``
  ///   (no such folder), ``StoreFailure/permissionDenied(path:)``, ``StoreFailure/readOnly``,
  ///   ``StoreFailure/diskFull``, ``StoreFailure/inputOutput(_:)``.
  package static func create(
    at path: String, identity: BankIdentity, connection: ConnectionSettings = .standard
  ) throws(StoreFailure) -> SQLiteStore {
    try DatabaseFile.createEmpty(at: path)
    return try sqlite(at: path) {
      let queue = try DatabaseQueue(path: path, configuration: connection.configuration)
      // WAL is a property of the file and set once; it cannot be set inside a transaction.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      return try SQLiteStore(founding: identity, in: queue, path: path)
    }
  }

  /// Opens a bank; one of an older schema is brought to the present one first.
  ///
  /// - Throws: ``StoreFailure/missing(path:)``, ``StoreFailure/foreign(path:)``,
  ///   ``StoreFailure/newer(path:)``, ``StoreFailure/permissionDenied(path:)``,
  ///   ``StoreFailure/readOnly``, and what reading can throw.
  package static func open(
    at path: String, connection: ConnectionSettings = .standard
  ) throws(StoreFailure) -> SQLiteStore {
    try DatabaseFile.checkUsable(at: path)
    return try sqlite(at: path) {
      let queue = try DatabaseQueue(path: path, configuration: connection.configuration)
      let version = try queue.read { try Schema.version(of: $0, path: path) }
      if version < Schema.current { try queue.write { try Schema.migrate($0) } }
      return SQLiteStore(
        identity: try queue.read { try BankIdentity.stored(in: $0) }, queue: queue, path: path)
    }
  }

  /// A bank that lives as long as this value: for tests.
  package static func inMemory(_ identity: BankIdentity) throws(StoreFailure) -> SQLiteStore {
    try sqlite(at: ":memory:") {
      let queue = try DatabaseQueue(configuration: ConnectionSettings.standard.configuration)
      return try SQLiteStore(founding: identity, in: queue, path: ":memory:")
    }
  }

  private init(identity: BankIdentity, queue: DatabaseQueue, path: String) {
    self.identity = identity
    self.queue = queue
    self.path = path
  }

  private init(founding identity: BankIdentity, in queue: DatabaseQueue, path: String) throws {
    try queue.write { database in
      try Schema.migrate(database)
      try identity.insert(into: database)
    }
    self.init(identity: identity, queue: queue, path: path)
  }

  package func read<Result>(
    _ body: (any BankReader) throws(BankError) -> Result
  ) throws(BankError) -> Result {
    try records(path) { try queue.read { try body(SQLiteRecords(database: $0, path: path)) } }
  }

  package func write<Result>(
    _ body: (any BankWriter) throws(BankError) -> Result
  ) throws(BankError) -> Result {
    try records(path) { try queue.write { try body(SQLiteRecords(database: $0, path: path)) } }
  }
}
