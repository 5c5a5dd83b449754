import ArgumentParser
import BankService
import Pages
import TokenDomain

struct AuditVerify: Act {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase(
      ja: "記録に変更、削除、追加、並べ替えがないことを検証します。",
      en: "Check that no row of the ledger was changed, removed, added or moved."),
    discussion: Phrase(
      ja: """
        記録をすべて読み、ledger.anchor と照らし合わせます。トークンの状態も記録と照らし合わせます。\
        最後の記録の番号、空白、その MAC を表示します。別の場所に書き留めておき、次に書き出した記録と比べてください。\
        最初に見つかった誤りを示し、65 で終わります。
        """,
      en: """
        Reads the whole ledger, compares it with ledger.anchor, and every token's state with what the \
        ledger says of it. Prints the number of the last row, a space, and its MAC; write them down \
        somewhere else, and compare them with an export of later. Names the first fault, and ends with \
        65.
        """))

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
