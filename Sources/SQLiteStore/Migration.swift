import BankService
import GRDB
import Glibc
import TokenDomain
import Vault
import Primitives

extension SQLiteStore {
  /// Brings a bank of an older program to the present schema, in one transaction.
  ///
  /// It is verified first, as far as its schema allows: the chain and the anchor from schema 2 on, the seals of
  /// schema 4, and every issue against the ledger. Nothing is sealed that was not found whole, and no anchor is made where there is one.
  ///
  /// - Parameters:
  ///   - founding: what a bank begins with; an older one did not have all of it.
  ///   - entry: the row that tells of it.
  /// - Returns: nil if the bank is of the present schema already.
  /// - Throws: ``StoreFailure/tampered(_:)``, ``StoreFailure/keyChanged``, and what opening and writing can throw.
  package static func migrate(
    at path: String, masterKey: MasterKey, _ founding: BankFounding,
    connection: ConnectionSettings = .standard, entry: (StoreMigration) -> LedgerEntry
  ) throws(BankFailure) -> StoreMigration? {
    try mappingFailures(at: path) {
      try DatabaseFile.checkUsable(at: path)
      let queue = try DatabaseQueue(
        path: DatabaseFile.address(of: path), configuration: connection.configuration)
      let keys = EvidenceKeys(masterKey)
      let done = try queue.write {
        database -> (StoreMigration, AnchorFile, OpenedFile, to: LedgerHead)? in
        let version = try Schema.version(of: database, path: path)
        guard version < Schema.current else { return nil }
        try BankIdentity.check(keys, in: database)
        let incarnation =
          version < Standing.firstIncarnate
          ? founding.incarnation : try BankIdentity.stored(in: database).incarnation
        let anchor = AnchorFile(besides: path, of: incarnation)
        let records = SQLiteRecords(database: database, path: path, keys: keys)
        let head = try check(version, records, anchor, keys)
        // Before anything is done that could not be written down.
        let before = hasAnchor(version) ? try anchor.open() : nil
        do {
          try Schema.migrate(records, masterKey, founding)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          // What was copied was no row of ours.
          throw StoreFailure.tampered(.record(table: "issue", key: "", column: nil))
        }
        try records.sealEverything()
        try Schema.check(database)
        _ = try records.verifyIssues()
        let migrated = StoreMigration(from: version, to: Schema.current, head: head)
        try records.append(entry(migrated))
        try records.state.settle()
        let new = try records.tail.head()
        // Nothing was anchored before: a process that is killed now finds the old schema again.
        if before == nil { try anchor.establish(.empty, keys.chain, schema: version) }
        return (migrated, anchor, try before ?? anchor.open(), new)
      }
      guard let (migrated, anchor, file, head) = done else { return nil }
      try? anchor.advance(to: head, keys.chain, in: file)
      return migrated
    }
  }

  /// Schema 1 had no chain.
  private static let firstAnchored = 2
  private static func hasAnchor(_ version: Int) -> Bool { version >= firstAnchored }

  private static let firstSealed = 4

  /// Everything is as it was sealed, in the layout of its schema.
  private static func checkSeals(
    _ version: Int, _ records: SQLiteRecords, _ keys: EvidenceKeys
  ) throws {
    let tables = SealedTables(database: records.database, schema: version)
    try SealedState(tables, records.tail, keys, schema: version).verify()
  }

  /// - Returns: the ledger's head, if the ledger is whole.
  private static func check(
    _ version: Int, _ records: SQLiteRecords, _ anchor: AnchorFile, _ keys: EvidenceKeys
  ) throws -> LedgerHead {
    let chain = keys.chain
    if !hasAnchor(version), access(anchor.path.pathBytes, F_OK) != 0 { return .empty }
    // Before it told its schema, an anchor was of the first that had one. That of a migration which was killed
    // before its commit is of the schema that is still there.
    let anchored = try anchor.writtenSchema(chain) ?? firstAnchored
    guard anchored <= version else {
      throw StoreFailure.tampered(.olderSchema(version, anchored: anchored))
    }
    guard hasAnchor(version) else { return .empty }
    let head = try records.verifyChain(chain, anchor.read(chain), at: anchor.place)
    if version >= firstSealed { try checkSeals(version, records, keys) }
    return head
  }
}
