import ArgumentParser
import BankService
import Pages
import TokenDomain

struct TokenRetire: Act {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: Phrase(
      ja: "回収するトークン1つか、納品ロットの残りすべてを、在庫から除きます。",
      en: "Take a recalled token, or all that is left of a batch, out of the stock for good."),
    discussion: Phrase(
      ja: "お客さまのお手元にあるトークンは残ります。先に issue revoke で失効してください。",
      en: "A token that is with a customer stays: its issue is revoked first."))

  @Argument(help: .words(ja: "トークンの裏面にあるシリアル番号", en: "The serial number on the token's back."))
  var serial: SerialNumber?

  @Option(
    help: .words(
      ja: "シリアル番号の代わりに、納品ロットの番号", en: "The number of a batch, in place of a serial number."))
  var batch: Batch.ID?

  @Option(
    help: .words(ja: "理由。記録に残ります。", en: "Why; it goes on record."), transform: TextArgument.reason)
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (serial == nil) != (batch == nil) else {
      throw ValidationError(
        Phrase(ja: "シリアル番号か --batch の、どちらか一方を指定してください。", en: "Give a serial number or --batch."))
    }
  }

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    if let serial {
      try operators.retire(serial, reason: reason)
      workplace.console.say(StockSentences.retired(serial))
    }
    if let batch {
      let done = try operators.retire(batch, reason: reason)
      workplace.console.say(StockSentences.retired(done, of: batch))
    }
  }
}
