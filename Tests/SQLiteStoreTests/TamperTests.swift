import BankFixtures
import BankService
import Foundation
import GRDB
import SQLiteStore
import Testing
import TokenDomain

/// Somebody has the database file, and not the key. Whatever they write is found, and named.
@Suite("Tampering with the records is found and named (rules §5)")
struct TamperTests {
  /// A bank with a life behind it, whose ledger is whole.
  static func bank() throws -> TestBank {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    try bank.customer(2, in: .suspended)
    _ = try bank.desk.verifyLedger()
    return bank
  }

  /// What `audit verify` says after SQL that the triggers would have refused.
  static func fault(in bank: TestBank, after sql: String) throws -> LedgerFault? {
    try Attacker(path: bank.path).execute(sql)
    return try fault(in: bank)
  }

  static func fault(in bank: TestBank) throws -> LedgerFault? {
    do throws(BankFailure) {
      _ = try bank.desk.verifyLedger()
      return nil
    } catch {
      guard case .store(.tampered(let fault)) = error else { throw error }
      return fault
    }
  }

  @Test("a ledger that nobody touched is whole, and says how long it is")
  func whole() throws {
    let bank = try Self.bank()
    let report = try bank.desk.verifyLedger()
    #expect(report.head.row == Int64(try bank.ledger().count))
    #expect(report.issues == 2)
  }

