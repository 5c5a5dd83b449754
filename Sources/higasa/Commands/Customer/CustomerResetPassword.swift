import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerResetPassword: Act {
  static let configuration = CommandConfiguration(
    commandName: "reset-password",
    abstract: Phrase(
      ja: "契約者のパスワードを再設定します。",
      en: "Give a customer a new password."),
    discussion: Phrase(
      ja: """
        新しいパスワードを2回お尋ねします。端末がなければ標準入力から読みます。そのパスワードの停止を解除し、\
        開いている画面を終わらせます。お客さまは次のログインで、何よりも先に変更します。もう一つの\
        パスワードと同じものにはできません。同じかどうかを調べることは、そのパスワードの推測に当たるため、\
        間違い1回に数えます。
        """,
      en: """
        Asks for it twice; without a terminal it reads it from standard input. Lifts a stop of that \
        password and ends the customer's open sessions. The customer must change it at the next login before \
        anything else. It must not be the customer's other password: \
        to look is a guess at that, and counted as a miss of it.
        """))

  @OptionGroup var about: CustomerAndReason

  @Option(
    help: .words(ja: "パスワードの種類 (login: ログイン、confirmation: 確認用)", en: "Which of the two passwords."))
  var kind: PasswordKind = .login

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let password = try workplace.console.newPassword(kind)
    try operators.resetPassword(kind, of: about.customer, to: password, reason: about.reason)
    workplace.console.say(Sentences.passwordReset(kind, of: about.customer))
  }
}
