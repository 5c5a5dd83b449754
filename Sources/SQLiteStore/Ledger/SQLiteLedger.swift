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

  func each(_ body: (SealedLedgerRow) throws -> Void) throws {
    try each("WHERE id > ? ORDER BY id", .integer(Int64(0)), body)
  }

  /// Rows as the bytes that their MACs are computed over, without what is made of them.
  ///
  /// - Parameter which: with one unknown, which is `value`.
  func each(
    _ which: String, _ value: StoredValue, _ body: (SealedLedgerRow) throws -> Void
  ) throws {
    let mac = Int32(LedgerColumns.names.count - 1)
    var encoding = LedgerEncoding()
    try RawStatement(Self.selection + which, database).run(value) { row in
      encoding.removeAll()
      try row.encode(mac, into: &encoding)
      try body(
        SealedLedgerRow(row: row.integer(0), encoded: encoding.bytes, mac: row.bytes(mac)))
    }
  }

  func update(mac: [UInt8], of row: Int64) throws {
    try RawStatement("UPDATE ledger SET mac = ? WHERE id = ?", database)
      .run(.bytes(mac), .integer(row))
  }
}

/// `?, ?, ?`, so many of them.
func placeholders(_ count: Int) -> String {
  Array(repeating: "?", count: count).joined(separator: ", ")
}

/// `UPDATE issue SET a = ?, b = ? WHERE id = ?`.
func replacement(in table: String, of columns: [String], by keys: [String]) -> String {
  func unknowns(_ names: [String], _ separator: String) -> String {
    names.map { "\($0) = ?" }.joined(separator: separator)
  }
  return "UPDATE \(table) SET \(unknowns(columns, ", ")) WHERE \(unknowns(keys, " AND "))"
}
