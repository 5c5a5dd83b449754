import BankService
import Primitives
import TokenDomain

/// What was done in one login, for its customer to keep: no secrets, no serial numbers, no name.
package struct Receipt: Hashable, Sendable {
  /// What can be done in a login.
  package enum Deed: Hashable, Sendable {
    case tokenRequested, softwareTokenIssued, requestCancelled
    case tokenActivated, tokenReleased, tokenSwitched
    case clockSet
    case reported(TokenLoss)
    case passwordChanged(PasswordKind)
  }

  /// Something that was done, and when.
  package struct Entry: Hashable, Sendable {
    /// The server's time.
    package let time: UnixTime
    /// What was done.
    package let deed: Deed
  }

  /// When the login was.
  package let began: UnixTime
  /// In the order in which it was done.
  package private(set) var entries: [Entry] = []

  init(began: UnixTime) { self.began = began }

  mutating func note(_ deed: Deed, at time: UnixTime) {
    entries.append(Entry(time: time, deed: deed))
  }
}

extension Answer {
  /// What was done in the login, if anything was.
  var deed: Receipt.Deed? {
    switch self {
    case .requested: .tokenRequested
    case .softwareTokenIssued: .softwareTokenIssued
    case .requestCancelled: .requestCancelled
    case .activated: .tokenActivated
    case .released: .tokenReleased
    case .switched: .tokenSwitched
    case .resynchronisedAtLogin, .resynchronisedAtStart: .clockSet
    case .reported(_, let loss, _): .reported(loss)
    case .passwordChanged(_, let kind): .passwordChanged(kind)
    case .loggedIn, .codeWanted, .overview, .news, .noNews, .sessionOver, .reportedAtLogin,
      .history, .loggedOut, .notLetIn, .failed, .passwordRefused:
      nil
    }
  }
}
