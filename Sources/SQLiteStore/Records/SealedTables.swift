import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

/// The sealed tables within one transaction.
struct SealedTables: SealedRows {
  let database: Database

  /// Every column of each: what is not named here is not sealed.
  static func columns(of table: SealedTable) -> ColumnNames {
    switch table {
    case .customer: customer
    case .credential: credential
    case .issue: issue
    case .miss: miss
    case .token: token
    case .stranger: stranger
    }
  }

  private static let customer = ColumnNames(CustomerColumns.names + CustomerColumns.accessNames)
  private static let credential = ColumnNames(["customer", "kind", "hash"] + ThrottleColumns.names)
  private static let issue = ColumnNames(["id"] + IssueColumns.names)
  private static let miss = ColumnNames(["id", "issue", "time"])
  private static let token = ColumnNames(
    ["id"] + TokenColumns.names + ["sealed_seed", "in_stock"])
  private static let stranger = ColumnNames(["number"] + ThrottleColumns.names)

  private static func selection(_ table: SealedTable, _ rest: String) -> String {
    let columns = columns(of: table).names.map { "\(table.name).\($0)" }.joined(separator: ", ")
    return "SELECT \(columns) FROM \(table.name) \(rest)"
  }

  private static let customerRows = selection(.customer, "WHERE number = ?")
  private static let credentialRows = selection(.credential, "WHERE customer = ? ORDER BY kind")
  private static let issueRows = selection(.issue, "WHERE customer = ? ORDER BY id")
  private static let missRows = selection(.miss, "WHERE issue = ? ORDER BY time, id")
  private static let tokenRows = selection(.token, "WHERE serial = ?")
  private static let strangerRows = selection(.stranger, "WHERE number = ?")

  func rows(of subject: Subject) throws -> [LoadedRow] {
    switch subject {
    case .customer(let number):
      let issues = try load(.issue, Self.issueRows, .text(number.digits))
      return try load(.customer, Self.customerRows, .text(number.digits))
        + load(.credential, Self.credentialRows, .text(number.digits)) + issues
        + issues.flatMap { try load(.miss, Self.missRows, .integer(Int64($0.key) ?? 0)) }
    case .token(let serial): return try load(.token, Self.tokenRows, .text(serial.text))
    case .stranger(let number): return try load(.stranger, Self.strangerRows, .text(number.digits))
    }
  }

  private func load(_ table: SealedTable, _ sql: String, _ key: StoredValue) throws -> [LoadedRow] {
    let columns = Self.columns(of: table)
    var loaded: [LoadedRow] = []
    try RawStatement(sql, database).run(key) { row in
      loaded.append(
        LoadedRow(
          table, columns,
          try columns.names.indices.map { try row.value(Int32($0), of: table) }))
    }
    return loaded
  }

  func eachSubject(
    _ body: (Subject) throws -> Void, stray: (LedgerFault) throws -> Void
  ) throws {
    let sources: [(table: String, sql: String, subject: (String) -> Subject?)] = [
      (
        "customer",
        """
        SELECT number FROM customer UNION SELECT customer FROM credential
        UNION SELECT customer FROM issue ORDER BY 1
        """,
        { CustomerNumber($0).map { .customer($0) } }
      ),
      (
        "token", "SELECT serial FROM token ORDER BY serial",
        { SerialNumber($0).map { .token($0) } }
      ),
      (
        "stranger", "SELECT number FROM stranger ORDER BY number",
        { CustomerNumber($0).map { .stranger($0) } }
      ),
    ]
    for (table, sql, subject) in sources {
      let names = try String.fetchCursor(database, sql: sql)
      while let name = try names.next() {
        if let subject = subject(name) {
          try body(subject)
        } else {
          try stray(.recordAdded(table: table, key: name))
        }
      }
    }
    if let bank = try Int64.fetchOne(database, sql: "SELECT id FROM bank WHERE id <> 1") {
      try stray(.recordAdded(table: "bank", key: "\(bank)"))
    }
    let lost = "SELECT id FROM miss WHERE issue NOT IN (SELECT id FROM issue) ORDER BY id"
    if let miss = try Int64.fetchOne(database, sql: lost) {
      try stray(.recordAdded(table: "miss", key: "\(miss)"))
    }
  }

  private static let standingRow =
    "SELECT \(Standing.names.joined(separator: ", ")), seal FROM bank WHERE id = 1"
  private static let standingUpdate =
    "UPDATE bank SET "
    + (Standing.names + ["seal"]).map { "\($0) = ?" }.joined(separator: ", ")

  func standing() throws -> (Standing, seal: [UInt8]) {
    var found: (Standing, [UInt8])?
    try RawStatement(Self.standingRow, database).run { row in
      // Whatever is no is yes: two numbers must not mean the same.
      guard (0...1).contains(row.integer(1)) else {
        throw StoreFailure.tampered(.record(table: "bank", key: "1", column: "is_demo"))
      }
      found = (
        Standing(fingerprint: row.bytes(0), isDemo: row.integer(1) != 0, root: row.bytes(2)),
        row.bytes(3)
      )
    }
    guard let found else {
      throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1"))
    }
    return found
  }

  func replace(_ standing: Standing, seal: [UInt8]) throws {
    try RawStatement(Self.standingUpdate, database).run(
      .bytes(standing.fingerprint), .integer(standing.isDemo ? 1 : 0), .bytes(standing.root),
      .bytes(seal))
  }

  func body(ofNode node: Int) throws -> [UInt8]? {
    var body: [UInt8]?
    try RawStatement("SELECT body FROM seal WHERE id = ?", database).run(.integer(node)) {
      body = $0.bytes(0)
    }
    return body
  }

  func replace(_ body: [UInt8], ofNode node: Int) throws {
    try RawStatement("INSERT OR REPLACE INTO seal (id, body) VALUES (?, ?)", database)
      .run(.integer(node), .bytes(body))
  }

  func clearNodes() throws {
    try database.execute(sql: "DELETE FROM seal")
  }
}
