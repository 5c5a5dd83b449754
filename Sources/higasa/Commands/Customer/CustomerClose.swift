import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerClose: Act {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: Phrase(
      ja: "契約者を解約します。",
      en: "End a customer's access for good."),
    discussion: Phrase(
      ja: """
        どのパスワードも使えなくなります。開いている画面は終わり、申請は取り消され、トークンは失効します。\
        これまでのことはすべて記録に残り、契約者番号はほかのだれにも使いません。
        """,
      en: """
        No password opens anything any more; open sessions end, a request is taken back, and tokens are revoked. All \
        that was stays on record, and the number is given to nobody else.
        """))

  @OptionGroup var about: CustomerAndReason
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().close(about.customer, reason: about.reason)
    workplace.console.say(CustomerSentences.closed(about.customer))
  }
}
