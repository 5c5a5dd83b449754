import ArgumentParser
import BankService
import TokenDomain
import Vault

struct AuditExport: Act {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the rows of the ledger with everything in them, for an auditor to keep.",
    discussion: """
      One JSON object a line, in ASCII: row, time, event, outcome, rule, actor, operator, session, \
      terminal, peer, customer, serial, from, to, reason, issue, imprint, judgement and mac, which \
      binds the row and all rows before it. The last line is the head of the whole ledger: \
      {"head":ROW,"mac":MAC}.

      Keep it where nobody who can write to the data folder can: an export of later must begin with \
      the same lines, or history was rewritten. Only a rotation of the master key gives every row \
      another mac, and is a row itself. The export does not check the chain: audit verify does.
      """)

  @OptionGroup var filter: AuditFilterOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var lines = LineStream(on: workplace.console)
    let head = try workplace.operators().audit(filter.filter) { record, mac in
      lines.print(JSONObject(record, mac: mac).line(isASCII: true))
    }
    _ = lines.print(JSONObject(head).line(isASCII: true))
    try lines.end()
  }
}

extension JSONObject {
  /// All that the MAC is computed over, as it stands there: not a character is left out.
  fileprivate init(_ record: LedgerRecord, mac: [UInt8]) {
    func text(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    self.init(members: [
      ("row", .number(Int(record.row))), ("time", Fact.time(of: record).inJSON),
      ("event", .text(record.event)), ("outcome", .text(record.outcome)),
      ("rule", text(record.rule)), ("actor", .text(record.actor)),
      ("operator", text(record.operatorName)), ("session", text(record.session)),
      ("terminal", text(record.terminal)), ("peer", text(record.peer)),
      ("customer", text(record.customer)), ("serial", text(record.serial)),
      ("from", text(record.from)), ("to", text(record.to)), ("reason", text(record.reason)),
      ("issue", record.issue.map { .number(Int($0)) } ?? .null),
      ("imprint", text(record.imprint)), ("judgement", text(record.judgement)),
      ("mac", .text(hexadecimal(mac))),
    ])
  }

  fileprivate init(_ head: LedgerHead) {
    self.init(members: [("head", .number(Int(head.row))), ("mac", .text(hexadecimal(head.mac)))])
  }
}
