import ArgumentParser
import BankService
import TokenDomain

struct IssueShow: ShowAct {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every token that a customer has had, oldest first.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  var columns: Listing<ListedIssue> { .issues }

  func rows(by operators: OperatorDesk) throws(OperatorDenial) -> [ListedIssue] {
    try operators.issues(of: customer)
  }
}
