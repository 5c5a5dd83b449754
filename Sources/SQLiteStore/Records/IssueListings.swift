import BankService
import Primitives
import TokenDomain

/// Issues as they are listed, each with its token or its customer in the same row.
extension SQLiteRecords {
  private static let columns =
    (["id"] + IssueColumns.names).map { "issue.\($0) AS \($0)" }.joined(separator: ", ")
  private static let withToken = """
    SELECT \(columns), algorithm, digits, period, epoch, expires, starts, drift
    FROM issue LEFT JOIN token ON token.serial = issue.serial
    """
  private static let live = "('requested', 'issued', 'active', 'suspended')"

  /// Of a row of `issue`: it is live, or no issue of its customer's is and it is the last that ended.
  static let isPresent = """
    (issue.state IN \(live) OR issue.id = (
      SELECT max(own.id) FILTER (WHERE own.succeeds IS NULL OR own.activated_at IS NOT NULL)
      FROM issue AS own WHERE own.customer = issue.customer
      GROUP BY own.customer HAVING sum(own.state IN \(live)) = 0))
    """

  func presentIssues(
    after key: ListedIssue.Key?, limit: Int
  ) throws(BankFailure) -> [ListedIssue] {
    try rows(
      "issue",
      """
      \(Self.withToken) WHERE (issue.customer, issue.id) > (?, ?) AND \(Self.isPresent)
      ORDER BY issue.customer, issue.id LIMIT ?
      """,
      [
        .text(key?.customer.digits ?? ""), .integer(key?.issue.rawValue ?? 0), .integer(limit),
      ], Self.issueWithToken)
  }

  func issuesWithTokens(of customer: CustomerNumber) throws(BankFailure) -> [ListedIssue] {
    for issue in try issues(of: customer) {
      if let serial = issue.state.serial { try prove(.token(serial)) }
    }
    return try rows(
      "issue", Self.withToken + " WHERE issue.customer = ? ORDER BY issue.id",
      [.text(customer.digits)],
      Self.issueWithToken)
  }

  func requests(
    after key: ListedRequest.Key?, limit: Int
  ) throws(BankFailure) -> [ListedRequest] {
    try rows(
      "issue",
      """
      SELECT \(Self.columns), number, name, kana, address
      FROM issue JOIN customer ON customer.number = issue.customer
      WHERE state = 'requested' AND (requested_at, issue.id) > (?, ?)
      ORDER BY requested_at, issue.id LIMIT ?
      """,
      [
        .integer(key?.requestedAt.seconds ?? .min), .integer(key?.issue.rawValue ?? 0),
        .integer(limit),
      ]
    ) { (row) throws(BankFailure) in
      ListedRequest(
        issue: try IssueColumns.issue(row),
        customer: try CustomerColumns.customer(row.seen(as: "customer")))
    }
  }

  private static func issueWithToken(_ row: StoredRow) throws(BankFailure) -> ListedIssue {
    let issue = try IssueColumns.issue(row)
    let token = row.seen(as: "token")
    return ListedIssue(
      issue: issue, token: try token.textIfAny("expires") == nil ? nil : TokenColumns.token(token))
  }
}
