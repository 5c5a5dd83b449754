import BankService
import Primitives
import TokenDomain

/// What only some states carry.
struct StateColumns {
  var reason: String?
  var resumesTo: String?
  var resumesSince: UnixTime?

  init(_ state: IssueLifecycle.State) {
    switch state {
    case .requested, .issued, .active, .released, .cancelled:
      break
    case .suspended(_, _, let reason, let resumption):
      self.reason = reason.rawValue
      switch resumption {
      case .issued(let since): (resumesTo, resumesSince) = ("issued", since)
      case .active(let since): (resumesTo, resumesSince) = ("active", since)
      }
    case .revoked(_, _, let reason):
      self.reason = reason.rawValue
    }
  }

  static func state(
    _ row: StoredRow, kind: TokenKind
  ) throws(BankFailure) -> IssueLifecycle.State {
    let since = try row.time("since")
    switch try row.text("state", { IssueLifecycle.StateName(rawValue: $0) }) {
    case .requested: return .requested(kind, since: since)
    case .issued: return .issued(try serial(row), since: since)
    case .active: return .active(try serial(row), since: since)
    case .suspended:
      return .suspended(
        try serial(row), since: since,
        reason: try row.text("reason") { IssueLifecycle.SuspensionReason(rawValue: $0) },
        resumesTo: try resumption(row))
    case .released: return .released(try serial(row), at: since)
    case .revoked:
      return .revoked(
        try serial(row), at: since,
        reason: try row.text("reason") { IssueLifecycle.RevocationReason(rawValue: $0) })
    case .cancelled: return .cancelled(at: since)
    }
  }

  private static func serial(_ row: StoredRow) throws(BankFailure) -> SerialNumber {
    try row.text("serial") { SerialNumber($0) }
  }

  private static func resumption(_ row: StoredRow) throws(BankFailure) -> IssueLifecycle.Resumption
  {
    let since = try row.time("resumes_since")
    return try row.text("resumes_to") { name -> IssueLifecycle.Resumption? in
      switch name {
      case "issued": .issued(since: since)
      case "active": .active(since: since)
      default: nil
      }
    }
  }
}
