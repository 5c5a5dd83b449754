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
///
/// - SeeAlso: docs/token-lifecycle.md has every state and every event.
package enum IssueLifecycle {
  /// Where an issue stands, with what goes with that and nothing else.
  ///
  /// `Held` is what is kept of a token from the dispatch on. The bank keeps there what its verifier knows;
  /// a table of states needs no more than the serial number.
  package enum State<Held: BearingSerial>: Hashable, Sendable {
    /// 発行申請受付済: asked for, waiting to be mailed.
    case requested(TokenKind, since: UnixTime)
    /// 利用開始待ち: on its way to, or with, the customer; the login does not ask for it yet.
    case issued(Held, since: UnixTime)
    /// 利用中: the login asks for its code. `issued` is when it was dispatched.
    case active(Held, issued: UnixTime, since: UnixTime)
    /// 認証停止: nobody gets in until an operator lifts the stop, which leads back to `resumesTo`.
    case suspended(Held, since: UnixTime, reason: SuspensionReason, resumesTo: Stage)
    /// 利用解除済: given up by the customer.
    case released(Held, issued: UnixTime, activated: UnixTime, at: UnixTime)
    /// 失効: ended by an operator, when it had come as far as `from`.
    case revoked(Held, from: Stage, at: UnixTime, reason: RevocationReason)
    /// 申請取消: taken back before a token was mailed.
    case cancelled(at: UnixTime)
  }

  /// How far a token has come with its customer, and since when: where a lifted stop leads back to.
  package enum Stage: Hashable, Sendable {
    case issued(since: UnixTime)
    case active(issued: UnixTime, since: UnixTime)

    /// A token that was dispatched, and perhaps taken into use; nil for one that never was.
    package init?(issuedAt: UnixTime?, activatedAt: UnixTime?) {
      guard let issuedAt else { return nil }
      self = activatedAt.map { .active(issued: issuedAt, since: $0) } ?? .issued(since: issuedAt)
    }

    /// When the token was dispatched, or a software token made.
    package var issuedAt: UnixTime {
      switch self {
      case .issued(let since): since
      case .active(let issued, _): issued
      }
    }

    /// When it was taken into use; nil if it was not.
    package var activatedAt: UnixTime? {
      switch self {
      case .issued: nil
      case .active(_, let since): since
      }
    }
  }

  /// What happens to an issue.
  package enum Event: Hashable, Sendable {
    case dispatch(SerialNumber)
    case activate
    case release
    case suspend(SuspensionReason)
    case resume
    case revoke(RevocationReason)
    case cancel
  }

  /// The event has no arrow out of the present state; nothing was changed.
  package struct TransitionRefused: Error, Hashable, Sendable {
    /// Where the issue stands.
    package let state: State<SerialNumber>
    /// What has no arrow there.
    package let event: Event

    /// The refusal of an event in a state.
    package init(state: State<SerialNumber>, event: Event) {
      self.state = state
      self.event = event
    }
  }
}

extension IssueLifecycle.State {
  /// Follows the arrow that `event` has out of the present state.
  ///
  /// - Parameter holding: what is kept of a token that is dispatched.
  /// - Throws: ``IssueLifecycle/TransitionRefused`` if it has none; then nothing is changed.
  package mutating func apply(
    _ event: IssueLifecycle.Event, at now: UnixTime, holding: (SerialNumber) -> Held
  ) throws(IssueLifecycle.TransitionRefused) {
    self =
      switch (self, event) {
      case (.requested(let kind, _), .dispatch(let serial)) where serial.kind == kind:
        .issued(holding(serial), since: now)
      case (.requested, .cancel):
        .cancelled(at: now)

      case (.issued(let held, let issued), .activate):
        .active(held, issued: issued, since: now)
      case (.issued(let held, let since), .suspend(let reason)):
        .suspended(held, since: now, reason: reason, resumesTo: .issued(since: since))
      case (.active(let held, let issued, let since), .suspend(let reason)):
        .suspended(
          held, since: now, reason: reason, resumesTo: .active(issued: issued, since: since))
      case (.active(let held, let issued, let since), .release):
        .released(held, issued: issued, activated: since, at: now)

      case (.suspended(let held, _, _, .issued(let since)), .resume):
        .issued(held, since: since)
      case (.suspended(let held, _, _, .active(let issued, let since)), .resume):
        .active(held, issued: issued, since: since)

      case (.issued(let held, let since), .revoke(let reason)):
        .revoked(held, from: .issued(since: since), at: now, reason: reason)
      case (.active(let held, let issued, let since), .revoke(let reason)):
        .revoked(held, from: .active(issued: issued, since: since), at: now, reason: reason)
      case (.suspended(let held, _, _, let stage), .revoke(let reason)):
        .revoked(held, from: stage, at: now, reason: reason)

      case (.requested, .dispatch), (.requested, .activate), (.requested, .release),
        (.requested, .suspend), (.requested, .resume), (.requested, .revoke),
        (.issued, .dispatch), (.issued, .release), (.issued, .resume), (.issued, .cancel),
        (.active, .dispatch), (.active, .activate), (.active, .resume), (.active, .cancel),
        (.suspended, .dispatch), (.suspended, .activate), (.suspended, .release),
        (.suspended, .suspend), (.suspended, .cancel),
        (.released, _), (.revoked, _), (.cancelled, _):
        throw IssueLifecycle.TransitionRefused(state: map(\.serial), event: event)
      }
  }
}
