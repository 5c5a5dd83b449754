import BankFixtures
import BankService
import GRDB
import Primitives
import Testing
import TokenDomain
import Vault

@Suite("The schema refuses what no rule allows, and nothing of it stays")
struct ConstraintTests {
  @Test("a serial serves one issue for ever")
  func serialServesOnce() throws {
    let (serial, start) = (try Sample.serial(1), TestBank.start)
    for ended in [
      IssueLifecycle.State.active(serial, issued: start, since: start),
      .released(serial, issued: start, activated: start, at: start),
      .revoked(serial, from: .issued(since: start), at: start, reason: .lost),
    ] {
      let bank = try TestBank()
      let customers = try (1...2).map { try bank.addCustomer($0) }
      let serial = try bank.addToken(1).serial
      _ = try bank.insertIssue(of: customers[0], in: ended)
      #expect(throws: BankFailure.store(.constraint("UNIQUE constraint failed: issue.serial"))) {
        try bank.insertIssue(of: customers[1], in: .issued(serial, since: TestBank.start))
      }
      #expect(
        try bank.read { try $0.issues(of: customers[1]) } == [])
    }
  }

  @Test("a serial and a customer number are given once")
  func duplicates() throws {
    let bank = try TestBank()
    let token = try bank.addToken(1).token
    let number = try bank.addCustomer(1)
    #expect(throws: BankFailure.store(.constraint("UNIQUE constraint failed: token.serial"))) {
      try bank.write { (records) throws(BankFailure) in
        try records.insert(token, seed: SealedSeed(bytes: [1]))
      }
    }
    #expect(throws: BankFailure.store(.constraint("UNIQUE constraint failed: customer.number"))) {
      try bank.write { (records) throws(BankFailure) in
        guard let record = try records.customer(number),
          let login = try records.credential(.login, of: number)
        else { return }
        try records.insert(record.customer, login: login, confirmation: login)
      }
    }
  }

  @Test("nobody has an issue whom the bank does not know, nor a token that it does not have")
  func references() throws {
    let bank = try TestBank()
    #expect(throws: BankFailure.store(.constraint("FOREIGN KEY constraint failed"))) {
      try bank.insertIssue(of: try Sample.customer(1), in: .cancelled(at: TestBank.start))
    }
    let customer = try bank.addCustomer(1)
    #expect(throws: BankFailure.store(.constraint("FOREIGN KEY constraint failed"))) {
      try bank.insertIssue(of: customer, in: .issued(try Sample.serial(9), since: TestBank.start))
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
      "UPDATE token SET expires = 'tomorrow'", "INSERT INTO bank VALUES (2, x'00', 0)",
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
