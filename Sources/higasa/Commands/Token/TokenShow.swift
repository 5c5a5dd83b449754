import ArgumentParser
import BankService
import TokenDomain

struct TokenShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one token.")

  @Argument(help: "The serial number on the token's back.")
  var serial: SerialNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.tokens(operators).print(
      [operators.token(serial)], listing, on: workplace.console)
  }
}
