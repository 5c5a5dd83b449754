import ArgumentParser
import TokenDomain

struct CustomerAdd: Act {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Open a customer's access.",
    discussion: """
      Asks for the login password and the confirmation password, each twice; without a terminal it \
      reads them from standard input, a line each. A password is 8 to 64 printable ASCII characters.
      """)

  @Argument(help: "The customer number: seven digits.")
  var customer: CustomerNumber

  @Option(help: "The name, as on letters.", transform: TextArgument.name)
  var name: RecordText

  @Option(help: "The name's reading in katakana.", transform: TextArgument.kana)
  var kana: RecordText

  @Option(help: "Where a token is mailed to.", transform: TextArgument.address)
  var address: RecordText

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let (login, confirmation) = try workplace.console.newPasswords()
    try operators.add(
      Customer(
        number: customer, name: name.text, kana: kana.text, address: Address(address.text)),
      loginPassword: login, confirmationPassword: confirmation)
    workplace.console.say(Sentences.customerAdded(customer))
  }
}
