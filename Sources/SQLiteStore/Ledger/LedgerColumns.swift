import BankService
import GRDB
import TokenDomain

import struct Foundation.Data

/// A row of the ledger as columns.
enum LedgerColumns {
  private static let names = """
    id, time, event, outcome, rule, actor, operator, session, terminal, peer, customer, serial,
    from_state, to_state, reason, issue, imprint, judgement, mac
    """
  static let selection = "SELECT \(names) FROM ledger "
  static let insertion = """
    INSERT INTO ledger (\(names))
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static func arguments(_ record: LedgerRecord, mac: [UInt8]) -> StatementArguments {
    [
      record.row, record.time, record.event, record.outcome, record.rule, record.actor,
      record.operatorName, record.session, record.terminal, record.peer, record.customer,
      record.serial, record.from, record.to, record.reason, record.issue, record.imprint,
      record.judgement, Data(mac),
    ]
  }

  static func record(_ row: StoredRow) throws(BankFailure) -> LedgerRecord {
    LedgerRecord(
      row: try row.integer("id"), time: try row.integer("time"), event: try row.text("event"),
      outcome: try row.text("outcome"), rule: try row.textIfAny("rule"),
      actor: try row.text("actor"), operatorName: try row.textIfAny("operator"),
      session: try row.textIfAny("session"), terminal: try row.textIfAny("terminal"),
      peer: try row.textIfAny("peer"), customer: try row.textIfAny("customer"),
      serial: try row.textIfAny("serial"), from: try row.textIfAny("from_state"),
      to: try row.textIfAny("to_state"), reason: try row.textIfAny("reason"),
      issue: try row.integerIfAny("issue"), imprint: try row.textIfAny("imprint"),
      judgement: try row.textIfAny("judgement"))
  }
}
