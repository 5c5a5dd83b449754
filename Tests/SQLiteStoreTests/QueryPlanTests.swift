import BankFixtures
import BankService
import GRDB
import Synchronization
import Testing
import TokenDomain

@testable import SQLiteStore

@Suite("Cost does not grow with the number of customers")
struct QueryPlanTests {
  /// Reading in the order of an index until the first row that will do; `bank` has one row.
  static let allowed = [
    "SCAN token USING INDEX token_stock", "SCAN ledger USING COVERING INDEX ledger_time",
    "SCAN ledger USING COVERING INDEX ledger_clock", "SCAN bank", "SCAN sqlite_schema",
  ]

  @Test("every statement of the customers' acts and of a dispatch finds its rows by an index")
  func plans() throws {
    let bank = try TestBank()
    let statements = try Self.trace(bank)
    let (customer, token) = try bank.customer(1, in: .suspended)
    try bank.desk.resume(customer, reason: try Sample.reason("asked for"))
    try bank.logIn(customer, code: try #require(token).code(at: bank.now))
    try bank.revoke(customer, as: .lost, reissue: true)
    try bank.addToken(2)
    _ = try bank.desk.dispatch(to: customer)
    _ = try bank.read { try $0.newestLedgerTime() }

    let seen = statements.all
      .filter { ["SELECT", "UPDATE", "INSERT", "DELETE"].contains($0.prefix(6)) }
    #expect(seen.count > 15)
    try Self.expectIndices(seen, bank)
  }

  @Test("a page of a listing begins by an index, wherever it begins, and nothing is sorted")
  func pages() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .requested)
    let statements = try Self.trace(bank)
    try bank.read { (records) throws in
      #expect(try allRows(records.customers).count == 1)
      #expect(try allRows(records.presentIssues).count == 1)
      #expect(try allRows(records.requests).count == 1)
      #expect(try allRows(records.tokens).isEmpty)
    }
    let seen = statements.all.filter { $0.hasPrefix("SELECT") }
    #expect(seen.count == 4)
    try Self.expectIndices(seen, bank)
  }

  @Test("a search asks an index for each thing that what was typed can be")
  func searches() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .requested)
    let statements = try Self.trace(bank)
    let number = try Sample.customer(1)
    for typed in [number.digits, "日傘", "2600100000017", "AB-12"] {
      let search = try #require(CustomerSearch(typed))
      _ = try bank.desk.customers(found: search)
      _ = try bank.desk.customers(found: search, after: number)
    }
    let seen = statements.all.filter { $0.hasPrefix("SELECT") }
    #expect(
      seen.count == 5, "by number, name, reading and serial number, and what is shown of a customer"
    )
    // Those of one name are in the order of the name, and are shown in that of the number.
    let byName = seen.filter { $0.contains("_key >= ") }
    try Self.expectIndices(byName, bank, mayBeSorted: true)
    try Self.expectIndices(seen.subtracting(byName), bank)
  }

  /// Every statement that is run from here on.
  private final class Statements: Sendable {
    private let seen = Mutex<Set<String>>([])

    var all: Set<String> { seen.withLock { $0 } }

    func add(_ sql: String) { seen.withLock { _ = $0.insert(sql) } }
  }

  private static func trace(_ bank: TestBank) throws -> Statements {
    let statements = Statements()
    let store = try #require(bank.store as? SQLiteStore)
    store.queue.writeWithoutTransaction { database in
      database.trace { event in
        guard case .statement(let statement) = event else { return }
        statements.add(statement.sql)
      }
    }
    return statements
  }

  static func expectIndices(
    _ seen: Set<String>, _ bank: TestBank, mayBeSorted: Bool = false
  ) throws {
    try DatabaseQueue(path: bank.path).read { database in
      for sql in seen {
        let unknowns = [Int?](repeating: nil, count: sql.count { $0 == "?" })
        let plan = try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(unknowns)
        ).compactMap { $0["detail"] as String? }
        for step in plan {
          #expect(!step.hasPrefix("SCAN") || Self.allowed.contains(step), "\(sql)")
          #expect(mayBeSorted || !step.contains("TEMP B-TREE"), "\(sql)")
        }
      }
    }
  }
}
