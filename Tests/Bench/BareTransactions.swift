import GRDBSQLite

/// The least that a durable change costs: SQLite itself, WAL and `synchronous = FULL`, one row of two
/// integers read and written in an immediate transaction.
final class BareTransactions {
  private var database: OpaquePointer?
  private var statements: [OpaquePointer?] = []

  init(at path: String) throws {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    try check(sqlite3_open_v2(path, &database, flags, nil))
    try check(
      sqlite3_exec(
        database,
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL);
        INSERT INTO counter WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c
          WHERE n < 999) SELECT n, 0 FROM c;
        """, nil, nil, nil))
    for sql in [
      "BEGIN IMMEDIATE", "SELECT value FROM counter WHERE id = ?",
      "UPDATE counter SET value = ? WHERE id = ?", "COMMIT",
    ] {
      var statement: OpaquePointer?
      try check(sqlite3_prepare_v2(database, sql, -1, &statement, nil))
      statements.append(statement)
    }
    // Of a log that still grows the file system keeps books at each sync; from the first checkpoint on it is written over.
    try check(sqlite3_exec(database, "PRAGMA synchronous = OFF", nil, nil, nil))
    for id in 0..<Self.checkpointed { try increment(Int64(id % 1_000)) }
    try check(sqlite3_exec(database, "PRAGMA synchronous = FULL", nil, nil, nil))
  }

  /// So many transactions of a page each, and SQLite has carried its log of writes over (at 1,000 pages).
  private static let checkpointed = 1_100

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close(database)
  }

  func increment(_ id: Int64) throws {
    let (begin, select, update, commit) = (
      statements[0], statements[1], statements[2], statements[3]
    )
    try step(begin, to: SQLITE_DONE)
    sqlite3_bind_int64(select, 1, id)
    guard sqlite3_step(select) == SQLITE_ROW else { throw failure }
    let value = sqlite3_column_int64(select, 0)
    sqlite3_reset(select)
    sqlite3_bind_int64(update, 1, value + 1)
    sqlite3_bind_int64(update, 2, id)
    try step(update, to: SQLITE_DONE)
    try step(commit, to: SQLITE_DONE)
  }

  private func step(_ statement: OpaquePointer?, to end: Int32) throws {
    guard sqlite3_step(statement) == end else { throw failure }
    sqlite3_reset(statement)
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure }
  }

  private var failure: Place.Failure {
    Place.Failure(what: "SQLite: \(String(cString: sqlite3_errmsg(database)))")
  }
}
