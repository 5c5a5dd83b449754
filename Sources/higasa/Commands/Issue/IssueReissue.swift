import ArgumentParser
import BankService
import TokenDomain

struct IssueReissue: Act {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: "Request the next token for a customer whose last one was lost or stolen.",
    discussion: "For an operator who has talked to the customer.")

  @OptionGroup var about: CustomerAndReason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().bookReissue(for: about.customer, reason: about.reason)
    workplace.console.say(Sentences.reissueBooked(for: about.customer))
  }
}
