import BankService
import GRDB
import Primitives
import TokenDomain

extension SQLiteRecords {
  private static let columns = IssueColumns.names.joined(separator: ", ")
  private static let selection = "SELECT id, \(columns) FROM issue "
  private static let insertion = """
    INSERT INTO issue (\(columns))
    VALUES (\(IssueColumns.names.map { _ in "?" }.joined(separator: ", ")))
    """
  private static let issueUpdate = replacement(in: "issue", of: IssueColumns.names, by: ["id"])
  private static let verificationUpdate = replacement(
    in: "issue", of: HeldTokenColumns.names, by: ["id"])

  func issues(of customer: CustomerNumber) throws(BankFailure) -> [Issue] {
    try proven(.issue, of: .customer(customer)).map(IssueColumns.issue)
  }

  func allIssues() throws(BankFailure) -> [Issue] {
    try rows("issue", Self.selection + "ORDER BY id", [], IssueColumns.issue)
  }

  func eachIssueOtherThanTold(
    _ body: (Issue, _ imprint: String?) throws(BankFailure) -> Void
  ) throws(BankFailure) {
    let told = """
      (SELECT imprint FROM ledger INDEXED BY ledger_customer
       WHERE ledger.customer = issue.customer AND ledger.issue = issue.id ORDER BY ledger.id DESC LIMIT 1)
      """
    let found = try rows(
      "issue",
      """
      SELECT id, \(Self.columns), \(told) AS imprint FROM issue
      WHERE \(IssueColumns.imprint) IS NOT \(told) ORDER BY id LIMIT 100
      """
    ) { (row) throws(BankFailure) in
      (try IssueColumns.issue(row), try row.textIfAny("imprint"))
    }
    for (issue, imprint) in found { try body(issue, imprint) }
  }

  func issueCount() throws(BankFailure) -> Int {
    try row("issue", "SELECT count(*) AS count FROM issue") { (row) throws(BankFailure) in
      Int(try row.integer("count"))
    } ?? 0
  }

  func insert(_ issue: NewIssue) throws(BankFailure) -> Issue {
    try touch(.customer(issue.customer))
    if let serial = issue.state.serial { try touch(.token(serial)) }
    // SQLite chooses the identity; the columns that are written do not contain it.
    let unnumbered = issue.numbered(Issue.ID(rawValue: 0))
    try write(.issue, Self.insertion, IssueColumns.values(of: unnumbered))
    let id = database.lastInsertedRowID
    // A miss is its customer's by its issue alone: one that waits for an issue to come is nobody's.
    let waiting = try row("miss", "SELECT id FROM miss WHERE issue = ? LIMIT 1", [.integer(id)]) {
      (row) throws(BankFailure) in try row.integer("id")
    }
    if let waiting { throw .store(.tampered(.recordAdded(table: "miss", key: "\(waiting)"))) }
    return issue.numbered(Issue.ID(rawValue: id))
  }

  func update(_ issue: Issue) throws(BankFailure) {
    try touch(.customer(issue.customer))
    // With its serial an issue takes the token out of the stock.
    if let serial = issue.state.serial { try touch(.token(serial)) }
    try update(
      .issue, Self.issueUpdate,
      IssueColumns.values(of: issue) + [.integer(issue.id.rawValue)])
  }

  func updateVerification(of issue: Issue) throws(BankFailure) {
    try touch(.customer(issue.customer))
    try update(
      .issue, Self.verificationUpdate,
      HeldTokenColumns.values(of: issue.state.held) + [.integer(issue.id.rawValue)])
  }
}
