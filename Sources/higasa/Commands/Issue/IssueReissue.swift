import ArgumentParser
import BankService
import Pages
import TokenDomain

struct IssueReissue: Act {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: Phrase(
      ja: "紛失・盗難のあったお客さまの再発行を受け付けます。",
      en: "Request the next token for a customer whose last one was lost or stolen."),
    discussion: Phrase(
      ja: "お客さまご本人と話した職員が行います。",
      en: "For an operator who has talked to the customer."))

  @OptionGroup var about: CustomerAndReason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().bookReissue(for: about.customer, reason: about.reason)
    workplace.console.say(Sentences.reissueBooked(for: about.customer))
  }
}
