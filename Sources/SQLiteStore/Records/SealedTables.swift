import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

import struct Foundation.Data

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
      let issues = try load(.issue, Self.issueRows, number.digits)
      return try load(.customer, Self.customerRows, number.digits)
        + load(.credential, Self.credentialRows, number.digits) + issues
        + issues.flatMap { try load(.miss, Self.missRows, Int64($0.key) ?? 0) }
    case .token(let serial): return try load(.token, Self.tokenRows, serial.text)
    case .stranger(let number): return try load(.stranger, Self.strangerRows, number.digits)
    }
  }

  private func load(
    _ table: SealedTable, _ sql: String, _ key: any DatabaseValueConvertible
  ) throws -> [LoadedRow] {
    let columns = Self.columns(of: table)
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [key])
    var loaded: [LoadedRow] = []
    while let row = try rows.next() {
      loaded.append(
        LoadedRow(table, columns, try columns.names.indices.map { try row.loaded(at: $0, table) }))
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

  func standing() throws -> (Standing, seal: [UInt8]) {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Standing.names.joined(separator: ", ")), seal FROM bank WHERE id = 1")
    guard let row = try Row.fetchOne(statement).map({ StoredRow($0, table: "bank") }) else {
      throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1"))
    }
    return (try Standing(row), try row.bytes("seal"))
  }

  func replace(_ standing: Standing, seal: [UInt8]) throws {
    let names = (Standing.names + ["seal"]).map { "\($0) = ?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "UPDATE bank SET \(names)")
      .execute(arguments: StatementArguments(standing.values + [.bytes(seal)]))
  }

  func body(ofNode node: Int) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM seal WHERE id = ?"), arguments: [node]
    ).map(Array.init)
  }

  func replace(_ body: [UInt8], ofNode node: Int) throws {
    try database.cachedStatement(
      sql:
        "INSERT INTO seal (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
    ).execute(arguments: [node, Data(body)])
  }

  func clearNodes() throws {
    try database.execute(sql: "DELETE FROM seal")
  }
}

extension Row {
  /// A value with all its bytes: as a `String`, what stands behind a zero would be lost.
  fileprivate func loaded(at index: Int, _ table: SealedTable) throws -> LoadedRow.Value {
    switch (self[index] as DatabaseValue).storage {
    case .null: return .null
    case .int64(let integer): return .integer(integer)
    case .string:
      return try withUnsafeData(atIndex: index) { .text($0.map(Array.init) ?? []) }
    case .blob(let data): return .bytes(Array(data))
    // The bank keeps no fractions.
    case .double: throw StoreFailure.corrupt(table.name)
    }
  }
}
