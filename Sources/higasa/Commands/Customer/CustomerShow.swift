import ArgumentParser
import TokenDomain

struct CustomerShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one customer.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let row = try workplace.operators().customer(customer)
    try Listing.customers.print([row], listing, on: workplace.console)
  }
}
