import BankFixtures
import BankService
import Testing
import TokenDomain

@Suite("A record that cannot be is reported by its column, never trapped")
struct DamageTests {
  @Test(
    "issues",
    arguments: [
      ("state = 'asleep'", "issue.state"), ("kind = 'paper'", "issue.kind"),
      ("serial = NULL", "issue.serial"), ("serial = '12'", "issue.serial"),
      ("state = 'suspended'", "issue.reason"), ("state = 'revoked'", "issue.reason"),
      ("state = 'revoked', reason = 'eaten'", "issue.reason"),
      ("state = 'suspended', reason = 'consecutiveMisses'", "issue.resumes_since"),
      (
        "state = 'suspended', reason = 'consecutiveMisses', resumes_since = 1",
        "issue.resumes_to"
      ),
      (
        "state = 'suspended', reason = 'consecutiveMisses', resumes_since = 1, resumes_to = 'gone'",
        "issue.resumes_to"
      ),
      ("offset_highest = NULL", "issue.offset_highest"),
      ("offset_lowest = 1, offset_highest = 0", "issue.offset_lowest"),
      ("offset_lowest = -9223372036854775808", "issue.offset_lowest"),
      ("last_step = -1", "issue.last_step"), ("wanted_step = 5", "issue.wanted_since"),
      ("last_step = 5, wanted_step = 5, wanted_since = 1", "issue.wanted_step"),
      ("counted_marks = x''", "issue.counted_step"),
      ("counted_marks = x'00', counted_step = 1", "issue.counted_marks"),
    ])
  func issues(assignment: String, column: String) throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    try bank.damage("DROP TRIGGER issue_keeps_token; UPDATE issue SET \(assignment)")
    #expect(throws: BankFailure.store(.corrupt(column))) { try Self.listed(in: bank) }
    #expect(throws: BankFailure.self) { try bank.issue(customer) }
  }

  /// What a page of a listing is made of: no seal stands before it.
  static func listed(in bank: TestBank) throws -> [ListedIssue] {
    try bank.read { try $0.presentIssues(after: nil, limit: 9) }
  }

  /// What each column says alone could be; together they could not.
  @Test(
    "issues whose columns contradict their state",
    arguments: [
      (.requested, "serial = '2600100000001'", "issue.serial"),
      (.requested, "dispatched_at = 1", "issue.dispatched_at"),
      (.requested, "activated_at = 1", "issue.activated_at"),
      (.requested, "offset_lowest = 0, offset_highest = 0", "issue.offset_lowest"),
      (.requested, "last_step = 1", "issue.last_step"), (.requested, "misses = 1", "issue.misses"),
      (.requested, "counted_step = 1", "issue.counted_step"),
      (.cancelled, "resynchronised_at = 1", "issue.resynchronised_at"),
      (.issued, "offset_lowest = NULL", "issue.offset_lowest"),
      (.issued, "dispatched_at = NULL", "issue.dispatched_at"),
      (.issued, "dispatched_at = since - 1", "issue.dispatched_at"),
      (.issued, "activated_at = since", "issue.activated_at"),
      (.active, "dispatched_at = NULL", "issue.dispatched_at"),
      (.active, "activated_at = NULL", "issue.activated_at"),
      (.active, "activated_at = since - 1", "issue.activated_at"),
      (.suspended, "resumes_to = 'issued'", "issue.dispatched_at"),
      (.suspended, "resumes_to = 'issued', resumes_since = dispatched_at", "issue.activated_at"),
      (.suspended, "resumes_since = resumes_since - 1", "issue.activated_at"),
      (.suspended, "resumes_to = 'released'", "issue.resumes_to"),
      (.released, "activated_at = NULL", "issue.activated_at"),
      (.revoked, "dispatched_at = NULL", "issue.dispatched_at"),
    ] as [(IssueLifecycle.StateName, String, String)])
  func contradictions(state: IssueLifecycle.StateName, assignment: String, column: String) throws {
    let bank = try TestBank()
    _ = try bank.customer(1, in: state)
    // A minute between the dispatch and the activation tells the two apart.
    try bank.damage("UPDATE issue SET dispatched_at = dispatched_at - 60 WHERE state <> 'issued'")
    #expect(throws: Never.self) { try Self.listed(in: bank) }
    try bank.damage("DROP TRIGGER issue_keeps_token; UPDATE issue SET \(assignment)")
    #expect(throws: BankFailure.store(.corrupt(column))) { try Self.listed(in: bank) }
  }

  @Test(
    "tokens",
    arguments: [
      ("UPDATE token SET expires = 'soon'", "token.expires"),
      ("UPDATE token SET algorithm = 'MD5'", "token.algorithm"),
      ("UPDATE token SET digits = 5", "token.digits, period or epoch"),
      ("UPDATE token SET period = 0", "token.digits, period or epoch"),
      ("UPDATE token SET epoch = -1", "token.digits, period or epoch"),
    ])
  func others(sql: String, column: String) throws {
    let bank = try TestBank()
    _ = try bank.customer(1, in: .active)
    try bank.damage(sql)
    #expect(throws: BankFailure.store(.corrupt(column))) {
      try bank.read { try $0.tokens(after: nil, limit: 9) }
    }
  }

  @Test("a table that is gone")
  func schema() throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    try bank.execute("DROP TABLE miss")
    #expect(throws: BankFailure.store(.corrupt("no such table: miss"))) {
      try bank.issue(customer)
    }
  }
}
