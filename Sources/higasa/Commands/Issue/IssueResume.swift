import ArgumentParser
import BankService
import Pages
import TokenDomain

struct IssueResume: Act {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: Phrase(
      ja: "ワンタイムパスワードの認証停止を解除します。",
      en: "Lift the stop of a customer's one-time password."),
    discussion: Phrase(
      ja: "間違いが重なって停止したときにも、届け出たトークンが見つかったときにも使います。",
      en: "Whether misses stopped it, or the customer who has found the token again."))

  @OptionGroup var about: CustomerAndReason

  @Option(
    help: .words(
      ja: "シリアル番号。お客さまがトークンを2つお持ちのときに指定します。",
      en: "The serial number, where the customer has two tokens."))
  var serial: SerialNumber?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().resume(about.customer, serial: serial, reason: about.reason)
    workplace.console.say(Sentences.resumed(about.customer))
  }
}
