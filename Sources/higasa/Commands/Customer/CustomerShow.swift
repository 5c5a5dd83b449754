import ArgumentParser
import BankService
import TokenDomain

struct CustomerShow: ShowAct {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one customer.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  var columns: Listing<ListedCustomer> { .customers }

  func rows(
    by operators: OperatorDesk
  ) throws(OperatorDenial) -> [ListedCustomer] {
    [try operators.customer(customer)]
  }
}
