import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

extension SQLiteRecords {
  func append(_ entry: LedgerEntry) throws(BankFailure) {
    try checkWritable()
    try mappingFailures(at: path) { try tail.append { LedgerRecord(entry, row: $0) } }
  }

  func ledgerHead() throws(BankFailure) -> LedgerHead {
    try mappingFailures(at: path) { try tail.head() }
  }

  func ledgerMAC(of row: Int64) throws(BankFailure) -> [UInt8]? {
    try self.row("ledger", "SELECT mac FROM ledger WHERE id = ?", [.integer(row)]) {
      (row) throws(BankFailure) in try LedgerColumns.mac(row)
    }
  }

  func newestLedgerTime() throws(BankFailure) -> UnixTime? {
    // The rows that a wrong clock wrote before it was accepted again are passed over.
    let sql = """
      SELECT time FROM ledger INDEXED BY ledger_time
      WHERE id >= ifnull(
        (SELECT max(id) FROM ledger WHERE event = 'clock-accepted' AND outcome = 'done'), 0)
      ORDER BY time DESC LIMIT 1
      """
    return try mappingFailures(at: path) {
      var newest: UnixTime?
      try RawStatement(sql, database).run { newest = UnixTime(seconds: $0.integer(0)) }
      return newest
    }
  }

  func ledgerRow(_ row: Int64) throws(BankFailure) -> LedgerRecord? {
    try self.row(
      "ledger", SQLiteLedger.selection + "WHERE id = ?", [.integer(row)], LedgerColumns.record)
  }

  func ledgerRows(
    of customer: CustomerNumber, before row: Int64?, limit: Int
  ) throws(BankFailure) -> [LedgerRecord] {
    try rows(
      "ledger",
      SQLiteLedger.selection + "WHERE customer = ? AND id < ? ORDER BY id DESC LIMIT ?",
      [.text(customer.digits), .integer(row ?? .max), .integer(limit)], LedgerColumns.record)
  }

  func eachLedgerRow(
    _ filter: LedgerFilter, _ body: (LedgerRecord) throws(BankFailure) -> Reading
  ) throws(BankFailure) {
    let conditions: [(String, StoredValue)] = [
      ("customer = ?", StoredValue(filter.customer?.digits)),
      ("serial = ?", StoredValue(filter.serial?.text)),
      ("event = ?", StoredValue(filter.event?.rawValue)),
      ("time >= ?", StoredValue(filter.from?.seconds)),
      ("time < ?", StoredValue(filter.until?.seconds)),
    ].filter { $0.1 != .null }
    let sql =
      conditions.isEmpty
      ? "" : "WHERE \(conditions.map(\.0).joined(separator: " AND ")) "
    try mappingFailures(at: path) {
      let statement = try RawStatement(
        SQLiteLedger.selection + sql + "ORDER BY id", database)
      try statement.read(of: "ledger", conditions.map(\.1)) { row in
        try body(LedgerColumns.record(row))
      }
    }
  }

  func eachSealedRow(
    after row: Int64, _ body: (SealedLedgerRow) throws(BankFailure) -> Void
  ) throws(BankFailure) {
    try eachEncoded("WHERE id > ? ORDER BY id", .integer(row), body)
  }

  func eachRowOfIssues(
    _ body: (LedgerRecord, _ issue: Int64) throws(BankFailure) -> Void
  ) throws(BankFailure) {
    let order = """
      INDEXED BY ledger_customer WHERE customer >= ? AND issue IS NOT NULL ORDER BY customer, id
      """
    try eachEncoded(order, .text("")) { (row) throws(BankFailure) in
      guard let record = LedgerRecord(encoded: row.encoded), let issue = record.issue else {
        throw .store(.corrupt("ledger"))
      }
      try body(record, issue)
    }
  }

  private func eachEncoded(
    _ which: String, _ value: StoredValue, _ body: (SealedLedgerRow) throws(BankFailure) -> Void
  ) throws(BankFailure) {
    try mappingFailures(at: path) {
      try SQLiteLedger(database: database).each(which, value) { try body($0) }
    }
  }

  func missingIssue() throws(BankFailure) -> Int64? {
    try row(
      "ledger",
      """
      SELECT issue FROM ledger
      WHERE issue IS NOT NULL AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.id = ledger.issue)
      ORDER BY issue LIMIT 1
      """
    ) { (row) throws(BankFailure) in try row.integer("issue") }
  }

  func verifyRecords() throws(BankFailure) {
    try mappingFailures(at: path) {
      try Schema.check(database)
      try state.verify()
    }
  }

  func rotateKey(
    to keys: EvidenceKeys,
    reseal: (Token, SealedSeed) throws(BankFailure) -> SealedSeed
  ) throws(BankFailure) {
    try checkWritable()
    // What was tampered with is not sealed anew.
    try verifyRecords()
    try resealTokens(reseal)
    try resealPasswords(by: keys.passwords)
    try resealSigningKey(by: keys.signing)
    try mappingFailures(at: path) {
      try database.execute(sql: "DROP TRIGGER IF EXISTS ledger_no_update")
      try tail.rechain(to: keys.chain)
      try database.execute(sql: ledgerNoUpdate)
      var standing = try state.proveBase().standing
      standing.fingerprint = keys.fingerprint
      try state.sealEverything(standing, under: keys)
    }
  }
}
