import ArgumentParser
import Pages
import TokenDomain

struct ApplicationCancel: Act {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: Phrase(
      ja: "発送前のトークン発行の申請を取り消します。",
      en: "Take back a request that no token was sent for yet."))

  @Argument(help: .words(ja: "契約者番号", en: "The customer number."))
  var customer: CustomerNumber

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().cancelRequest(of: customer)
    workplace.console.say(Sentences.requestCancelled(of: customer))
  }
}
