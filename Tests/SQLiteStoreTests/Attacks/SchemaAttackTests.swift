import BankFixtures
import BankService
import GRDB
import SQLiteStore
import Testing
import TokenDomain

@Suite("The schema is part of the evidence (rules §5)")
struct SchemaAttackTests {
  /// A trigger that lets a customer in without a code, and others that nobody made here.
  static let plants = [
    (
      """
      CREATE TRIGGER evil AFTER UPDATE ON customer BEGIN
        UPDATE issue SET state = 'requested', serial = NULL WHERE customer = NEW.number; END
      """, "trigger evil"
    ),
    ("CREATE VIEW evil AS SELECT * FROM issue", "view evil"),
    ("CREATE TABLE evil (x)", "table evil"),
    ("CREATE INDEX evil ON issue (misses)", "index evil"),
    ("DROP TRIGGER ledger_no_delete", "trigger ledger_no_delete"),
    ("DROP INDEX ledger_time", "index ledger_time"),
    ("ALTER TABLE customer ADD COLUMN evil TEXT", "table customer"),
    (
      "DROP TRIGGER issue_takes_token; CREATE TRIGGER issue_takes_token AFTER UPDATE ON issue BEGIN SELECT 1; END",
      "trigger issue_takes_token"
    ),
  ]

  @Test(
    "what was planted is found by verify, by the next act and by whoever opens it",
    arguments: plants)
  func planted(sql: String, object: String) throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .active)
    try DatabaseQueue(path: bank.path).write { try $0.execute(sql: sql) }
    let fault = LedgerFault.schema(object: object)
    #expect(throws: CustomerDenial.failed(.store(.tampered(fault)))) {
      try bank.logIn(customer, code: token?.code(at: bank.now) ?? TestBank.wrongPassword)
    }
    #expect(try TamperTests.fault(in: bank) == fault)
    #expect(throws: StoreFailure.tampered(fault)) {
      try SQLiteStore.open(at: bank.path, masterKey: try Sample.masterKey())
    }
  }

  @Test("a function with effects is called by no schema")
  func untrusted() throws {
    let bank = try TestBank()
    try bank.execute("CREATE VIEW evil AS SELECT load_extension('x')")
    #expect(throws: (any Error).self) {
      try SQLiteStore.open(at: bank.path, masterKey: try Sample.masterKey())
    }
  }
}
