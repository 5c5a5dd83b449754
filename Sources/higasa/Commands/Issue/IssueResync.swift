import ArgumentParser
import BankService
import Pages
import TokenDomain

struct IssueResync: Act {
  static let configuration = CommandConfiguration(
    commandName: "resync",
    abstract: Phrase(
      ja: "お客さまが読み上げる、続けて表示された2つの番号で、トークンの時刻を補正します。",
      en: "Set a token's clock right by two consecutive codes that the customer reads out."),
    discussion: Phrase(
      ja: """
        いま表示されている番号とその次の番号を、1行に1つずつ、ファイルから読みます。- なら標準入力から読み、\
        端末であればお尋ねします。2つの番号が違っていても、お客さまの間違いには数えません。
        """,
      en: """
        The codes are the one on the display and the next one, a line each: from a file, or with - from \
        standard input, or asked for if that is a terminal. A wrong pair is no miss of the customer's.
        """))

  @OptionGroup var about: CustomerAndReason

  @Option(
    help: .words(
      ja: "2つの番号が書いてあるファイル。- は標準入力", en: "Where the two codes are; - is standard input.",
      value: "file"),
    completion: .file())
  var codesFrom: String

  @Option(
    help: .words(
      ja: "シリアル番号。お客さまがトークンを2つお持ちのときに指定します。",
      en: "The serial number, where the customer has two tokens."))
  var serial: SerialNumber?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let codes = try workplace.console.codePair(from: codesFrom)
    try operators.resynchronise(
      about.customer, serial: serial, codes.first, codes.second, reason: about.reason)
    workplace.console.say(Sentences.resynchronised(about.customer))
  }
}
