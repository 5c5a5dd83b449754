import BankService
import TokenDomain

/// A row of the ledger as columns.
enum LedgerColumns {
  /// In the order of ``values(of:mac:)``.
  static let names = [
    "id", "time", "event", "outcome", "rule", "actor", "operator", "session", "terminal", "peer",
    "customer", "serial", "from_state", "to_state", "reason", "issue", "imprint", "judgement",
    "mac",
  ]

  static func values(of record: LedgerRecord, mac: [UInt8]) -> [StoredValue] {
    [
      .integer(record.row), .integer(record.time), .text(record.event), .text(record.outcome),
      StoredValue(record.rule), .text(record.actor), StoredValue(record.operatorName),
      StoredValue(record.session), StoredValue(record.terminal), StoredValue(record.peer),
      StoredValue(record.customer), StoredValue(record.serial), StoredValue(record.from),
      StoredValue(record.to), StoredValue(record.reason), StoredValue(record.issue),
      StoredValue(record.imprint), StoredValue(record.judgement), .bytes(mac),
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

  static func mac(_ row: StoredRow) throws(BankFailure) -> [UInt8] { try row.bytes("mac") }
}
