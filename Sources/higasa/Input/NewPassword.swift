import BankService
import Glibc
import Pages
import Primitives
import TokenDomain

/// Why there is no new password.
enum PasswordInputFailure: Error {
  /// Standard input ended first.
  case missing(PasswordKind)
  case notRepeated(PasswordKind)
  /// Standard input has more lines than are asked for: which of them was meant nobody can tell.
  case surplus
}

extension Console {
  /// Asks twice on a terminal; otherwise takes the only line of standard input.
  func newPassword(_ kind: PasswordKind) throws(PasswordInputFailure) -> SecretBytes {
    let password = try nextPassword(kind)
    try expectEnd()
    return password
  }

  /// The same for both passwords of a customer, a line each.
  func newPasswords() throws(PasswordInputFailure) -> (
    login: SecretBytes, confirmation: SecretBytes
  ) {
    let passwords = (try nextPassword(.login), try nextPassword(.confirmation))
    try expectEnd()
    return passwords
  }

  private func expectEnd() throws(PasswordInputFailure) {
    guard isatty(STDIN_FILENO) == 1 || !SecretLine.hasMore() else { throw .surplus }
  }

  private func nextPassword(_ kind: PasswordKind) throws(PasswordInputFailure) -> SecretBytes {
    guard isatty(STDIN_FILENO) == 1 else {
      guard let line = SecretLine.read() else { throw .missing(kind) }
      return line
    }
    guard let first = SecretPrompt.ask(Sentences.newPassword(kind), on: self),
      let second = SecretPrompt.ask(Sentences.newPasswordAgain(kind), on: self)
    else { throw .missing(kind) }
    guard first.equalsInConstantTime(second) else { throw .notRepeated(kind) }
    return first
  }
}
