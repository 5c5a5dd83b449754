import GRDB

extension Database {
  /// How a transaction begins.
  enum Beginning: String {
    /// What it reads is of one moment.
    case deferred = "BEGIN DEFERRED TRANSACTION"
    /// Nobody else writes until it ends.
    case immediate = "BEGIN IMMEDIATE TRANSACTION"
  }

  /// Runs `body` as one transaction: committed if it returns, taken back if it throws.
  ///
  /// As GRDB's own, but that its statements are prepared once for each connection, not for each transaction.
  func transaction<Result>(_ beginning: Beginning, _ body: () throws -> Result) throws -> Result {
    try RawStatement(beginning.rawValue, self).run()
    do {
      let result = try body()
      try RawStatement("COMMIT TRANSACTION", self).run()
      return result
    } catch {
      // SQLite may have taken it back by itself, on a full disk say.
      if isInsideTransaction { try? RawStatement("ROLLBACK TRANSACTION", self).run() }
      throw error
    }
  }
}
