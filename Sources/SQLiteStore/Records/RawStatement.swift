import BankService
import GRDB
import GRDBSQLite
import TokenDomain

/// A prepared statement of GRDB's, run without what GRDB does around each: the seals take a dozen of them in every
/// transaction, and most of their time was spent there.
struct RawStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer?

  init(_ sql: String, _ database: Database) throws {
    statement = try database.cachedStatement(sql: sql).sqliteStatement
    connection = database.sqliteConnection
  }

  /// One row while it is read.
  struct Row {
    fileprivate let statement: OpaquePointer

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
        switch sqlite3_column_type(statement, column) {
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
        switch sqlite3_column_type(statement, column) {
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
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(Row(statement: statement))
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
