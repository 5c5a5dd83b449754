import GRDB

/// A row of the ledger as another program would read it.
package struct LedgerRow: Hashable, Sendable {
  package let event: String
  /// Nil if it was done.
  package let rule: String?
  package let customer: String?
  package let serial: String?
  package let session: String?
  package let reason: String?

  /// The ledger of a database file, oldest row first.
  package static func all(in path: String) throws -> [LedgerRow] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT event, rule, customer, serial, session, reason FROM ledger ORDER BY id"
      )
      .map {
        LedgerRow(
          event: $0["event"] ?? "", rule: $0["rule"], customer: $0["customer"],
          serial: $0["serial"], session: $0["session"], reason: $0["reason"])
      }
    }
  }
}
