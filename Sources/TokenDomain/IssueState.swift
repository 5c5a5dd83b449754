import Primitives

/// What tells which token it is about.
package protocol BearingSerial: Hashable, Sendable {
  var serial: SerialNumber { get }
}

extension SerialNumber: BearingSerial {
  /// Itself.
  package var serial: SerialNumber { self }
}

extension IssueLifecycle.State {
  /// The same state with something else kept of its token.
  package func map<Other>(_ transform: (Held) -> Other) -> IssueLifecycle.State<Other> {
    switch self {
    case .requested(let kind, let since): .requested(kind, since: since)
    case .issued(let held, let since): .issued(transform(held), since: since)
    case .active(let held, let issued, let since):
      .active(transform(held), issued: issued, since: since)
    case .suspended(let held, let since, let reason, let stage):
      .suspended(transform(held), since: since, reason: reason, resumesTo: stage)
    case .released(let held, let issued, let activated, let at):
      .released(transform(held), issued: issued, activated: activated, at: at)
    case .revoked(let held, let stage, let at, let reason):
      .revoked(transform(held), from: stage, at: at, reason: reason)
    case .cancelled(let at): .cancelled(at: at)
    }
  }

  /// Whether the issue can still lead to a login: the customer may not have a second one beside it.
  package var isLive: Bool { name.isLive }

  /// What is kept of the token of this issue; nil before one was dispatched.
  package var held: Held? {
    switch self {
    case .requested, .cancelled: nil
    case .issued(let held, _), .active(let held, _, _), .suspended(let held, _, _, _),
      .released(let held, _, _, _), .revoked(let held, _, _, _):
      held
    }
  }

  /// The token of this issue; nil before one was dispatched.
  package var serial: SerialNumber? { held?.serial }

  /// How far the token has, or had, come; nil before one was dispatched.
  package var stage: IssueLifecycle.Stage? {
    switch self {
    case .requested, .cancelled: nil
    case .issued(_, let since): .issued(since: since)
    case .active(_, let issued, let since): .active(issued: issued, since: since)
    case .suspended(_, _, _, let stage): stage
    case .released(_, let issued, let activated, _): .active(issued: issued, since: activated)
    case .revoked(_, let stage, _, _): stage
    }
  }

  /// When this state began.
  package var since: UnixTime {
    switch self {
    case .requested(_, let since), .issued(_, let since), .active(_, _, let since),
      .suspended(_, let since, _, _):
      since
    case .released(_, _, _, let at), .revoked(_, _, let at, _), .cancelled(let at): at
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
  /// The states by name; the raw value is what storage and the ledger keep.
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
