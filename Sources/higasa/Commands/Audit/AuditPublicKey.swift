import ArgumentParser
import BankService
import Pages
import Primitives

struct AuditPublicKey: Act {
  static let configuration = CommandConfiguration(
    commandName: "public-key",
    abstract: Phrase(
      ja: "書き出した記録を検証するための公開鍵を表示します。",
      en: "Print the key that exports of this bank are verified with."),
    discussion: Phrase(
      ja: """
        64桁の16進数です (Ed25519、RFC 8032)。監査人に手渡してください。データフォルダに書き込める人なら、\
        別の鍵を渡すこともできてしまうためです。マスターキーを交換しても変わりません。
        """,
      en: """
        64 hexadecimal digits (Ed25519, RFC 8032). Give it to the auditor in person: whoever can write to the \
        data folder could hand out another one. It stays the same when the master key is rotated.
        """))

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.console.print(hexadecimal(try workplace.auditors().publicKey()))
  }
}
