import ArgumentParser
import BankService
import TokenDomain

struct CustomerClose: Act {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "End a customer's access for good.",
    discussion: """
      No password opens anything any more; open sessions end, a request is taken back, and tokens are revoked. All \
      that was stays on record, and the number is given to nobody else.
      """)

  @OptionGroup var about: CustomerAndReason
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().close(about.customer, reason: about.reason)
    workplace.console.say(CustomerSentences.closed(about.customer))
  }
}
