import BankService
import Primitives
import TokenDomain

/// What a screen asks of the bank.
package enum Request: Sendable {
  case logIn(CustomerNumber, password: SecretBytes)
  case presentCode(SecretBytes, PasswordProof)
  case overview(Session)
  case requestToken(Session, confirmation: SecretBytes)
  case activate(Session, SerialNumber, code: SecretBytes)
  case release(Session, confirmation: SecretBytes)
  case logOut(Session)

  /// Whether it hashes a password, so that 「処理中」 is shown first.
  package var isSlow: Bool {
    switch self {
    case .logIn, .requestToken, .release: true
    case .presentCode, .overview, .activate, .logOut: false
    }
  }
}

extension Request {
  /// Whether it does something, instead of only looking.
  package var isAct: Bool {
    switch self {
    case .logIn, .presentCode, .requestToken, .activate, .release, .logOut: true
    case .overview: false
    }
  }
}

/// What the bank answered.
package enum Answer: Sendable {
  case loggedIn(Session)
  case codeWanted(PasswordProof)
  case overview(Overview)
  case requested
  case activated(Session)
  case released(Session)
  case loggedOut
  case failed(BankError)
}
