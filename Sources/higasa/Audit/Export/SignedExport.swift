import TokenDomain
import Vault
import Primitives

/// The lines of an export of the ledger, one after the other: rows, and what is signed of them.
struct SignedExport {
  /// There was no memory to sign.
  struct Unsigned: Error {}

  private var digest = RunningDigest()
  private var rows = 0
  private var failure: Unsigned?

  /// The line of a row, and what is signed after it.
  mutating func lines(
    of record: LedgerRecord, mac: [UInt8], signedBy key: SigningKey
  ) -> [String] {
    let line = JSONObject(record, mac: mac).line(isASCII: true)
    note(line)
    rows += 1
    guard rows.isMultiple(of: ExportStatement.interval) else { return [line] }
    guard let signed = signed(.checkpoint(rows: rows), key) else {
      failure = Unsigned()
      return [line]
    }
    return [line, signed]
  }

  /// The last line.
  ///
  /// - Throws: ``Unsigned``, also if a line before was not signed.
  mutating func end(_ head: LedgerHead, signedBy key: SigningKey) throws(Unsigned) -> String {
    if let failure { throw failure }
    guard let line = signed(.end(head, rows: rows), key) else { throw Unsigned() }
    return line
  }

  private mutating func signed(_ statement: ExportStatement, _ key: SigningKey) -> String? {
    let line = statement.line(over: digest.value, signedBy: key)
    if let line { note(line) }
    return line
  }

  private mutating func note(_ line: String) { digest.update((line + "\n").utf8) }
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
}
