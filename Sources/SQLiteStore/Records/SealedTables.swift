import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

/// The sealed tables within one transaction.
struct SealedTables: SealedRows {
  let database: Database
  private let layout: SealedLayout
  private let schema: Int

  init(database: Database, schema: Int) {
    self.database = database
    (layout, self.schema) = (.of(schema: schema), schema)
  }

  func rows(of subject: Subject, in table: SealedTable) throws -> [LoadedRow] {
    guard layout.has(table) else { return [] }
    let (columns, sql) = layout[table]
    var loaded: [LoadedRow] = []
    try RawStatement(sql, database).run(subject.foundBy) {
      loaded.append(try $0.loaded(table, columns))
    }
    return loaded
  }

  func eachToken(
    _ ids: ClosedRange<Int64>, _ body: (_ id: Int64, _ subject: String) throws -> Void
  ) throws {
    let sql = "SELECT id, serial FROM token WHERE id BETWEEN ? AND ? ORDER BY id"
    try RawStatement(sql, database)
      .run(.integer(ids.lowerBound), .integer(ids.upperBound)) { row in
        try body(
          row.integer(0),
          Subject.Mark.token.rawValue + String(decoding: row.raw(1), as: UTF8.self))
      }
  }

  func tokens(_ ids: [Int64]) throws -> [LoadedRow] {
    let (columns, _) = layout[.token]
    let statement = try RawStatement(layout.tokenByID, database)
    var loaded: [LoadedRow] = []
    loaded.reserveCapacity(ids.count)
    for id in ids {
      try statement.run(.integer(id)) { loaded.append(try $0.loaded(.token, columns)) }
    }
    guard loaded.count == ids.count else { throw StoreFailure.corrupt("token") }
    return loaded
  }

  func eachRow(
    _ body: (_ subject: UnsafeRawBufferPointer, RowEncoding) throws -> Void
  ) throws {
    for table in SealedTable.allCases where layout.has(table) {
      let (sql, columns) = layout.everyRow(of: table)
      var encoding = RowEncoding(table)
      let mark = Array(table.mark.rawValue.utf8)
      var name = mark
      try RawStatement(sql, database).run { row in
        encoding.removeValues()
        try row.encode(columns, into: &encoding, of: table)
        name.removeLast(name.count - mark.count)
        // Behind the columns, that which names the subject; of a miss that belongs to no issue there is none.
        name += row.raw(columns)
        try name.withUnsafeBytes { try body($0, encoding) }
      }
    }
  }

  func eachSubject(
    _ body: (Subject) throws -> Void, stray: (LedgerFault) throws -> Void
  ) throws {
    let sources: [(table: String, sql: String, subject: (String) -> Subject?)] = [
      (
        "customer",
        """
        SELECT number FROM customer UNION SELECT customer FROM credential
        UNION SELECT customer FROM issue \(layout.has(.source) ? "UNION SELECT customer FROM source" : "")
        ORDER BY 1
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
    if layout.has(.batch) {
      let batches = try Int64.fetchCursor(database, sql: "SELECT id FROM batch ORDER BY id")
      while let id = try batches.next() { try body(.batch(Batch.ID(rawValue: id))) }
    }
    if layout.has(.institution) { try body(.institution) }
    for table in layout.has(.institution) ? ["bank", "institution"] : ["bank"] {
      let more = try Int64.fetchOne(database, sql: "SELECT id FROM \(table) WHERE id <> 1")
      if let more { try stray(.recordAdded(table: table, key: "\(more)")) }
    }
    let lost = "SELECT id FROM miss WHERE issue NOT IN (SELECT id FROM issue) ORDER BY id"
    if let miss = try Int64.fetchOne(database, sql: lost) {
      try stray(.recordAdded(table: "miss", key: "\(miss)"))
    }
  }

  func standing() throws -> (Standing, seal: [UInt8]) {
    var found: (Standing, [UInt8])?
    try RawStatement(layout.standingRow, database).run { row in
      // Whatever is no is yes: two numbers must not mean the same.
      guard (0...1).contains(row.integer(2)) else {
        throw StoreFailure.tampered(.record(table: "bank", key: "1", column: "is_demo"))
      }
      found = (
        Standing(
          fingerprint: row.bytes(1), isDemo: row.integer(2) != 0,
          incarnation: layout.hasInstitution ? row.integer(4) : 0, root: row.bytes(3)),
        row.bytes(0)
      )
    }
    guard let found else {
      throw StoreFailure.tampered(.recordMissing(table: "bank", key: "1"))
    }
    return found
  }

  func replace(_ standing: Standing, seal: [UInt8]) throws {
    // Nothing is ever written in an older layout.
    try RawStatement(SealedLayout.standingUpdate, database).run(
      .bytes(seal), .bytes(standing.fingerprint), .integer(standing.isDemo ? 1 : 0),
      .bytes(standing.root), .integer(standing.incarnation))
  }

  func tree(under standing: Standing, _ sealer: StateSealer) throws -> SealTree {
    schema < Schema.firstRooted
      ? try SealTree(self, sealer, tagOfRoot: standing.root)
      : SealTree(self, sealer, root: standing.root)
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

extension RawStatement.Row {
  /// All of a row whose columns were asked for in this order.
  fileprivate func loaded(_ table: SealedTable, _ columns: ColumnNames) throws -> LoadedRow {
    var encoding = RowEncoding(table)
    try encode(Int32(columns.names.count), into: &encoding, of: table)
    return LoadedRow(table, columns, encoding)
  }
}

extension Subject {
  /// What its rows are found by in each of its tables.
  fileprivate var foundBy: StoredValue {
    switch self {
    case .customer(let number), .stranger(let number): .text(number.digits)
    case .token(let serial): .text(serial.text)
    case .batch(let id): .integer(id.rawValue)
    case .institution: .integer(Int64(1))
    }
  }
}
