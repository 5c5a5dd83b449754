import BankService
import GRDB

/// What `higasa doctor` asks of the database.
extension SQLiteStore {
  /// How many migrations the bank has seen.
  package var schemaVersion: Int { Schema.current }

  /// Reads every page, and compares rows with their indices, checks and references.
  ///
  /// - Returns: what SQLite complains about, in its words; empty if all is well.
  /// - SeeAlso: https://www.sqlite.org/pragma.html#pragma_integrity_check
  package func integrityCheck() throws(StoreFailure) -> [String] {
    try sqlite(at: path) {
      try queue.read { database in
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return integrity.filter { $0 != "ok" }
          + references.map { row in "reference: \(row.databaseValues.map(\.description))" }
      }
    }
  }
}
