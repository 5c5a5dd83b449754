import BankService
import GRDB
import TokenDomain

/// What another program does that has the database's file and nothing else, for demonstrations: no seal, no row of the ledger.
package enum Intruder {
  /// Makes a stopped token of a customer's look as if it had never been stopped.
  ///
  /// - Returns: what was told to SQLite.
  @discardableResult
  package static func liftStop(
    of customer: CustomerNumber, in path: String
  ) throws(StoreFailure) -> String {
    let statement = """
      UPDATE issue SET state = resumes_to, since = resumes_since, reason = NULL, resumes_to = NULL, \
      resumes_since = NULL, misses = 0 WHERE customer = '\(customer.digits)' AND state = 'suspended'
      """
    try sqlite(at: path) {
      try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
    }
    return statement
  }
}
