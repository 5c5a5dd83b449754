import Primitives

/// The life of one issue (発行): one token given to one customer (rules §1).
///
///     request ─▶ requested ──dispatch──▶ issued ──activate──▶ active ──release──▶ released ■
///                   │                     │  ▲                 │  ▲
///                 cancel                  │  └──── resume ─────│──┤      resume: an operator only
///                   ▼                     └─── suspend ──▶ suspended
///               cancelled ■                                    ◀┘
///     issued, active, suspended ──revoke──▶ revoked ■            ■ the end of the issue
///
/// Only an operator revokes, but for a token that gives way to the next one: at 切替, and when a software
/// token that was never started is issued anew.
///
/// The machine is the issue's, not the serial's: a serial that has served one issue never serves another.
/// A software token is made at once, so its life begins at `issued` (``generated(_:at:)``).
package struct IssueLifecycle: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// 発行申請受付済: asked for, waiting to be mailed.
    case requested(TokenKind, since: UnixTime)
    /// 利用開始待ち: on its way to, or with, the customer; the login does not ask for it yet.
    case issued(SerialNumber, since: UnixTime)
    /// 利用中: the login asks for its code.
    case active(SerialNumber, since: UnixTime)
    /// 認証停止: nobody gets in until an operator lifts the stop, which leads back to `resumesTo`.
    case suspended(
      SerialNumber, since: UnixTime, reason: SuspensionReason, resumesTo: Resumption)
    /// 利用解除済: given up by the customer.
    case released(SerialNumber, at: UnixTime)
    /// 失効: ended by an operator.
    case revoked(SerialNumber, at: UnixTime, reason: RevocationReason)
    /// 申請取消: taken back before a token was mailed.
    case cancelled(at: UnixTime)
  }

  /// Where a lifted stop leads: the state it came from, with the moment that one began.
  package enum Resumption: Hashable, Sendable {
    case issued(since: UnixTime)
    case active(since: UnixTime)
  }

  package enum Event: Hashable, Sendable {
    case dispatch(SerialNumber)
    case activate
    case release
    case suspend(SuspensionReason)
    case resume
    case revoke(RevocationReason)
    case cancel
  }

  package enum SuspensionReason: Hashable, Sendable {
    /// So many misses in a row (rules §4; five unless the institution says otherwise).
    case consecutiveMisses
    /// So many misses within 30 days, whatever successes lie between (rules §4).
    case missesWithinThirtyDays
    /// 紛失・故障の届出: the customer said so; the customer cannot take it back.
    case reported(TokenLoss)
  }

  package enum RevocationReason: String, Hashable, Sendable, CaseIterable {
    case lost, stolen, defective, expired, replaced

    /// Whether somebody else may hold the token, so that the login stays refused until a re-issue
    /// is booked (rules §1).
    package var mayBeInOtherHands: Bool {
      switch self {
      case .lost, .stolen: true
      case .defective, .expired, .replaced: false
      }
    }
  }

  /// The event has no arrow out of the present state; nothing was changed.
  package struct TransitionRefused: Error, Hashable, Sendable {
    package let state: State
    package let event: Event

    package init(state: State, event: Event) {
      self.state = state
      self.event = event
    }
  }

  package private(set) var state: State

  /// A state that a store kept.
  package init(restoring state: State) {
    self.state = state
  }

  /// トークン発行: a customer asks for a token to be mailed.
  package static func requested(_ kind: TokenKind, at now: UnixTime) -> IssueLifecycle {
    IssueLifecycle(restoring: .requested(kind, since: now))
  }

  /// A software token, made and shown in one act.
  package static func generated(_ serial: SerialNumber, at now: UnixTime) -> IssueLifecycle {
    IssueLifecycle(restoring: .issued(serial, since: now))
  }

  /// Follows the arrow that `event` has out of the present state.
  ///
  /// - Throws: ``TransitionRefused`` if it has none; then nothing is changed.
  package mutating func apply(_ event: Event, at now: UnixTime) throws(TransitionRefused) {
    state =
      switch (state, event) {
      case (.requested(let kind, _), .dispatch(let serial)) where serial.kind == kind:
        .issued(serial, since: now)
      case (.requested, .cancel):
        .cancelled(at: now)

      case (.issued(let serial, _), .activate):
        .active(serial, since: now)
      case (.issued(let serial, let since), .suspend(let reason)):
        .suspended(serial, since: now, reason: reason, resumesTo: .issued(since: since))
      case (.active(let serial, let since), .suspend(let reason)):
        .suspended(serial, since: now, reason: reason, resumesTo: .active(since: since))
      case (.active(let serial, _), .release):
        .released(serial, at: now)

      case (.suspended(let serial, _, _, .issued(let since)), .resume):
        .issued(serial, since: since)
      case (.suspended(let serial, _, _, .active(let since)), .resume):
        .active(serial, since: since)

      case (.issued(let serial, _), .revoke(let reason)),
        (.active(let serial, _), .revoke(let reason)),
        (.suspended(let serial, _, _, _), .revoke(let reason)):
        .revoked(serial, at: now, reason: reason)

      case (.requested, .dispatch), (.requested, .activate), (.requested, .release),
        (.requested, .suspend), (.requested, .resume), (.requested, .revoke),
        (.issued, .dispatch), (.issued, .release), (.issued, .resume), (.issued, .cancel),
        (.active, .dispatch), (.active, .activate), (.active, .resume), (.active, .cancel),
        (.suspended, .dispatch), (.suspended, .activate), (.suspended, .release),
        (.suspended, .suspend), (.suspended, .cancel),
        (.released, _), (.revoked, _), (.cancelled, _):
        throw TransitionRefused(state: state, event: event)
      }
  }
}

extension IssueLifecycle.State {
  /// Whether the issue can still lead to a login: the customer may not have a second one beside it.
  package var isLive: Bool { name.isLive }

  /// The token of this issue; nil before one was dispatched.
  package var serial: SerialNumber? {
    switch self {
    case .requested, .cancelled: nil
    case .issued(let serial, _), .active(let serial, _), .suspended(let serial, _, _, _),
      .released(let serial, _), .revoked(let serial, _, _):
      serial
    }
  }

  /// When this state began.
  package var since: UnixTime {
    switch self {
    case .requested(_, let since), .issued(_, let since), .active(_, let since),
      .suspended(_, let since, _, _):
      since
    case .released(_, let at), .revoked(_, let at, _), .cancelled(let at): at
    }
  }

  /// The state without what it carries: for tables, listings and the ledger.
  package var name: IssueLifecycle.StateName {
    switch self {
    case .requested: .requested
    case .issued: .issued
    case .active: .active
    case .suspended: .suspended
    case .released: .released
    case .revoked: .revoked
    case .cancelled: .cancelled
    }
  }
}

extension IssueLifecycle {
  package enum StateName: String, Hashable, Sendable, CaseIterable {
    case requested, issued, active, suspended, released, revoked, cancelled

    /// Whether the issue can still lead to a login.
    package var isLive: Bool {
      switch self {
      case .requested, .issued, .active, .suspended: true
      case .released, .revoked, .cancelled: false
      }
    }
  }
}
