import BankFixtures
import BankService
import GRDB
import Primitives
import Testing
import TokenDomain

@Suite("The table of the ledger has what it is given, and only grows (rules §5)")
struct LedgerTests {
  static func bankWithRows() throws -> TestBank {
    let bank = try TestBank()
    let customer = LedgerEntry(
      time: TestBank.start, event: .login, outcome: .refused(rule: "wrong-code"),
      actor: .customer(SessionOrigin(session: "s1", terminal: "/dev/pts/3", peer: "192.0.2.7")),
      customer: try Sample.customer(1), serial: try Sample.serial(2))
    let desk = LedgerEntry(
      time: TestBank.start.advanced(bySeconds: -60), event: .tokenRevoked,
      actor: .operator(name: "sato"), customer: try Sample.customer(1), from: .active,
      to: .revoked, reason: .revocation(.lost, given: "電話で確認"),
      imprint: LedgerEntry.Imprint(issue: 7, facts: LedgerFacts(["misses": 0, "used": 29])),
      judgement: LedgerFacts(["first": 28, "match": nil, "last": 30]))
    try bank.write { (records) throws(BankFailure) in
      try records.append(customer)
      try records.append(desk)
    }
    return bank
  }

  /// Without their MACs.
  static func rows(_ bank: TestBank) throws -> [[DatabaseValue]] {
    try DatabaseQueue(path: bank.path).read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM ledger ORDER BY id")
        .map { Array($0.databaseValues.dropLast()) }
    }
  }

  @Test("who, what, when, on which session, how it was decided")
  func content() throws {
    let start = TestBank.start.seconds
    let expected: [[(any DatabaseValueConvertible)?]] = [
      [
        1, start, "login", "refused", "wrong-code", "customer", nil, "s1", "/dev/pts/3",
        "192.0.2.7", "1000001", "2600100000002", nil, nil, nil, nil, nil, nil,
      ],
      [
        2, start - 60, "token-revoked", "done", nil, "operator", "sato", nil, nil, nil, "1000001",
        nil, "active", "revoked", "lost: 電話で確認", 7, "misses=0 used=29", "first=28 last=30",
      ],
    ]
    #expect(
      try Self.rows(try Self.bankWithRows())
        == expected.map { $0.map { $0?.databaseValue ?? .null } })
  }

  @Test(
    "a row cannot be changed, removed or replaced",
    arguments: [
      "UPDATE ledger SET time = 0", "UPDATE ledger SET reason = NULL WHERE id = 2",
      "DELETE FROM ledger", "DELETE FROM ledger WHERE id = 1",
      "REPLACE INTO ledger (id, time, event, outcome, actor, operator) "
        + "VALUES (1, 0, 'login', 'done', 'operator', 'x')",
      "INSERT INTO ledger SELECT * FROM ledger WHERE true ON CONFLICT DO UPDATE SET time = 0",
    ])
  func appendOnly(sql: String) throws {
    let bank = try Self.bankWithRows()
    let before = try Self.rows(bank)
    let error = #expect(throws: DatabaseError.self) { try bank.execute(sql) }
    #expect(error?.message == "the ledger is append-only")
    #expect(try Self.rows(bank) == before)
  }
}
