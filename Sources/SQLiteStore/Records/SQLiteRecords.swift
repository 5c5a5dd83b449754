import BankService
import GRDB
import TokenDomain
import Vault

/// The records inside one transaction. What reads and what writes is the same type; a reading transaction
/// refuses to write. A class, since a batch asks it a million times and a copy is six references.
final class SQLiteRecords: BankWriter {
  let database: Database
  let path: String
  let tail: LedgerTail
  /// What the records are proven by.
  let state: SealedState
  let keys: EvidenceKeys
  private let isReading: Bool

  init(database: Database, path: String, keys: EvidenceKeys, isReading: Bool = false) {
    self.database = database
    self.path = path
    self.isReading = isReading
    self.keys = keys
    tail = LedgerTail(SQLiteLedger(database: database), keys.chain)
    state = SealedState(
      SealedTables(database: database, schema: Schema.current), tail, keys, schema: Schema.current)
  }

  /// Every row of a query; the statement is prepared once for each connection.
  func rows<Record>(
    _ table: String, _ sql: String, _ values: [StoredValue] = [],
    _ read: (StoredRow) throws(BankFailure) -> Record
  ) throws(BankFailure) -> [Record] {
    try mappingFailures(at: path) {
      try RawStatement(sql, database).rows(of: table, values, read)
    }
  }

  /// The only row of a query that finds one at most.
  func row<Record>(
    _ table: String, _ sql: String, _ values: [StoredValue] = [],
    _ read: (StoredRow) throws(BankFailure) -> Record
  ) throws(BankFailure) -> Record? {
    try rows(table, sql, values, read).first
  }

  /// Whatever writes asks this first.
  func checkWritable() throws(BankFailure) {
    if isReading { throw .store(.readOnly) }
  }

  /// Inserts, changes or removes rows of a table.
  func write(
    _ table: SealedTable, _ sql: String, _ values: [StoredValue]
  ) throws(BankFailure) {
    try checkWritable()
    try mappingFailures(at: path) { try RawStatement(sql, database).run(values) }
    state.noteWrite(in: table)
  }

  /// Changes one row, which must be there.
  func update(
    _ table: SealedTable, _ sql: String, _ values: [StoredValue]
  ) throws(BankFailure) {
    try write(table, sql, values)
    guard database.changesCount == 1 else {
      throw .store(.constraint("\(table.name): no such row"))
    }
  }

  /// Proves every row of a subject to be as it was written (``SealedState``).
  func prove(_ subject: Subject) throws(BankFailure) {
    try mappingFailures(at: path) { try state.prove(subject) }
  }

  /// The rows of a subject in one of its tables, as they were proven to be.
  func proven(_ table: SealedTable, of subject: Subject) throws(BankFailure) -> [StoredRow] {
    try mappingFailures(at: path) { try state.rows(of: subject, in: table) }.map(\.stored)
  }

  /// To be called before a row of the subject is changed.
  func touch(_ subject: Subject) throws(BankFailure) {
    try checkWritable()
    try mappingFailures(at: path) { try state.touch(subject) }
  }

  /// Whose an issue is.
  func customer(of issue: Issue.ID) throws(BankFailure) -> CustomerNumber {
    let number = try row(
      "issue", "SELECT customer FROM issue WHERE id = ?", [.integer(issue.rawValue)]
    ) {
      (row) throws(BankFailure) in try row.text("customer") { CustomerNumber($0) }
    }
    guard let number else { throw .store(.constraint("issue: no such row")) }
    return number
  }

  /// Seals the bank as it stands.
  func sealEverything() throws {
    let identity = try BankIdentity.stored(in: database)
    try state.sealEverything(
      Standing(
        fingerprint: identity.keyFingerprint, isDemo: identity.isDemo,
        incarnation: identity.incarnation, root: []))
  }
}
