import TokenDomain

/// Which live issue of a customer's an operator's act is about, when a renewal makes them two.
enum IssueChoice {
  /// The one that waits for a token, else the one there is.
  case request
  /// The one that is stopped, else the one there is.
  case stopped(SerialNumber?)
  /// The token with this serial number; nil is enough where there is one alone.
  case token(SerialNumber?)

  /// - Returns: or ``OperatorRefusal/noLiveIssue(_:)``, ``OperatorRefusal/otherToken(_:)``,
  ///   ``OperatorRefusal/severalTokens(_:_:)``.
  func issue(of history: IssueHistory, _ number: CustomerNumber) -> OperatorDecision<Issue> {
    let live = history.live
    guard let current = live.first else { return .refused(.noLiveIssue(number)) }
    switch self {
    case .request:
      return .done(live.first { $0.state.name == .requested } ?? current)
    case .stopped(nil):
      return .done(live.first { $0.state.name == .suspended } ?? current)
    case .token(nil):
      let serials = live.compactMap(\.state.serial)
      guard serials.count < 2 else { return .refused(.severalTokens(serials[0], serials[1])) }
      return .done(current)
    case .stopped(let serial?), .token(let serial?):
      guard let issue = live.first(where: { $0.state.serial == serial }) else {
        return .refused(.otherToken(serial))
      }
      return .done(issue)
    }
  }
}
