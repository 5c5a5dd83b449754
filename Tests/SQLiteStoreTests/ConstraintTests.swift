import BankFixtures
import BankService
import GRDB
import Primitives
import Testing
import TokenDomain
import Vault

@Suite("The schema refuses what no rule allows, and nothing of it stays")
struct ConstraintTests {
  @Test("a write of ours that it refuses is told in SQLite's words")
  func words() throws {
    let bank = try TestBank()
    let (token, number) = (try bank.addToken(1).token, try bank.addCustomer(1))
    let unknown = try Sample.customer(9)
    _ = try bank.insertIssue(
      of: number, in: .active(token.serial, issued: TestBank.start, since: TestBank.start))
    func expect(
      _ text: String, _ body: (any BankWriter) throws(BankFailure) -> Void
    ) {
      #expect(throws: BankFailure.store(.constraint(text))) { try bank.write(body) }
    }
    expect("UNIQUE constraint failed: issue.serial") { (records) throws(BankFailure) in
      _ = try records.insertIssue(
        of: number, in: .issued(token.serial, since: TestBank.start))
    }
    expect("UNIQUE constraint failed: token.serial") { (records) throws(BankFailure) in
      try records.insert(token, seed: SealedSeed(bytes: [1]))
    }
    expect("UNIQUE constraint failed: customer.number") { (records) throws(BankFailure) in
      guard let record = try records.customer(number),
        let login = try records.credential(.login, of: number)
      else { return }
      try records.insert(record.customer, login: login, confirmation: login)
    }
    expect("FOREIGN KEY constraint failed") { (records) throws(BankFailure) in
      _ = try records.insertIssue(of: unknown, in: .cancelled(at: TestBank.start))
    }
    let serial = try Sample.serial(9)
    expect("FOREIGN KEY constraint failed") { (records) throws(BankFailure) in
      _ = try records.insertIssue(of: number, in: .issued(serial, since: TestBank.start))
    }
    expect("customer: no such row") { (records) throws(BankFailure) in
      try records.update(CustomerAccess(), of: unknown)
    }
  }

  @Test(
    "an issue whose columns contradict each other",
    arguments: [
      "state = 'asleep'", "state = 'requested'", "state = 'cancelled'", "state = 'suspended'",
      "state = 'revoked'", "serial = NULL", "reason = 'lost'", "resumes_to = 'active'",
      "state = 'suspended', reason = 'x', resumes_to = 'active'",
      "state = 'suspended', reason = 'x', resumes_to = 'released', resumes_since = 1",
      "offset_lowest = NULL", "offset_as_of = NULL", "offset_lowest = 1, offset_highest = 0",
      "last_step = -1", "wanted_step = 5", "wanted_since = 5",
      "last_step = 7, wanted_step = 7, wanted_since = 1", "misses = -1", "counted_step = 1",
      "kind = 'software'", "kind = 'paper'", "misses = 'many'", "since = NULL",
      "serial = '2600100000002'",
    ])
  func contradictions(assignment: String) throws {
    let bank = try TestBank()
    _ = try bank.customer(1, in: .active)
    try bank.addToken(2)
    let before = try bank.issue(try Sample.customer(1))
    let error = #expect(throws: DatabaseError.self) {
      try bank.execute("UPDATE issue SET \(assignment)")
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    #expect(try bank.issue(try Sample.customer(1)) == before)
  }

  @Test(
    "other rows that cannot be",
    arguments: [
      "UPDATE customer SET number = '123456'", "UPDATE customer SET number = '12345x7'",
      "UPDATE customer SET last_login_at = NULL, last_login_peer = 'x'",
      "UPDATE customer SET generation = -1",
      "UPDATE credential SET kind = 'pin'", "UPDATE credential SET misses = -1",
      "UPDATE token SET digits = 5", "UPDATE token SET period = 0",
      "UPDATE token SET algorithm = 'MD5'", "UPDATE token SET expires = '2026-02-30'",
      "UPDATE token SET expires = 'tomorrow'", "INSERT INTO bank VALUES (2, x'00', 0, x'', x'', 0)",
      "UPDATE bank SET key_fingerprint = x'00'", "UPDATE bank SET is_demo = 2",
      "INSERT INTO ledger (time, event, outcome, actor) VALUES (1, 'login', 'done', 'operator')",
      "INSERT INTO ledger (time, event, outcome, actor) VALUES (1, 'login', 'done', 'customer')",
      "INSERT INTO ledger (time, event, outcome, actor, operator) "
        + "VALUES (1, 'login', 'refused', 'operator', 'x')",
    ])
  func others(sql: String) throws {
    let bank = try TestBank()
    _ = try bank.customer(1, in: .active)
    let error = #expect(throws: DatabaseError.self) { try bank.execute(sql) }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
  }
}
