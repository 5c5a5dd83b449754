import BankService
import GRDB
import TokenDomain

/// The table `ledger` within one transaction.
struct SQLiteLedger: LedgerTable {
  private static let names = LedgerColumns.names.joined(separator: ", ")
  static let selection = "SELECT \(names) FROM ledger "
  private static let insertion = """
    INSERT INTO ledger (\(names)) VALUES (\(placeholders(LedgerColumns.names.count)))
    """

  let database: Database

  func newest() throws -> LedgerHead? {
    var newest: LedgerHead?
    let sql = "SELECT id, mac FROM ledger WHERE id = (SELECT max(id) FROM ledger)"
    try RawStatement(sql, database).run { row in
      newest = LedgerHead(row: row.integer(0), mac: row.bytes(1))
    }
    return newest
  }

  func insert(_ record: LedgerRecord, mac: [UInt8]) throws {
    try RawStatement(Self.insertion, database).run(LedgerColumns.values(of: record, mac: mac))
  }

  func each(_ body: (LedgerRecord, _ mac: [UInt8]) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: Self.selection + "ORDER BY id")
    while let row = try rows.next() {
      let stored = StoredRow(row, table: "ledger")
      try body(LedgerColumns.record(stored), LedgerColumns.mac(stored))
    }
  }

  func update(mac: [UInt8], of row: Int64) throws {
    try database.cachedStatement(sql: "UPDATE ledger SET mac = ? WHERE id = ?")
      .execute(arguments: [StoredValue.bytes(mac), row])
  }
}

/// `?, ?, ?`, so many of them.
func placeholders(_ count: Int) -> String {
  Array(repeating: "?", count: count).joined(separator: ", ")
}
