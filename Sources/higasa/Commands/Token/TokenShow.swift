import ArgumentParser
import TokenDomain

struct TokenShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one token.")

  @Argument(help: "The serial number on the token's back.")
  var serial: SerialNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let token = try workplace.operators().token(serial)
    try Listing.tokens.print([token], listing, on: workplace.console)
  }
}
