import BankService
import Primitives
import TokenDomain

/// What only some states carry, and how the columns together make a state: those that contradict each other
/// are damage.
struct StateColumns {
  var reason: String?
  var resumesTo: String?
  var resumesSince: UnixTime?

  init(_ state: Issue.State) {
    switch state {
    case .requested, .issued, .active, .released, .cancelled:
      break
    case .suspended(_, _, let reason, let stage):
      self.reason = reason.rawValue
      switch stage {
      case .issued(let since): (resumesTo, resumesSince) = ("issued", since)
      case .active(_, let since): (resumesTo, resumesSince) = ("active", since)
      }
    case .revoked(_, _, _, let reason):
      self.reason = reason.rawValue
    }
  }

  static func state(_ row: StoredRow, kind: TokenKind) throws(BankFailure) -> Issue.State {
    let since = try row.time("since")
    switch try row.text("state", { IssueLifecycle.StateName(rawValue: $0) }) {
    case .requested:
      try checkNoToken(row)
      return .requested(kind, since: since)
    case .issued:
      let serial = try serial(row)
      try checkIssued(row, since: since)
      return .issued(try HeldTokenColumns.token(serial, row), since: since)
    case .active:
      let serial = try serial(row)
      let issued = try issued(row, activated: since)
      return .active(try HeldTokenColumns.token(serial, row), issued: issued, since: since)
    case .suspended:
      let serial = try serial(row)
      let reason = try row.text("reason") { IssueLifecycle.SuspensionReason(rawValue: $0) }
      let stage = try resumption(row)
      return .suspended(
        try HeldTokenColumns.token(serial, row), since: since, reason: reason, resumesTo: stage)
    case .released:
      let serial = try serial(row)
      let activated = try row.time("activated_at")
      let issued = try issued(row, activated: activated)
      return .released(
        try HeldTokenColumns.token(serial, row), issued: issued, activated: activated, at: since)
    case .revoked:
      let serial = try serial(row)
      let reason = try row.text("reason") { IssueLifecycle.RevocationReason(rawValue: $0) }
      let stage = try stage(row)
      return .revoked(
        try HeldTokenColumns.token(serial, row), from: stage, at: since, reason: reason)
    case .cancelled:
      try checkNoToken(row)
      return .cancelled(at: since)
    }
  }

  private static func serial(_ row: StoredRow) throws(BankFailure) -> SerialNumber {
    try row.text("serial") { SerialNumber($0) }
  }

  private static func resumption(_ row: StoredRow) throws(BankFailure) -> IssueLifecycle.Stage {
    let since = try row.time("resumes_since")
    switch try row.text("resumes_to", { IssueLifecycle.StateName(rawValue: $0) }) {
    case .issued:
      try checkIssued(row, since: since)
      return .issued(since: since)
    case .active:
      return .active(issued: try issued(row, activated: since), since: since)
    case .requested, .suspended, .released, .revoked, .cancelled:
      throw row.damage("resumes_to")
    }
  }

  /// How far the token had come, of an issue that may have ended at either stage.
  private static func stage(_ row: StoredRow) throws(BankFailure) -> IssueLifecycle.Stage {
    let issued = try row.time("dispatched_at")
    guard let activated = try row.timeIfAny("activated_at") else { return .issued(since: issued) }
    return .active(issued: issued, since: activated)
  }

  /// When a token was dispatched that was taken into use at `activated`.
  private static func issued(
    _ row: StoredRow, activated: UnixTime
  ) throws(BankFailure) -> UnixTime {
    guard try row.time("activated_at") == activated else { throw row.damage("activated_at") }
    return try row.time("dispatched_at")
  }

  private static func checkIssued(_ row: StoredRow, since: UnixTime) throws(BankFailure) {
    guard try row.time("dispatched_at") == since else { throw row.damage("dispatched_at") }
    guard row.isNull("activated_at") else { throw row.damage("activated_at") }
  }

  private static func checkNoToken(_ row: StoredRow) throws(BankFailure) {
    for column in ["serial", "dispatched_at", "activated_at"] where !row.isNull(column) {
      throw row.damage(column)
    }
    try HeldTokenColumns.checkNone(row)
  }
}
