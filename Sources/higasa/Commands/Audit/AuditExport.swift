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
      binds the row and all rows before it. After every 1,000 rows there is a line that the bank has signed: \
      {"checkpoint":ROWS,"sha256":...,"signature":...}. The last line is the head of the whole ledger: \
      {"head":ROW,"mac":MAC,"rows":ROWS,"sha256":...,"signature":...}. Whoever has the public key (audit \
      public-key) verifies them with audit verify-export, and cannot make one.

      The whole ledger is verified on the way; at the first fault the export ends, without its last line, and \
      with 65. Keep it where nobody who can write to the data folder can: an export of later must begin with \
      the same lines, or history was rewritten. Only a rotation of the master key gives every row \
      another mac, and is a row itself.
      """)

  @OptionGroup var filter: AuditFilterOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var (export, lines) = (SignedExport(), LineStream(on: workplace.console))
    let (head, key) = try workplace.auditors().export(filter.filter) { record, mac, key in
      for line in export.lines(of: record, mac: mac, signedBy: key) { _ = lines.print(line) }
    }
    _ = lines.print(try export.end(head, signedBy: key))
    try lines.end()
  }
}
