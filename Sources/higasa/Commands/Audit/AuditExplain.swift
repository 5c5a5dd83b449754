import ArgumentParser
import TokenDomain

struct AuditExplain: Act {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say in words what a row of the ledger is about, and why it was decided so.",
    discussion: """
      For an attempt with a one-time password: what was known of the token's clock, which steps were \
      candidates, which rule decided, and what it taught. Never a code.
      """)

  @Argument(help: "The number of the row; audit list has them.")
  var row: Int64

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let record = try workplace.auditors().ledgerRow(row)
    try workplace.console.print(RowExplanation(record).lines(workplace.language))
  }
}
