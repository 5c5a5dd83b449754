import Primitives
import TokenDomain

/// All issues of one customer, oldest first, and what they say together.
package struct IssueHistory: Hashable, Sendable {
  /// Oldest first.
  package let issues: [Issue]

  /// All issues of one customer, oldest first.
  package init(_ issues: [Issue]) {
    self.issues = issues
  }

  /// Those that did not end (rules §1: requested, issued, active, suspended): one at most, or two while a renewal is under way (rules §1).
  package var live: [Issue] { issues.filter(\.state.isLive) }

  /// The live issue that decides the login: of two the older one, which is in use.
  package var current: Issue? { issues.first { $0.state.isLive } }

  /// What was ordered to take the place of ``current``: requested or issued.
  package var successor: Issue? { live.dropFirst().first }

  /// A software token that was issued and never started: its key was shown once, and a new issue may
  /// take its place.
  package var unstarted: Issue? {
    guard let newest = live.last, newest.kind == .software, case .issued = newest.state else {
      return nil
    }
    return newest
  }

  /// What a listing and the top page show: the live issue, else the one that ended last.
  package var latest: Issue? { current ?? issues.last { !$0.isUnstartedSuccessor } }

  /// The state of ``latest``.
  package var present: IssueLifecycle.StateName? { latest?.state.name }

  /// The newest issue that ended with a token in somebody's hands, if it was lost or stolen:
  /// until its successor is in use, a password alone opens nothing but 利用開始 (rules §1).
  ///
  /// A successor that was lost before it was started is none: the login never asked for it.
  package var lostOrStolen: (reason: IssueLifecycle.RevocationReason, at: UnixTime)? {
    let ended = issues.last {
      !$0.state.isLive && $0.state.serial != nil && !$0.isUnstartedSuccessor
    }
    guard case .revoked(_, _, let at, let reason) = ended?.state, reason.mayBeInOtherHands else {
      return nil
    }
    return (reason, at)
  }

  /// The stop of a live issue; of two, either closes the login.
  package var stop: (since: UnixTime, reason: IssueLifecycle.SuspensionReason)? {
    for issue in live {
      if case .suspended(_, let since, let reason, _) = issue.state { return (since, reason) }
    }
    return nil
  }

  /// What the login does after the right password (rules §1, last column of the table).
  enum AfterPassword {
    case open(Session.Access)
    case askForCode(HeldIssue)
    case stopped(since: UnixTime, reason: IssueLifecycle.SuspensionReason)
    case awaitingReissue(IssueLifecycle.RevocationReason, since: UnixTime)
  }

  var afterPassword: AfterPassword {
    if let stop { return .stopped(since: stop.since, reason: stop.reason) }
    if let current {
      switch current.state {
      case .active(let token, _, _):
        return .askForCode(HeldIssue(current, holding: token))
      case .requested, .issued:
        return .open(lostOrStolen == nil ? .full : .activationOnly)
      case .suspended, .released, .revoked, .cancelled:
        break
      }
    }
    if let lostOrStolen {
      return .awaitingReissue(lostOrStolen.reason, since: lostOrStolen.at)
    }
    return .open(.full)
  }
}
