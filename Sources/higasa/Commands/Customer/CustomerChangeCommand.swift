import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerChangeCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: Phrase(
      ja: "契約者の氏名、カナ、住所を変更します。",
      en: "Change a customer's name, kana or address."),
    discussion: Phrase(
      ja: "変更前の内容は要約値 (ダイジェスト) として記録に残り、文字としては残りません。",
      en: "What was there before is in the ledger as a digest, never as text."))

  @OptionGroup var about: CustomerAndReason

  @Option(
    help: .words(ja: "氏名 (郵便物の宛名のとおり)", en: "The name, as on letters."),
    transform: TextArgument.name)
  var name: RecordText?

  @Option(
    help: .words(ja: "氏名のカナ", en: "The name's reading in katakana."), transform: TextArgument.kana)
  var kana: RecordText?

  @Option(
    help: .words(ja: "お届け先の住所", en: "Where a token is mailed to."), transform: TextArgument.address)
  var address: RecordText?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if name == nil, kana == nil, address == nil {
      throw ValidationError(
        Phrase(
          ja: "--name、--kana、--address のどれかを指定してください。", en: "Give --name, --kana or --address."))
    }
  }

  func perform(at workplace: Workplace) throws {
    let change = CustomerChange(name: name, kana: kana, address: address)
    let isChanged = try workplace.operators().change(
      about.customer, change, reason: about.reason)
    workplace.console.say(
      isChanged
        ? CustomerSentences.changed(about.customer) : CustomerSentences.unchanged(about.customer))
  }
}
