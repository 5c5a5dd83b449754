import BankService
import GRDB
import Primitives
import TokenDomain

/// An issue as a row: the state and the token, each spread over columns.
enum IssueColumns {
  /// All but `id`, in the order of ``values(of:)``.
  static let names =
    [
      "customer", "kind", "requested_at", "succeeds",
      "state", "since", "serial", "reason", "resumes_to", "resumes_since",
      "dispatched_at", "activated_at",
    ] + HeldTokenColumns.names

  static func values(of issue: Issue) -> [(any DatabaseValueConvertible)?] {
    let state = StateColumns(issue.state)
    return [
      issue.customer.digits, issue.kind.rawValue, issue.requestedAt.seconds,
      issue.succeeds?.rawValue,
      issue.state.name.rawValue, issue.state.since.seconds, issue.state.serial?.text,
      state.reason, state.resumesTo, state.resumesSince?.seconds,
      issue.dispatchedAt?.seconds, issue.activatedAt?.seconds,
    ] + HeldTokenColumns.values(of: issue.state.held)
  }

  static func issue(_ row: StoredRow) throws(BankFailure) -> Issue {
    let kind = try row.text("kind") { TokenKind(rawValue: $0) }
    return Issue(
      id: Issue.ID(rawValue: try row.integer("id")),
      customer: try row.text("customer") { CustomerNumber($0) }, kind: kind,
      requestedAt: try row.time("requested_at"),
      succeeds: try row.integerIfAny("succeeds").map { Issue.ID(rawValue: $0) },
      state: try StateColumns.state(row, kind: kind))
  }
}
