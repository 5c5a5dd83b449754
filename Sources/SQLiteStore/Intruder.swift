import BankService
import GRDB

/// What another program does that has the database's file and nothing else, for demonstrations: no seal, no row of the ledger.
package enum Intruder {
  /// Makes a stopped token of a customer's look as if it had never been stopped.
  package static func liftStop(of customer: String, in path: String) throws(StoreFailure) {
    try sqlite(at: path) {
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            UPDATE issue SET state = resumes_to, since = resumes_since, reason = NULL, resumes_to = NULL,
              resumes_since = NULL, misses = 0
            WHERE customer = ? AND state = 'suspended'
            """, arguments: [customer])
      }
    }
  }
}
