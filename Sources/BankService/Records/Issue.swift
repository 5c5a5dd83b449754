import OneTimePassword
import Primitives
import TokenDomain

/// One issue (発行) as it is kept.
package struct Issue: Hashable, Sendable {
  /// What names an issue in the store, for ever.
  package struct ID: Hashable, Sendable, RawRepresentable {
    /// Greater than those of the issues before it.
    package let rawValue: Int64
    /// An identity that a store gave.
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands, with the token that goes with that.
  package typealias State = IssueLifecycle.State<HeldToken>

  /// Never given twice.
  package let id: ID
  /// Whose it is.
  package let customer: CustomerNumber
  /// Of its token, also before it has one.
  package let kind: TokenKind
  /// When the customer, or an operator, asked for it.
  package let requestedAt: UnixTime
  /// The issue that was in use when this one was ordered to take its place (renewal); nil otherwise.
  package let succeeds: ID?
  /// Where it stands; only ``apply(_:at:)`` moves it.
  package private(set) var state: State

  /// An issue as a store keeps it.
  package init(
    id: ID, customer: CustomerNumber, kind: TokenKind, requestedAt: UnixTime, succeeds: ID? = nil,
    state: State
  ) {
    self.id = id
    self.customer = customer
    self.kind = kind
    self.requestedAt = requestedAt
    self.succeeds = succeeds
    self.state = state
  }

  /// Follows an arrow of the lifecycle, with what goes along with it:
  /// a dispatch starts the verifier's knowledge (rules §3.1), a lifted stop starts it anew and
  /// clears the misses (rules §4).
  ///
  /// - Parameter ahead: how far the token's clock was found ahead of ours before anybody had it, in milliseconds.
  mutating func apply(
    _ event: IssueLifecycle.Event, at now: UnixTime, clockAhead ahead: Int64 = 0
  ) throws(IssueLifecycle.TransitionRefused) {
    try state.apply(event, at: now) { serial in
      HeldToken(
        serial: serial, verifier: Verifier(knowing: .hardwareAtDispatch, around: ahead, at: now))
    }
    switch event {
    case .resume:
      state = state.map { token in
        var token = token
        token.verifier.forgetClock(around: ahead, at: now)
        token.clearMisses()
        return token
      }
    case .dispatch, .activate, .release, .suspend, .revoke, .cancel:
      break
    }
  }

  /// The same issue with its token as it is now.
  func keeping(_ token: HeldToken) -> Issue {
    var issue = self
    issue.state = state.map { _ in token }
    return issue
  }

  /// A renewal that came to its end before it took the place of the token in use: it says nothing of how
  /// its customer stands.
  var isUnstartedSuccessor: Bool { succeeds != nil && activatedAt == nil }
}

/// What a listing tells of an issue, whatever state it is in.
extension Issue {
  /// When its token was dispatched, or a software token made; nil if none was.
  package var dispatchedAt: UnixTime? { state.stage?.issuedAt }
  /// When its token was taken into use; nil if it was not.
  package var activatedAt: UnixTime? { state.stage?.activatedAt }
  /// What is known of its token's clock; nil before one was dispatched.
  package var verifier: Verifier? { state.held?.verifier }
  /// Consecutive misses over activation and login (rules §4).
  package var misses: Int { state.held?.misses ?? 0 }
  /// When 時刻補正 last succeeded.
  package var resynchronisedAt: UnixTime? { state.held?.resynchronisedAt }
  /// From when on its customer may do another 時刻補正 (rules §3.7); nil if there was none.
  package var resynchronisableFrom: UnixTime? { state.held?.resynchronisableFrom }
}

/// An issue whose token is, or is on its way, in its customer's hands: what codes are judged for.
struct HeldIssue {
  private let issue: Issue
  var token: HeldToken

  /// - Parameter token: the one that the issue's state was found to carry.
  init(_ issue: Issue, holding token: HeldToken) {
    (self.issue, self.token) = (issue, token)
  }

  /// Nil for an issue without a token.
  init?(_ issue: Issue) {
    guard let token = issue.state.held else { return nil }
    self.init(issue, holding: token)
  }

  var id: Issue.ID { issue.id }
  var customer: CustomerNumber { issue.customer }
  /// A software token that was not started yet.
  var isUnstartedSoftware: Bool {
    if case .issued = issue.state { issue.kind == .software } else { false }
  }
  /// The issue with its token as it is now.
  var kept: Issue { issue.keeping(token) }
}

/// An issue that the store has not given an identity yet.
package struct NewIssue: Hashable, Sendable {
  /// Whose it is to be.
  package let customer: CustomerNumber
  /// Of its token.
  package let kind: TokenKind
  /// When it was asked for.
  package let requestedAt: UnixTime
  /// The issue in use whose place it is to take; nil otherwise.
  package let succeeds: Issue.ID?
  /// Where it begins.
  package let state: Issue.State

  /// トークン発行 of a hardware token.
  ///
  /// - Parameter old: the issue in use whose place it is to take.
  package static func request(
    by customer: CustomerNumber, succeeding old: Issue.ID? = nil, at now: UnixTime
  ) -> NewIssue {
    NewIssue(
      customer: customer, kind: .hardware, requestedAt: now, succeeds: old,
      state: .requested(.hardware, since: now))
  }

  /// A software token: made and shown in one act, so that it can be started at once.
  ///
  /// - Parameter old: the issue in use whose place it is to take.
  package static func software(
    _ serial: SerialNumber, for customer: CustomerNumber, succeeding old: Issue.ID? = nil,
    at now: UnixTime
  ) -> NewIssue {
    let token = HeldToken(
      serial: serial, verifier: Verifier(knowing: .softwareAtDispatch, at: now))
    return NewIssue(
      customer: customer, kind: .software, requestedAt: now, succeeds: old,
      state: .issued(token, since: now))
  }

  /// The issue, once a store has given it an identity.
  package func numbered(_ id: Issue.ID) -> Issue {
    Issue(
      id: id, customer: customer, kind: kind, requestedAt: requestedAt, succeeds: succeeds,
      state: state)
  }
}
