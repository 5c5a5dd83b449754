import GRDB

extension Database {
  /// Runs `body` as one transaction: committed if it returns, taken back if it throws.
  ///
  /// As GRDB's own, but that its statements are prepared once for each connection, not for each transaction.
  func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    try RawStatement("BEGIN \(kind.rawValue) TRANSACTION", self).run()
    do {
      let result = try body()
      // SQLite takes it back by itself on a full disk, say; nobody who passed over that is told that it was done.
      guard isInsideTransaction else {
        throw DatabaseError(
          resultCode: .SQLITE_ABORT, message: "the transaction was taken back by SQLite")
      }
      try RawStatement("COMMIT TRANSACTION", self).run()
      return result
    } catch {
      if isInsideTransaction { try? RawStatement("ROLLBACK TRANSACTION", self).run() }
      throw error
    }
  }
}
