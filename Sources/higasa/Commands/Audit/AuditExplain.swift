import ArgumentParser
import Pages
import TokenDomain

struct AuditExplain: Act {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Phrase(
      ja: "記録の1件について、何のことか、なぜそう判定されたかを文章で説明します。",
      en: "Say in words what a row of the ledger is about, and why it was decided so."),
    discussion: Phrase(
      ja: """
        ワンタイムパスワードの入力については、トークンの時計についてわかっていたこと、\
        候補のステップ、判定した規則、その入力からわかったことも説明します。番号そのものは出しません。
        """,
      en: """
        For an attempt with a one-time password: what was known of the token's clock, which steps were \
        candidates, which rule decided, and what it taught. Never a code.
        """))

  @Argument(
    help: .words(ja: "記録の番号。audit list にあります。", en: "The number of the row; audit list has them."))
  var row: Int64

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let record = try workplace.auditors().ledgerRow(row)
    try workplace.console.print(
      RowExplanation(record).lines(
        workplace.language, columns: workplace.console.columns()))
  }
}
