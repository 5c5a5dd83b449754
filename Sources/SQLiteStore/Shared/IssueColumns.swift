import BankService
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

  static func values(of issue: Issue) -> [StoredValue] {
    let state = StateColumns(issue.state)
    return [
      .text(issue.customer.digits), .text(issue.kind.rawValue),
      .integer(issue.requestedAt.seconds), StoredValue(issue.succeeds?.rawValue),
      .text(issue.state.name.rawValue), .integer(issue.state.since.seconds),
      StoredValue(issue.state.serial?.text), StoredValue(state.reason),
      StoredValue(state.resumesTo), StoredValue(state.resumesSince?.seconds),
      StoredValue(issue.dispatchedAt?.seconds), StoredValue(issue.activatedAt?.seconds),
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

  /// The text of ``Issue/imprint`` as an expression of SQL over the columns, to find those that may differ without
  /// making an issue of each.
  static let imprint: String = {
    let columns = [
      ("customer", "customer"), ("kind", "kind"), ("state", "state"), ("since", "since"),
      ("serial", "serial"), ("reason", "reason"), ("resumes", "resumes_to"),
      ("resumes-since", "resumes_since"), ("requested", "requested_at"), ("succeeds", "succeeds"),
      ("dispatched", "dispatched_at"), ("activated", "activated_at"), ("misses", "misses"),
      ("lowest", "offset_lowest"), ("highest", "offset_highest"), ("as-of", "offset_as_of"),
      ("used", "last_step"), ("wanted", "wanted_step"), ("wanted-since", "wanted_since"),
      ("resynchronised", "resynchronised_at"),
    ]
    return "("
      + columns.enumerated().map { index, names in
        "coalesce('\(index == 0 ? "" : " ")\(names.0)=' || issue.\(names.1), '')"
      }.joined(separator: " || ") + ")"
  }()
}
