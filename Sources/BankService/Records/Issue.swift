import OneTimePassword
import Primitives
import TokenDomain

/// One issue (発行) as it is kept: its life, what its verifier knows, and its misses.
package struct Issue: Hashable, Sendable {
  package struct ID: Hashable, Sendable, RawRepresentable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The wrong codes that were counted within one step of the server's time: sent again within it, none
  /// is counted again (rules §4). Each is marked by an HMAC, ``RepeatedCodeMark``.
  package struct CountedCodes: Hashable, Sendable {
    package let step: Int64
    /// As many as were counted: fewer than the misses that stop the issue.
    package let marks: [[UInt8]]

    package init(step: Int64, marks: [[UInt8]]) {
      self.step = step
      self.marks = marks
    }

    func contains(_ mark: [UInt8], in step: Int64) -> Bool {
      step == self.step && marks.contains(mark)
    }

    /// With one more; what was counted in another step does not matter any more.
    func adding(_ mark: [UInt8], in step: Int64) -> CountedCodes {
      CountedCodes(step: step, marks: (step == self.step ? marks : []) + [mark])
    }
  }

  package let id: ID
  package let customer: CustomerNumber
  package let kind: TokenKind
  package let requestedAt: UnixTime
  /// The issue that was in use when this one was ordered to take its place (renewal); nil otherwise.
  package let succeeds: ID?
  package private(set) var lifecycle: IssueLifecycle
  package private(set) var dispatchedAt: UnixTime?
  package private(set) var activatedAt: UnixTime?
  /// From the dispatch on.
  package internal(set) var verifier: Verifier?
  /// Consecutive misses over activation and login (rules §4).
  package internal(set) var misses: Int
  package internal(set) var countedCodes: CountedCodes?
  /// When 時刻補正 last succeeded.
  package internal(set) var resynchronisedAt: UnixTime?

  package init(
    id: ID, customer: CustomerNumber, kind: TokenKind, requestedAt: UnixTime, succeeds: ID? = nil,
    lifecycle: IssueLifecycle, dispatchedAt: UnixTime?, activatedAt: UnixTime?,
    verifier: Verifier?, misses: Int, countedCodes: CountedCodes?,
    resynchronisedAt: UnixTime? = nil
  ) {
    self.id = id
    self.customer = customer
    self.kind = kind
    self.requestedAt = requestedAt
    self.succeeds = succeeds
    self.lifecycle = lifecycle
    self.dispatchedAt = dispatchedAt
    self.activatedAt = activatedAt
    self.verifier = verifier
    self.misses = misses
    self.countedCodes = countedCodes
    self.resynchronisedAt = resynchronisedAt
  }

  package var state: IssueLifecycle.State { lifecycle.state }

  /// Follows an arrow of the lifecycle, with what goes along with it:
  /// a dispatch starts the verifier's knowledge (rules §3.1), a lifted stop starts it anew and
  /// clears the misses (rules §4).
  mutating func apply(
    _ event: IssueLifecycle.Event, at now: UnixTime
  ) throws(IssueLifecycle.TransitionRefused) {
    try lifecycle.apply(event, at: now)
    switch event {
    case .dispatch:
      dispatchedAt = now
      verifier = Verifier(knowing: .hardwareAtDispatch, at: now)
    case .activate:
      activatedAt = now
    case .resume:
      verifier?.forgetClock(at: now)
      clearMisses()
    case .release, .suspend, .revoke, .cancel:
      break
    }
  }

  /// A renewal that came to its end before it took the place of the token in use: it says nothing of how
  /// its customer stands.
  var isUnstartedSuccessor: Bool { succeeds != nil && activatedAt == nil }

  mutating func clearMisses() {
    misses = 0
    countedCodes = nil
  }
}

/// An issue that the store has not given an identity yet.
package struct NewIssue: Hashable, Sendable {
  package let customer: CustomerNumber
  package let kind: TokenKind
  package let lifecycle: IssueLifecycle
  package let requestedAt: UnixTime
  package let succeeds: Issue.ID?
  package let dispatchedAt: UnixTime?
  package let verifier: Verifier?

  /// トークン発行 of a hardware token.
  ///
  /// - Parameter old: the issue in use whose place it is to take.
  package static func request(
    by customer: CustomerNumber, succeeding old: Issue.ID? = nil, at now: UnixTime
  ) -> NewIssue {
    NewIssue(
      customer: customer, kind: .hardware, lifecycle: .requested(.hardware, at: now),
      requestedAt: now, succeeds: old, dispatchedAt: nil, verifier: nil)
  }

  /// A software token: made and shown in one act, so that it can be started at once.
  ///
  /// - Parameter old: the issue in use whose place it is to take.
  package static func software(
    _ serial: SerialNumber, for customer: CustomerNumber, succeeding old: Issue.ID? = nil,
    at now: UnixTime
  ) -> NewIssue {
    NewIssue(
      customer: customer, kind: .software, lifecycle: .generated(serial, at: now),
      requestedAt: now, succeeds: old, dispatchedAt: now,
      verifier: Verifier(knowing: .softwareAtDispatch, at: now))
  }
}
