import TokenDomain

/// Which live issue of a customer's an operator's act is about, when a renewal makes them two.
enum IssueChoice {
  /// The one that waits for a token, else the one there is.
  case request
  /// The one that is stopped, else the one there is.
  case stopped(SerialNumber?)
  /// The token with this serial number; nil is enough where there is one alone.
  case token(SerialNumber?)

  /// - Throws: ``Refusal/noLiveIssue(_:)``, ``Refusal/otherToken(_:)``, ``Refusal/severalTokens(_:_:)``.
  func issue(of history: IssueHistory, _ number: CustomerNumber) throws(BankError) -> Issue {
    let live = history.live
    guard let current = live.first else { throw .refused(.noLiveIssue(number)) }
    switch self {
    case .request:
      return live.first { $0.state.name == .requested } ?? current
    case .stopped(nil):
      return live.first { $0.state.name == .suspended } ?? current
    case .token(nil):
      let serials = live.compactMap(\.state.serial)
      guard serials.count < 2 else { throw .refused(.severalTokens(serials[0], serials[1])) }
      return current
    case .stopped(let serial?), .token(let serial?):
      guard let issue = live.first(where: { $0.state.serial == serial }) else {
        throw .refused(.otherToken(serial))
      }
      return issue
    }
  }
}
