import Primitives
import TokenDomain

/// All issues of one customer, oldest first, and what they say together.
package struct IssueHistory: Hashable, Sendable {
  package let issues: [Issue]

  package init(_ issues: [Issue]) {
    self.issues = issues
  }

  /// The one issue that can still lead to a login (rules §1: at most one).
  package var live: Issue? { issues.last { $0.state.isLive } }

  /// What a listing and the top page show: the live issue, else the newest one.
  package var latest: Issue? { live ?? issues.last }

  /// The state of ``latest``.
  package var present: IssueLifecycle.StateName? { latest?.state.name }

  /// The newest issue that ended with a token in somebody's hands, if it was lost or stolen:
  /// until its successor is in use, a password alone opens nothing but 利用開始 (rules §1).
  package var lostOrStolen: (reason: IssueLifecycle.RevocationReason, at: UnixTime)? {
    let ended = issues.last { !$0.state.isLive && $0.state.serial != nil }
    guard case .revoked(_, let at, let reason) = ended?.state, reason.mayBeInOtherHands else {
      return nil
    }
    return (reason, at)
  }

  /// What the login asks for after the right password (rules §1, last column of the table).
  package enum Standing: Hashable, Sendable {
    case passwordOnly(Session.Access)
    case codeWanted(Issue)
    case stopped(since: UnixTime, reason: IssueLifecycle.SuspensionReason)
    case awaitingReissue(IssueLifecycle.RevocationReason, since: UnixTime)
  }

  package var standing: Standing {
    switch live?.state {
    case .active:
      if let live { return .codeWanted(live) }
    case .suspended(_, let since, let reason, _):
      return .stopped(since: since, reason: reason)
    case .requested, .issued:
      return .passwordOnly(lostOrStolen == nil ? .full : .activationOnly)
    case .released, .revoked, .cancelled, nil:
      break
    }
    if let lostOrStolen {
      return .awaitingReissue(lostOrStolen.reason, since: lostOrStolen.at)
    }
    return .passwordOnly(.full)
  }
}
