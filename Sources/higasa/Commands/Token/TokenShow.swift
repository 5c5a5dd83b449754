import ArgumentParser
import BankService
import Pages
import TokenDomain

struct TokenShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      ja: "トークン1つを表示します。",
      en: "Show one token."))

  @Argument(help: .words(ja: "トークンの裏面にあるシリアル番号", en: "The serial number on the token's back."))
  var serial: SerialNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.tokens(operators).print(
      [operators.token(serial)], listing, on: workplace.console)
  }
}
