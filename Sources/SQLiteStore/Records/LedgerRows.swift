import BankService
import GRDB
import Primitives
import TokenDomain

extension SQLiteRecords {
  func newestLedgerTime() throws(BankError) -> UnixTime? {
    try row("ledger", "SELECT time FROM ledger ORDER BY time DESC LIMIT 1") {
      (row) throws(BankError) in try row.time("time")
    }
  }

  func append(_ entry: LedgerEntry) throws(BankError) {
    let rule: String? =
      switch entry.outcome {
      case .done: nil
      case .refused(let rule): rule
      }
    let (operatorName, origin): (String?, SessionOrigin?) =
      switch entry.actor {
      case .customer(let origin): (nil, origin)
      case .operator(let name): (name, nil)
      }
    try insert(
      """
      INSERT INTO ledger (time, event, outcome, rule, actor, operator, session, terminal, peer,
        customer, serial, from_state, to_state, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.time.seconds, entry.event.rawValue, rule == nil ? "done" : "refused", rule,
        origin == nil ? "operator" : "customer", operatorName, origin?.session, origin?.terminal,
        origin?.peer, entry.customer?.digits, entry.serial?.text, entry.from?.rawValue,
        entry.to?.rawValue, entry.reason,
      ])
  }
}
