import ArgumentParser
import BankService
import Primitives

struct AuditPublicKey: Act {
  static let configuration = CommandConfiguration(
    commandName: "public-key",
    abstract: "Print the key that exports of this bank are verified with.",
    discussion: """
      64 hexadecimal digits (Ed25519, RFC 8032). Give it to the auditor in person: whoever can write to the \
      data folder could hand out another one. It stays the same when the master key is rotated.
      """)

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.console.print(hexadecimal(try workplace.auditors().publicKey()))
  }
}
