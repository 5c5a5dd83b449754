import ArgumentParser
import BankService
import TokenDomain

struct IssueShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every token that a customer has had, oldest first.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try Listing.issues.print(
      workplace.operators().issues(of: customer), listing, on: workplace.console)
  }
}
