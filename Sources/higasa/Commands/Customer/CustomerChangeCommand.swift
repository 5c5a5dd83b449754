import ArgumentParser
import BankService
import TokenDomain

struct CustomerChangeCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Change a customer's name, kana or address.",
    discussion: "What was there before is in the ledger as a digest, never as text.")

  @OptionGroup var about: CustomerAndReason

  @Option(help: "The name, as on letters.", transform: TextArgument.name)
  var name: RecordText?

  @Option(help: "The name's reading in katakana.", transform: TextArgument.kana)
  var kana: RecordText?

  @Option(help: "Where a token is mailed to.", transform: TextArgument.address)
  var address: RecordText?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if name == nil, kana == nil, address == nil {
      throw ValidationError("Give --name, --kana or --address.")
    }
  }

  func perform(at workplace: Workplace) throws {
    let change = CustomerChange(name: name, kana: kana, address: address)
    let isChanged = try workplace.operators().change(
      about.customer, change, reason: about.reason)
    workplace.console.say(
      isChanged
        ? CustomerSentences.changed(about.customer) : CustomerSentences.unchanged(about.customer))
  }
}
