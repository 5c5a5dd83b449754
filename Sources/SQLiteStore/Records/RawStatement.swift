import BankService
import GRDB
import GRDBSQLite
import TokenDomain

/// A prepared statement of GRDB's, run without what GRDB does around each: a transaction has dozens of them, and half of
/// their time was spent there.
struct RawStatement {
  /// Whose it is: it ends with that, and GRDB forgets those of before when a schema changes.
  private let owner: Statement
  private let statement: OpaquePointer
  private let connection: OpaquePointer?

  /// - Parameter sql: whoever runs the same before this one is through its rows begins this one anew.
  init(_ sql: String, _ database: Database) throws {
    owner = try database.cachedStatement(sql: sql)
    statement = owner.sqliteStatement
    connection = database.sqliteConnection
  }

  /// One row while it is read.
  struct Row {
    fileprivate let statement: OpaquePointer

    private func type(of column: Int32) -> Int32 { sqlite3_column_type(statement, column) }

    func value(_ column: Int32) throws(OtherKind) -> StoredValue {
      switch type(of: column) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_TEXT: .text(String(decoding: raw(column), as: UTF8.self))
      case SQLITE_BLOB: .bytes(bytes(column))
      // The bank keeps no fractions.
      default: throw OtherKind()
      }
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func bytes(_ column: Int32) -> [UInt8] {
      guard let start = sqlite3_column_blob(statement, column) else { return [] }
      return Array(
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// Adds the first values to those of an encoding, with all their bytes: what stands behind a zero in a text too.
    func encode(
      _ count: Int32, into encoding: inout RowEncoding, of table: SealedTable
    ) throws {
      for column in 0..<count {
        switch type(of: column) {
        case SQLITE_NULL: encoding.addNull()
        case SQLITE_INTEGER: encoding.add(integer(column))
        case SQLITE_TEXT: encoding.add(text: raw(column))
        case SQLITE_BLOB: encoding.add(bytes: raw(column))
        // The bank keeps no fractions.
        default: throw StoreFailure.corrupt(table.name)
        }
      }
    }

    /// The first columns, as a row of the ledger is encoded.
    func encode(_ count: Int32, into encoding: inout LedgerEncoding) throws {
      for column in 0..<count {
        switch type(of: column) {
        case SQLITE_NULL: encoding.addNone()
        case SQLITE_INTEGER: encoding.add(integer(column))
        case SQLITE_TEXT: encoding.add(raw(column))
        default: throw StoreFailure.corrupt("ledger")
        }
      }
    }

    /// Valid until the next row.
    func raw(_ column: Int32) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
    }
  }

  /// Runs it, and shows `body` each row.
  func run(_ values: StoredValue..., body: (Row) throws -> Void = { _ in }) throws {
    try run(values, body: body)
  }

  /// The same.
  func run(_ values: [StoredValue], body: (Row) throws -> Void = { _ in }) throws {
    try step(values) {
      try body($0)
      return .goOn
    }
  }

  /// The same with its rows as those of a table, their columns by name, as long as `body` wants more.
  func read(
    of table: String, _ values: [StoredValue] = [], _ body: (StoredRow) throws -> Reading
  ) throws {
    let columns = ColumnNames(
      try (0..<sqlite3_column_count(statement)).map { column in
        // Nil if there is no memory for it.
        guard let name = sqlite3_column_name(statement, column) else {
          throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        return String(cString: name)
      })
    try step(values) { try body(StoredRow(NamedRow(row: $0, columns: columns), table: table)) }
  }

  /// What is read of every row.
  func rows<Record>(
    of table: String, _ values: [StoredValue] = [], _ read: (StoredRow) throws -> Record
  ) throws -> [Record] {
    var found: [Record] = []
    try self.read(of: table, values) {
      found.append(try read($0))
      return .goOn
    }
    return found
  }

  private func step(_ values: [StoredValue], _ body: (Row) throws -> Reading) throws {
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        switch try body(Row(statement: statement)) {
        case .goOn: continue
        case .enough: return
        }
      case SQLITE_DONE: return
      case let code: try check(code)
      }
    }
  }

  private func bind(_ value: StoredValue, at index: Int32) -> Int32 {
    // SQLITE_TRANSIENT: SQLite takes a copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
    case .text(let text): sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), copied)
    case .bytes(let bytes):
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(statement, index, 0)
        : sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), copied)
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}

/// A row whose columns are asked for by name.
private struct NamedRow: RowValues {
  let row: RawStatement.Row
  let columns: ColumnNames

  func value(_ column: String) throws(OtherKind) -> StoredValue {
    try columns.place(of: column).map { (place) throws(OtherKind) in
      try row.value(Int32(place))
    } ?? .null
  }
}
