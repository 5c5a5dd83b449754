import BankService
import GRDB
import Vault

/// The records inside one transaction. What reads and what writes is the same type; a reading transaction
/// refuses to write.
struct SQLiteRecords: BankWriter {
  let database: Database
  let path: String
  let tail: LedgerTail
  private let isReading: Bool

  init(database: Database, path: String, chain: LedgerChain, isReading: Bool = false) {
    self.database = database
    self.path = path
    self.isReading = isReading
    tail = LedgerTail(SQLiteLedger(database: database), chain)
  }

  /// Every row of a query; the statement is prepared once for each connection.
  func rows<Record>(
    _ table: String, _ sql: String, _ arguments: StatementArguments = [],
    _ read: (StoredRow) throws(BankFailure) -> Record
  ) throws(BankFailure) -> [Record] {
    try mappingFailures(at: path) {
      let statement = try database.cachedStatement(sql: sql)
      let cursor = try Row.fetchCursor(statement, arguments: arguments)
      var found: [Record] = []
      while let row = try cursor.next() { found.append(try read(StoredRow(row, table: table))) }
      return found
    }
  }

  /// The only row of a query that finds one at most.
  func row<Record>(
    _ table: String, _ sql: String, _ arguments: StatementArguments = [],
    _ read: (StoredRow) throws(BankFailure) -> Record
  ) throws(BankFailure) -> Record? {
    try rows(table, sql, arguments, read).first
  }

  /// Whatever writes asks this first.
  func checkWritable() throws(BankFailure) {
    if isReading { throw .store(.readOnly) }
  }

  func insert(_ sql: String, _ arguments: StatementArguments) throws(BankFailure) {
    try checkWritable()
    try mappingFailures(at: path) {
      try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
  }

  /// Changes one row, which must be there.
  func update(_ table: String, _ sql: String, _ arguments: StatementArguments) throws(BankFailure) {
    try insert(sql, arguments)
    guard database.changesCount == 1 else { throw .store(.constraint("\(table): no such row")) }
  }
}
