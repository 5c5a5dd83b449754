import ArgumentParser
import BankService
import TokenDomain

struct AuditVerify: Act {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no row of the ledger was changed, removed, added or moved.",
    discussion: """
      Reads the whole ledger, compares it with ledger.anchor, and every token's state with what the \
      ledger says of it. Prints the number of the last row, a space, and its MAC; write them down \
      somewhere else, and compare them with an export of later. Names the first fault, and ends with \
      65.
      """)

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let console = workplace.console
    let operators = try workplace.auditors()
    var progress = Progress(on: console)
    defer { progress.end() }
    let report = try operators.verifyLedger { done, all in progress.show(done, of: all) }
    progress.end()
    try console.print(report.head, listing, [("issues", .number(report.issues))])
    console.say(Sentences.ledgerWhole(rows: report.head.row, issues: report.issues))
  }
}
