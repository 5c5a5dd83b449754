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
}

extension Console {
  /// Asks twice on a terminal; otherwise takes the next line of standard input.
  func newPassword(_ kind: PasswordKind) throws(PasswordInputFailure) -> SecretBytes {
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
