import ArgumentParser
import BankService
import Pages
import TokenDomain

struct IssueShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      ja: "契約者のこれまでのトークンを、古い順にすべて表示します。",
      en: "Show every token that a customer has had, oldest first."))

  @Argument(help: .words(ja: "契約者番号", en: "The customer number."))
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try Listing.issues.print(
      workplace.operators().issues(of: customer), listing, on: workplace.console)
  }
}
