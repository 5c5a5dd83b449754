/// The least that a durable change costs: SQLite itself, WAL and `synchronous = FULL`, one row of two
/// integers read and written in an immediate transaction.
final class BareTransactions {
  private let begin: BareStatement
  private let select: BareStatement
  private let update: BareStatement
  private let commit: BareStatement

  init(at path: String) throws {
    let database = try BareSQLite(.making, path)
    try database.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
      CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL);
      INSERT INTO counter WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c
        WHERE n < 999) SELECT n, 0 FROM c;
      """)
    begin = try BareStatement("BEGIN IMMEDIATE", database)
    select = try BareStatement("SELECT value FROM counter WHERE id = ?", database)
    update = try BareStatement("UPDATE counter SET value = ? WHERE id = ?", database)
    commit = try BareStatement("COMMIT", database)
    // Of a log that still grows the file system keeps books at each sync; from the first checkpoint on it is written over.
    for id in 0..<Self.checkpointed { try increment(Int64(id % 1_000)) }
    try database.execute("PRAGMA synchronous = FULL")
  }

  /// So many transactions of a page each, and SQLite has carried its log of writes over (at 1,000 pages).
  private static let checkpointed = 1_100

  func increment(_ id: Int64) throws {
    try begin.run()
    select.bind(id, at: 1)
    guard let value = try select.integers().first else {
      throw Place.Failure(what: "no counter \(id)")
    }
    update.bind(value + 1, at: 1)
    update.bind(id, at: 2)
    try update.run()
    try commit.run()
  }
}