  @Test(
    "a changed value of any column",
    arguments: [
      "time = time + 1", "event = 'logout'", "outcome = 'refused', rule = 'x'", "actor = 'x'",
      "operator = 'x'", "session = 'x'", "terminal = 'x'", "peer = 'x'", "customer = '1000009'",
      "serial = 'x'", "from_state = 'x'", "to_state = 'x'", "reason = ''", "issue = 99",
      "imprint = 'x'", "judgement = 'x'", "mac = zeroblob(32)",
    ])
  func changed(assignment: String) throws {
    #expect(
      try Self.fault(in: Self.bank(), after: "UPDATE ledger SET \(assignment) WHERE id = 3")
        == .changed(row: 3))
  }

  @Test("a miss that waits for an issue to come is found when it comes, and by verify before")
  func plantedMiss() throws {
    let bank = try Self.bank()
    try bank.addCustomer(3)
    try bank.damage(
      "INSERT INTO miss (id, issue, time) SELECT 77, max(id) + 1, 0 FROM issue")
    let fault = LedgerFault.recordAdded(table: "miss", key: "77")
    #expect(throws: BankFailure.store(.tampered(fault))) {
      try bank.insertIssue(
        of: Sample.customer(3), in: .requested(.hardware, since: TestBank.start))
    }
    #expect(try Self.fault(in: bank) == fault)
  }

  @Test("a value that moves from one column to the next")
  func shifted() throws {
    #expect(
      try Self.fault(
        in: Self.bank(),
        after: "UPDATE ledger SET terminal = peer, peer = terminal WHERE terminal IS NOT NULL")
        != nil)
  }

  @Test("rows that are removed: the first, one in the middle, the last ones")
  func removed() throws {
    #expect(
      try Self.fault(in: Self.bank(), after: "DELETE FROM ledger WHERE id = 1")
        == .missing(row: 1))
    #expect(
      try Self.fault(in: Self.bank(), after: "DELETE FROM ledger WHERE id = 4")
        == .missing(row: 4))
    let bank = try Self.bank()
    let last = try bank.desk.verifyLedger().head.row
    #expect(
      try Self.fault(in: bank, after: "DELETE FROM ledger WHERE id = \(last)")
        == .cutOff(row: last - 1, anchored: last))
    #expect(
      try Self.fault(
        in: Self.bank(),
        after: "DELETE FROM ledger WHERE id = 1; UPDATE ledger SET id = id - 1")
        == .changed(row: 1), "the others moved up")
    #expect(
      try Self.fault(in: Self.bank(), after: "DELETE FROM ledger")
        == .cutOff(row: 0, anchored: last))
  }

  @Test("a row that is put in, before the end or at it")
  func inserted() throws {
    let columns =
      "time, event, outcome, rule, actor, operator, session, terminal, peer, customer, serial, "
      + "from_state, to_state, reason, issue, imprint, judgement, mac"
    #expect(
      try Self.fault(
        in: Self.bank(),
        after: """
          UPDATE ledger SET id = -id - 1 WHERE id >= 3; UPDATE ledger SET id = -id WHERE id < 0;
          INSERT INTO ledger (id, \(columns)) SELECT 3, \(columns) FROM ledger WHERE id = 2
          """) == .changed(row: 3))
    let bank = try Self.bank()
    let last = try bank.desk.verifyLedger().head.row
    #expect(
      try Self.fault(
        in: bank,
        after:
          "INSERT INTO ledger (id, \(columns)) SELECT \(last + 1), \(columns) FROM ledger WHERE id = 2"
      ) == .changed(row: last + 1))
  }

  @Test("rows that change places")
  func reordered() throws {
    #expect(
      try Self.fault(
        in: Self.bank(),
        after: """
          UPDATE ledger SET id = 999 WHERE id = 3; UPDATE ledger SET id = 3 WHERE id = 4;
          UPDATE ledger SET id = 4 WHERE id = 999
          """) == .changed(row: 3))
  }

  @Test(
    "columns of an issue",
    arguments: [
      ("state = 'released', reason = NULL, resumes_to = NULL, resumes_since = NULL", "state"),
      ("misses = 0", "misses"), ("last_step = 1", "last_step"),
      ("offset_lowest = -600000", "offset_lowest"),
      ("offset_highest = 600000", "offset_highest"), ("offset_as_of = 0", "offset_as_of"),
      ("serial = '2600100000003'", "serial"), ("customer = '1000001'", "customer"),
      ("since = 0", "since"),
      (
        "resumes_to = 'issued', resumes_since = dispatched_at, activated_at = NULL", "resumes_to"
      ),
      ("wanted_step = 99999999, wanted_since = 0", "wanted_step"),
      ("resynchronised_at = 0", "resynchronised_at"),
    ])
  func issueColumns(assignment: String, column: String) throws {
    let bank = try Self.bank()
    try bank.addToken(3)
    let sql = "UPDATE issue SET \(assignment) WHERE id = 2"
    let fault = try Self.fault(in: bank, after: sql)
    // Moved to another customer it is one too many there.
    #expect(
      fault
        == (column == "customer"
          ? .recordAdded(table: "issue", key: "2")
          : .record(table: "issue", key: "2", column: column)))
  }

  @Test("an issue that was put in, and one that is gone")
  func issues() throws {
    let columns = "customer, kind, requested_at, state, since, misses"
    #expect(
      try Self.fault(
        in: Self.bank(),
        after: "INSERT INTO issue (\(columns)) VALUES ('1000001', 'hardware', 1, 'requested', 1, 0)"
      )
        == .recordAdded(table: "issue", key: "3"))
    #expect(
      try Self.fault(in: Self.bank(), after: "DELETE FROM issue WHERE id = 2")
        == .recordMissing(table: "issue", key: "2"))
  }

  @Test("a database that is put back to an older copy: found, and nothing more is written into it")
  func olderCopy() throws {
    let bank = try Self.bank()
    let folder = try TemporaryFolder()
    let copy = folder.file("copy")
    try DatabaseQueue(path: bank.path).backup(to: DatabaseQueue(path: copy))
    let before = try bank.desk.verifyLedger().head.row
    try bank.addCustomer(3)
    try DatabaseQueue(path: copy).backup(to: DatabaseQueue(path: bank.path))
    let fault = LedgerFault.cutOff(row: before, anchored: before + 1)
    #expect(try Self.fault(in: bank) == fault)
    #expect(throws: OperatorDenial.failed(.store(.tampered(fault)))) { try bank.addCustomer(4) }
  }

  @Test("an anchor that is gone, of another bank, or made up: found, and nothing is written")
  func anchor() throws {
    let bank = try Self.bank()
    let path = URL(fileURLWithPath: bank.path).deletingLastPathComponent().path + "/ledger.anchor"
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    let other = try TestBank()
    try other.addCustomer(7)
    let otherPath = path.replacing(bank.path.dropLast(12), with: other.path.dropLast(12))
    let forged = LedgerFault.anchorForged(.file(path))
    let strange = Data(String(decoding: kept, as: UTF8.self).replacing("row=", with: "row=1").utf8)
    let contents: [(Data?, LedgerFault)] = [
      (nil, .anchorMissing(.file(path))), (Data(), forged), (Data("x".utf8), forged),
      (strange, forged),
      (try Data(contentsOf: URL(fileURLWithPath: otherPath)), .otherAnchor(row: 1, .file(path))),
    ]
    for (content, fault) in contents {
      try FileManager.default.removeItem(atPath: path)
      if let content { try content.write(to: URL(fileURLWithPath: path)) }
      #expect(try Self.fault(in: bank) == fault)
      #expect(throws: OperatorDenial.failed(.store(.tampered(fault)))) { try bank.addCustomer(9) }
      try kept.write(to: URL(fileURLWithPath: path))
    }
    try bank.addCustomer(9)
    #expect(try Self.fault(in: bank) == nil)
  }

  @Test(
    "an anchor that is behind, as after a power cut: whole, if what is in front of it chains on")
  func behind() throws {
    let bank = try Self.bank()
    let path = URL(fileURLWithPath: bank.path).deletingLastPathComponent().path + "/ledger.anchor"
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    let anchored = try bank.store.ledgerAnchor()
    for number in 3...5 { try bank.addCustomer(number) }
    try kept.write(to: URL(fileURLWithPath: path))
    #expect(try bank.store.ledgerAnchor() == anchored)
    #expect(try Self.fault(in: bank) == nil)
    // A row in front that nobody of us wrote is not chained.
    let row = anchored.row + 2
    try Attacker(path: bank.path).execute(
      "UPDATE ledger SET customer = '1000001' WHERE id = \(row)")
    let fault = LedgerFault.changed(row: row)
    #expect(try Self.fault(in: bank) == fault)
    #expect(throws: OperatorDenial.failed(.store(.tampered(fault)))) { try bank.addCustomer(6) }
    try Attacker(path: bank.path).execute(
      "UPDATE ledger SET customer = '1000004' WHERE id = \(row)")
    // The next act brings it up.
    try bank.addCustomer(6)
    #expect(try bank.store.ledgerAnchor() == bank.desk.verifyLedger().head)
  }
}
