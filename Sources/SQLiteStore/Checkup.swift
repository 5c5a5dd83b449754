import BankService
import GRDB

extension SQLiteStore {
  /// Reads every page, and compares rows with their indices, checks and references.
  ///
  /// - SeeAlso: https://www.sqlite.org/pragma.html#pragma_integrity_check
  package func checkUp() throws(StoreFailure) -> StoreCheckup {
    try sqlite(at: path) {
      try queue.read { database in
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return StoreCheckup(
          complaints: integrity.filter { $0 != "ok" }
            + references.map { row in "reference: \(row.databaseValues.map(\.description))" },
          schema: Schema.current)
      }
    }
  }
}
