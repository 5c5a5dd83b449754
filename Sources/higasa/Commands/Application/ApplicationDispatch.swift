import ArgumentParser
import TokenDomain

struct ApplicationDispatch: Act {
  static let configuration = CommandConfiguration(
    commandName: "dispatch",
    abstract: "Send a token to a customer who has asked for one.",
    discussion: "Prints the serial number of the token that goes into the envelope.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @Option(help: "Which token; without it, the oldest of the stock.")
  var serial: SerialNumber?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let sent = try workplace.operators().dispatch(to: customer, serial: serial)
    try workplace.console.print(sent.text)
    workplace.console.say(Sentences.dispatched(sent, to: customer))
  }
}
