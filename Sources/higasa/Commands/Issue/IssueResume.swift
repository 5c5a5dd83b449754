import ArgumentParser
import BankService
import TokenDomain

struct IssueResume: Act {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Lift the stop of a customer's one-time password.",
    discussion: "Whether misses stopped it, or the customer who has found the token again.")

  @OptionGroup var about: CustomerAndReason

  @Option(help: "The serial number, where the customer has two tokens.")
  var serial: SerialNumber?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().resume(about.customer, serial: serial, reason: about.reason)
    workplace.console.say(Sentences.resumed(about.customer))
  }
}
