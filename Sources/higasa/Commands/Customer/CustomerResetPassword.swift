import ArgumentParser
import BankService
import TokenDomain

struct CustomerResetPassword: Act {
  static let configuration = CommandConfiguration(
    commandName: "reset-password",
    abstract: "Give a customer a new password.",
    discussion: """
      Asks for it twice; without a terminal it reads it from standard input. Lifts a stop of that \
      password and ends the customer's open sessions. The customer must change it at the next login before \
      anything else. It must not be the customer's other password: \
      to look is a guess at that, and counted as a miss of it.
      """)

  @OptionGroup var about: CustomerAndReason

  @Option(help: "Which of the two passwords.")
  var kind: PasswordKind = .login

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let password = try workplace.console.newPassword(kind)
    try operators.resetPassword(kind, of: about.customer, to: password, reason: about.reason)
    workplace.console.say(Sentences.passwordReset(kind, of: about.customer))
  }
}
