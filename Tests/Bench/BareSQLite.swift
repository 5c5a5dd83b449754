import GRDBSQLite

/// SQLite itself, with as little around it as there can be: what ours is held against.
final class BareSQLite {
  fileprivate let connection: OpaquePointer?

  enum Opening {
    /// Of what may not be there yet.
    case making
    case writing, reading

    fileprivate var flags: Int32 {
      switch self {
      case .making: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .writing: SQLITE_OPEN_READWRITE
      case .reading: SQLITE_OPEN_READONLY
      }
    }
  }

  init(_ opening: Opening, _ path: String) throws {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(path, &connection, opening.flags | SQLITE_OPEN_NOMUTEX, nil)
    self.connection = connection
    try check(code)
  }

  deinit { sqlite3_close(connection) }

  func execute(_ sql: String) throws { try check(sqlite3_exec(connection, sql, nil, nil, nil)) }

  fileprivate func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw Place.Failure(what: "SQLite: \(String(cString: sqlite3_errmsg(connection)))")
    }
  }
}

/// One statement, prepared once.
final class BareStatement {
  private let database: BareSQLite
  private let statement: OpaquePointer?

  init(_ sql: String, _ database: BareSQLite) throws {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(database.connection, sql, -1, &statement, nil)
    (self.database, self.statement) = (database, statement)
    try database.check(code)
  }

  deinit { sqlite3_finalize(statement) }

  /// - Parameter place: 1 and on.
  func bind(_ integer: Int64, at place: Int32) {
    sqlite3_bind_int64(statement, place, integer)
  }

  func bind(_ text: String, at place: Int32) {
    sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
  }

  func bind(_ bytes: [UInt8], at place: Int32) {
    sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
  }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Runs it to its end, and asks for every value of every row.
  ///
  /// - Returns: how many rows there were.
  @discardableResult
  func run() throws -> Int {
    var rows = 0
    try eachRow {
      for column in 0..<sqlite3_column_count(statement) {
        _ = sqlite3_column_bytes(statement, column)
      }
      rows += 1
    }
    return rows
  }

  /// The first value of every row.
  func integers() throws -> [Int64] {
    var integers: [Int64] = []
    try eachRow { integers.append(sqlite3_column_int64(statement, 0)) }
    return integers
  }

  private func eachRow(_ body: () -> Void) throws {
    while sqlite3_step(statement) == SQLITE_ROW { body() }
    // It tells again of what went wrong.
    try database.check(sqlite3_reset(statement))
  }
}
