import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

/// The bank's records in one SQLite file: WAL, `synchronous = FULL`, one connection a process.
///
/// Every write is one `IMMEDIATE` transaction, so that what it read is still so when it writes,
/// whatever other processes do (rules §3.8).
package struct SQLiteStore: OpenedBank {
  /// The file beside the database that holds the ledger's head.
  package static let anchorName = "ledger.anchor"

  /// As it was read when the bank was opened.
  package let identity: BankIdentity
  let queue: DatabaseQueue
  let path: String
  let keys: EvidenceKeys
  /// Nil for a bank in memory, which nobody can tamper with: what is there is what was written.
  private let anchor: AnchorFile?
  private let schema: SchemaCheck
  private let files: OpenFiles

  /// Makes a new, empty bank, readable and writable by its owner alone.
  ///
  /// When it fails, what it made may remain: make it in a folder that is put in place as a whole.
  ///
  /// - Throws: ``StoreFailure/exists(_:)`` and nothing touched, ``StoreFailure/missing(_:)``
  ///   (no such folder), ``StoreFailure/permissionDenied(_:)``, ``StoreFailure/readOnly``,
  ///   ``StoreFailure/diskFull``, ``StoreFailure/inputOutput(_:)``.
  package static func create(
    at path: String, masterKey: MasterKey, _ founding: BankFounding,
    connection: ConnectionSettings = .standard
  ) throws(StoreFailure) -> SQLiteStore {
    try DatabaseFile.createEmpty(at: path)
    return try sqlite(at: path) {
      let queue = try DatabaseQueue(
        path: DatabaseFile.address(of: path), configuration: connection.configuration)
      // WAL is a property of the file and set once; it cannot be set inside a transaction.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      let store = try SQLiteStore(
        masterKey, founding, in: queue, path: path)
      try store.anchor?.establish(.empty, store.keys.chain)
      return store
    }
  }

  /// Opens a bank.
  ///
  /// - Throws: ``StoreFailure/missing(_:)``, ``StoreFailure/foreign(_:)``, ``StoreFailure/older(_:)``,
  ///   ``StoreFailure/newer(_:)``, ``StoreFailure/permissionDenied(_:)``,
  ///   ``StoreFailure/readOnly``, ``StoreFailure/keyChanged`` if it was sealed under another key, and what
  ///   reading can throw.
  package static func open(
    at path: String, masterKey: MasterKey, connection: ConnectionSettings = .standard
  ) throws(StoreFailure) -> SQLiteStore {
    try DatabaseFile.checkUsable(at: path)
    return try open(DatabaseFile.address(of: path), at: path, masterKey, connection.configuration)
  }

  /// Opens a bank to read it, also where nothing can be written: a copy that is kept as evidence. Every act there is
  /// ``StoreFailure/readOnly``.
  ///
  /// - Throws: ``StoreFailure/unmerged(_:)``, and what opening can throw.
  package static func openToRead(
    at path: String, masterKey: MasterKey
  ) throws(StoreFailure) -> SQLiteStore {
    guard let address = try DatabaseFile.immutableAddress(of: path) else {
      return try open(at: path, masterKey: masterKey)
    }
    var configuration = ConnectionSettings.standard.configuration
    configuration.readonly = true
    return try open(address, at: path, masterKey, configuration)
  }

  /// - Parameter address: as SQLite is to open the file at `path`.
  private static func open(
    _ address: String, at path: String, _ masterKey: MasterKey, _ configuration: Configuration
  ) throws(StoreFailure) -> SQLiteStore {
    // Before SQLite opens it: one that takes its place in between is not the same either.
    var files = OpenFiles()
    files.note(path)
    return try sqlite(at: path) {
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      let (keys, schema) = (EvidenceKeys(masterKey), SchemaCheck())
      let identity = try queue.read { database in
        let version = try Schema.version(of: database, path: path)
        try BankIdentity.check(keys, in: database)
        guard version == Schema.current else { throw StoreFailure.older(.file(path)) }
        let identity = try BankIdentity.stored(in: database)
        try schema.check(database)
        return identity
      }
      // There since the first reading.
      files.note(path + "-wal")
      return SQLiteStore(
        identity: identity, queue: queue, path: path, keys: keys, schema: schema,
        anchor: AnchorFile(besides: path, of: identity.incarnation), files: files)
    }
  }

  /// A bank that lives as long as this value: for tests.
  package static func inMemory(
    masterKey: MasterKey, _ founding: BankFounding
  ) throws(StoreFailure) -> SQLiteStore {
    try sqlite(at: ":memory:") {
      let queue = try DatabaseQueue(configuration: ConnectionSettings.standard.configuration)
      return try SQLiteStore(masterKey, founding, in: queue, path: ":memory:")
    }
  }

  /// One whose schema can be looked at.
  static func emptyInMemory() throws -> SQLiteStore {
    let key = try MasterKey(SecretBytes([UInt8](repeating: 0, count: MasterKey.byteCount)))
    var randomness = SystemRandomNumberGenerator()
    return try inMemory(
      masterKey: key,
      BankFounding(isDemo: false, settings: "", masterKey: key, randomness: &randomness))
  }

  private init(
    identity: BankIdentity, queue: DatabaseQueue, path: String, keys: EvidenceKeys,
    schema: SchemaCheck = SchemaCheck(), anchor: AnchorFile?, files: OpenFiles
  ) {
    self.identity = identity
    self.queue = queue
    self.path = path
    self.keys = keys
    self.schema = schema
    self.anchor = anchor
    self.files = files
  }

  private init(
    _ masterKey: MasterKey, _ founding: BankFounding, in queue: DatabaseQueue, path: String
  ) throws {
    let keys = EvidenceKeys(masterKey)
    let identity = BankIdentity(
      keyFingerprint: keys.fingerprint, isDemo: founding.isDemo, incarnation: founding.incarnation)
    try queue.write { database in
      let records = SQLiteRecords(database: database, path: path, keys: keys)
      try Schema.migrate(records, masterKey, founding)
      try identity.insert(into: database)
      try records.sealEverything()
    }
    let isInMemory = path == ":memory:"
    var files = OpenFiles()
    if !isInMemory { for file in [path, path + "-wal"] { files.note(file) } }
    self.init(
      identity: identity, queue: queue, path: path, keys: keys,
      anchor: isInMemory ? nil : AnchorFile(besides: path, of: founding.incarnation), files: files)
  }

  package var place: StorePlace { .file(path) }

  package var anchorPlace: StorePlace { anchor?.place ?? .file(path) }

  package func ledgerAnchor() throws(BankFailure) -> LedgerHead {
    try mappingFailures(at: path) {
      guard let anchor else {
        return try queue.read { try LedgerTail(SQLiteLedger(database: $0), keys.chain).head() }
      }
      return try anchor.read(keys.chain)
    }
  }

  package func changeMark() throws(BankFailure) -> ChangeMark {
    try mappingFailures(at: path) {
      try queue.writeWithoutTransaction { database in
        // SQLite's own counter moves with the commits of other connections, the second one with those of this one.
        let others = try database.cachedStatement(sql: "PRAGMA data_version")
        return ChangeMark(
          try Int64.fetchOne(others) ?? 0, Int64(database.totalChangesCount))
      }
    }
  }

  package func read<Result>(
    _ body: (any BankReader) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try mappingFailures(at: path) {
      // Not `queue.read`: that switches SQLite's `query_only`, after which every statement is prepared
      // anew.
      try queue.writeWithoutTransaction { database in
        try database.transaction(.deferred) {
          try body(SQLiteRecords(database: database, path: path, keys: keys, isReading: true))
        }
      }
    }
  }

  package func write<Result>(
    _ body: (any BankWriter) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    let (result, committed) = try mappingFailures(at: path) {
      try queue.writeWithoutTransaction { database in
        try database.transaction(.immediate) { try write(in: database, body) }
      }
    }
    // Gone within the commit: whoever has the file that it was has the act.
    do throws(StoreFailure) {
      try files.check()
    } catch {
      throw .store(.outcomeUnknown(committed?.head))
    }
    // The act is done. What cannot be written down now is by the next act.
    if let committed { try? writeDown(committed) }
    return result
  }

  /// What is written down beside the database of a transaction that appended to the ledger, or sealed it anew.
  private struct Committed {
    let head: LedgerHead
    /// That it is sealed under.
    let chain: LedgerChain
    let newIncarnation: Int64?
    /// Nil of a bank in memory.
    let anchor: OpenedAnchor?
  }

  private typealias OpenedAnchor = (anchor: AnchorFile, file: OpenedFile)

  private func write<Result>(
    in database: Database, _ body: (any BankWriter) throws(BankFailure) -> Result
  ) throws -> (Result, Committed?) {
    // A connection that was opened to read can begin a transaction, and what it finds is nobody's to write down.
    if database.configuration.readonly { throw StoreFailure.readOnly }
    try schema.check(database)
    let records = SQLiteRecords(database: database, path: path, keys: keys)
    let opened = try prove(records)
    let result = try body(records)
    try records.state.settle()
    // Nobody shall be told that it is done in a file that nobody will open again.
    try files.check()
    let committed = Committed(
      head: try records.tail.head(), chain: records.tail.chain,
      newIncarnation: records.state.newIncarnation, anchor: opened)
    let former = records.tail.former
    guard former != nil || isSealedAnew(committed) else { return (result, nil) }
    if let opened, isSealedAnew(committed) {
      // Whoever opens it with the new key must find an anchor of that key.
      try opened.anchor.prepare(
        committed.head, sealedBy: committed.chain, after: former ?? committed.head, keys.chain,
        in: opened.file)
    }
    return (result, committed)
  }

  private func isSealedAnew(_ committed: Committed) -> Bool { committed.chain != keys.chain }

  private func writeDown(_ committed: Committed) throws(StoreFailure) {
    guard let (anchor, file) = committed.anchor else { return }
    if let incarnation = committed.newIncarnation {
      // What was written down for the old one is nothing to advance.
      try AnchorFile(besides: path, of: incarnation).establish(committed.head, committed.chain)
    } else if isSealedAnew(committed) {
      try anchor.fill(committed.chain, in: file)
    } else {
      try anchor.advance(to: committed.head, committed.chain, in: file)
    }
  }

  /// What a transaction stands on: the ledger that the anchor knows, and the row of the bank that its head seals.
  ///
  /// - Returns: the anchor, in which the head is written down when the transaction is committed.
  private func prove(_ records: SQLiteRecords) throws -> OpenedAnchor? {
    do {
      try records.state.proveBase()
    } catch StoreFailure.tampered(let fault) {
      // Of a ledger whose last rows are gone the anchor tells more than that its head is not the one that was sealed.
      throw StoreFailure.tampered(
        try anchor.flatMap {
          try records.fault(anchored: $0.read(keys.chain), at: $0.place, keys.chain)
        }
          ?? fault)
    }
    guard let anchor else { return nil }
    let file = try anchor.open()
    // Nothing is committed meanwhile, and what was is never older than what is written down.
    if let fault = try records.fault(
      anchored: anchor.read(keys.chain, in: file), at: anchor.place, keys.chain)
    {
      throw StoreFailure.tampered(fault)
    }
    return (anchor, file)
  }
}

extension AnchorFile {
  convenience init(besides database: String, of incarnation: Int64) {
    self.init(
      path: database.parentPath + "/" + SQLiteStore.anchorName, schema: Schema.current,
      incarnation: incarnation)
  }
}
