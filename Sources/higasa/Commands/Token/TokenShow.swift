import ArgumentParser
import BankService
import TokenDomain

struct TokenShow: ShowAct {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one token.")

  @Argument(help: "The serial number on the token's back.")
  var serial: SerialNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  var columns: Listing<TokenRecord> { .tokens }

  func rows(by operators: OperatorDesk) throws(OperatorDenial) -> [TokenRecord] {
    [try operators.token(serial)]
  }
}
