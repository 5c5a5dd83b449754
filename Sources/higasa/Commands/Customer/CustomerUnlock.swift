import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerUnlock: Act {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: Phrase(
      ja: "契約者のパスワードの停止を解除します。",
      en: "Lift the stop of a customer's passwords."),
    discussion: Phrase(
      ja: """
        停止していたパスワード (login か confirmation) を1行に1つずつ表示します。\
        停止していなければ、何も表示しません。
        """,
      en: """
        Prints the passwords that were stopped, login or confirmation, one a line. Where none was, \
        nothing is written.
        """))

  @OptionGroup var about: CustomerAndReason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let unlocked = try workplace.operators().unlock(about.customer, reason: about.reason)
    try workplace.console.print(unlocked.map(\.rawValue))
    workplace.console.say(Sentences.unlocked(unlocked, of: about.customer))
  }
}
