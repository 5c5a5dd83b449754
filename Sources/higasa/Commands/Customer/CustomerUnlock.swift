import ArgumentParser
import BankService
import TokenDomain

struct CustomerUnlock: Act {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Lift the stop of a customer's passwords.",
    discussion: "Prints the passwords that were stopped, login or confirmation, one a line.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @Option(help: "Why; kept in the ledger.")
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let unlocked = try workplace.operators().unlock(customer, reason: reason)
    try workplace.console.print(unlocked.map(\.rawValue))
    workplace.console.say(Sentences.unlocked(unlocked, of: customer))
  }
}
