import ArgumentParser
import BankService
import TokenDomain

struct IssueResume: Act {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Lift the stop of a customer's one-time password.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @Option(help: "Why; kept in the ledger.")
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().resume(customer, reason: reason)
    workplace.console.say(Sentences.resumed(customer))
  }
}
