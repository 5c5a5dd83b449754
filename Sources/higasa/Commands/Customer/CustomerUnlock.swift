import ArgumentParser
import BankService
import TokenDomain

struct CustomerUnlock: Act {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Lift the stop of a customer's passwords.",
    discussion: """
      Prints the passwords that were stopped, login or confirmation, one a line. Where none was, \
      nothing is written.
      """)

  @OptionGroup var about: CustomerAndReason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let unlocked = try workplace.operators().unlock(about.customer, reason: about.reason)
    try workplace.console.print(unlocked.map(\.rawValue))
    workplace.console.say(Sentences.unlocked(unlocked, of: about.customer))
  }
}
