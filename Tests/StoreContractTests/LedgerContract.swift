import BankFixtures
import BankService
import Primitives
import SeededRandom
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("The ledger keeps what it is given, and only grows (rules §5)")
struct LedgerContract {
  /// One row with everything that a customer's act may have, one with everything of an operator's.
  static func entries() throws -> [LedgerEntry] {
    [
      LedgerEntry(
        time: TestBank.start, event: .login, outcome: .refused(rule: "wrong-code"),
        actor: .customer(SessionOrigin(session: "s1", terminal: "/dev/pts/3", peer: "192.0.2.7")),
        customer: try Sample.customer(1), serial: try Sample.serial(2)),
      LedgerEntry(
        time: TestBank.start.advanced(bySeconds: -60), event: .tokenRevoked,
        actor: .operator(name: "sato"), customer: try Sample.customer(1), from: .active,
        to: .revoked, reason: .revocation(.lost, given: "電話で確認"),
        imprint: LedgerEntry.Imprint(issue: 7, facts: LedgerFacts(["misses": 0, "used": 29])),
        judgement: LedgerFacts(["first": 28, "match": nil, "last": 30])),
    ]
  }

  static func append(_ entries: [LedgerEntry], to bank: TrialBank) throws {
    try bank.write { (records) throws(BankFailure) in
      for entry in entries { try records.append(entry) }
    }
  }

  @Test("who, what, when, on which session, how it was decided", arguments: StoreKind.allCases)
  func content(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let entries = try Self.entries()
    try Self.append(entries, to: bank)
    let expected = entries.enumerated().map { LedgerRecord($1, row: Int64($0) + 1) }
    #expect(try bank.rows() == expected)
    try bank.read { (records) throws in
      for record in expected { #expect(try records.ledgerRow(record.row) == record) }
      #expect(try records.ledgerRow(0) == nil)
      #expect(try records.ledgerRow(3) == nil)
    }
  }

  @Test(
    "every event can be recorded", arguments: StoreKind.allCases, LedgerEntry.Event.allCases)
  func events(kind: StoreKind, event: LedgerEntry.Event) throws {
    let bank = try TrialBank(kind)
    let entry = LedgerEntry(time: TestBank.start, event: event, actor: .operator(name: "sato"))
    try Self.append([entry], to: bank)
    #expect(try bank.rows().map(\.event) == [event.rawValue])
  }

  @Test(
    "the newest time is the latest one, not the last one; none in an empty ledger",
    arguments: StoreKind.allCases)
  func newestTime(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    #expect(try bank.read { try $0.newestLedgerTime() } == nil)
    try Self.append(try Self.entries(), to: bank)
    #expect(
      try bank.read { try $0.newestLedgerTime() }
        == TestBank.start)
  }

  @Test(
    "the newest time begins anew when the clock was accepted, and not when that was refused",
    arguments: StoreKind.allCases)
  func acceptedClock(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let earlier = TestBank.start.advanced(byDays: -1)
    func accept(_ outcome: LedgerEntry.Outcome, at time: UnixTime) -> LedgerEntry {
      LedgerEntry(
        time: time, event: .clockAccepted, outcome: outcome, actor: .operator(name: "sato"))
    }
    try Self.append(try Self.entries(), to: bank)
    try Self.append([accept(.refused(rule: "clock-not-behind"), at: earlier)], to: bank)
    #expect(try bank.read { try $0.newestLedgerTime() } == TestBank.start)
    try Self.append([accept(.done, at: earlier)], to: bank)
    #expect(try bank.read { try $0.newestLedgerTime() } == earlier)
    try Self.append([accept(.refused(rule: "x"), at: earlier.advanced(byDays: -1))], to: bank)
    #expect(try bank.read { try $0.newestLedgerTime() } == earlier)
  }

  @Test(
    "each row is chained to the one before it, across transactions and those that came to nothing",
    arguments: StoreKind.allCases)
  func chain(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let chain = LedgerChain(try Sample.masterKey())
    #expect(try bank.read { try $0.ledgerHead() } == .empty)
    for _ in 1...3 {
      try Self.append(try Self.entries(), to: bank)
      #expect(throws: BankFailure.outOfMemory) {
        try bank.write { (records) throws(BankFailure) in
          try records.append(
            LedgerEntry(time: TestBank.start, event: .logout, actor: .operator(name: "sato")))
          throw .outOfMemory
        }
      }
    }
    try bank.read { (records) throws in
      var heads = [LedgerHead.empty]
      try records.eachSealedRow(after: 0) { (row) throws(BankFailure) in
        let last = heads[heads.count - 1]
        #expect(row.row == last.row + 1)
        #expect(row.encoded == (try records.ledgerRow(row.row))?.encoded)
        #expect(row.mac == chain.mac(of: row.encoded, after: last.mac))
        heads.append(LedgerHead(row: row.row, mac: row.mac))
      }
      #expect(heads.count == 7)
      #expect(try records.ledgerHead() == heads.last)
      for head in heads.dropFirst() {
        #expect(try records.ledgerMAC(of: head.row) == head.mac)
      }
      for none in [-1, 0, 7] { #expect(try records.ledgerMAC(of: Int64(none)) == nil) }
      for start in Int64(0)...6 {
        var rows: [Int64] = []
        try records.eachSealedRow(after: start) { (row) throws(BankFailure) in
          rows.append(row.row)
        }
        #expect(rows == Array((start + 1)..<7))
      }
    }
    #expect(try bank.store.anchoredHead(chain).row == 6)
  }

  /// Few values of each column, so that filters meet.
  static func randomEntries(
    _ count: Int, using randomness: inout SeededGenerator
  ) throws -> [LedgerEntry] {
    let (customers, serials) = (try (1...3).map(Sample.customer), try (1...3).map(Sample.serial))
    return (0..<count).map { _ in
      LedgerEntry(
        time: TestBank.start.advanced(bySeconds: Int64.random(in: 0...20, using: &randomness)),
        event: [.login, .logout, .tokenRevoked].randomElement(using: &randomness) ?? .login,
        actor: .operator(name: "sato"), customer: customers.randomElement(using: &randomness),
        serial: Bool.random(using: &randomness)
          ? nil : serials.randomElement(using: &randomness))
    }
  }

  @Test("a filter admits what it says, in the order of the rows", arguments: StoreKind.allCases)
  func filters(kind: StoreKind) throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let bank = try TrialBank(kind)
    let entries = try Self.randomEntries(300, using: &randomness)
    try Self.append(entries, to: bank)
    let all = try bank.rows()
    #expect(all.map(\.row) == Array(1...300))
    for _ in 0..<100 {
      func maybe<Value>(_ value: Value) -> Value? {
        Bool.random(using: &randomness) ? value : nil
      }
      let filter = LedgerFilter(
        customer: maybe(try Sample.customer(Int.random(in: 1...4, using: &randomness))),
        serial: maybe(try Sample.serial(Int.random(in: 1...4, using: &randomness))),
        event: maybe([.login, .logout, .keyRotated].randomElement(using: &randomness) ?? .login),
        from: maybe(
          TestBank.start.advanced(bySeconds: Int64.random(in: 0...21, using: &randomness))),
        until: maybe(
          TestBank.start.advanced(bySeconds: Int64.random(in: 0...21, using: &randomness))))
      let expected = all.filter { row in
        (filter.customer.map { row.customer == $0.digits } ?? true)
          && (filter.serial.map { row.serial == $0.text } ?? true)
          && (filter.event.map { row.event == $0.rawValue } ?? true)
          && (filter.from.map { row.time >= $0.seconds } ?? true)
          && (filter.until.map { row.time < $0.seconds } ?? true)
      }
      #expect(try bank.rows(filter) == expected, "seed \(seed): \(filter)")
    }
  }

  @Test("whoever has seen enough is shown no more", arguments: StoreKind.allCases)
  func enough(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    for _ in 1...3 { try Self.append(try Self.entries(), to: bank) }
    var rows: [Int64] = []
    try bank.read { (records) throws in
      try records.eachLedgerRow(LedgerFilter()) { (record) throws(BankFailure) in
        rows.append(record.row)
        return record.row < 4 ? .goOn : .enough
      }
    }
    #expect(rows == [1, 2, 3, 4])
  }

  @Test("a customer's rows come newest first, in pages", arguments: StoreKind.allCases)
  func pages(kind: StoreKind) throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let bank = try TrialBank(kind)
    try Self.append(try Self.randomEntries(100, using: &randomness), to: bank)
    let customer = try Sample.customer(2)
    let expected = Array(try bank.rows(LedgerFilter(customer: customer)).reversed())
    var found: [LedgerRecord] = []
    while true {
      let page = try bank.read {
        try $0.ledgerRows(of: customer, before: found.last?.row, limit: 7)
      }
      if page.isEmpty { break }
      #expect(page.count == min(7, expected.count - found.count), "seed \(seed)")
      found += page
    }
    #expect(found == expected, "seed \(seed)")
  }

  @Test(
    "rows about issues come issue by issue, oldest first; one that none is about is found",
    arguments: StoreKind.allCases)
  func issues(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let customer = try bank.addCustomer(1)
    let issues = try (1...3).map { _ in
      try bank.insertIssue(of: customer, in: .cancelled(at: TestBank.start))
    }
    func entry(_ issue: Int64?) -> LedgerEntry {
      LedgerEntry(
        time: TestBank.start, event: .login, actor: .operator(name: "sato"), customer: customer,
        imprint: issue.map { .init(issue: $0, facts: LedgerFacts(["misses": 1])) })
    }
    let ids = issues.map(\.id.rawValue)
    let before = try bank.read { try $0.ledgerHead() }.row
    let told = [ids[1], ids[0], nil, ids[1], ids[2] + 8, ids[0], ids[1], .min, -1]
    try Self.append(told.map(entry), to: bank)
    try bank.read { (records) throws in
      var seen: [[Int64]] = []
      try records.eachRowOfIssues { (record, issue) throws(BankFailure) in
        #expect(record == (try records.ledgerRow(record.row)))
        #expect(record.issue == issue)
        seen.append([issue, record.row])
      }
      let expected = told.enumerated().compactMap { row, issue in
        issue.map { [$0, before + Int64(row) + 1] }
      }
      #expect(seen == expected)
      #expect(try records.issueCount() == 3)
      #expect(try records.missingIssue() == .min)
    }
  }

  @Test(
    "an issue is shown if its newest row says something else of it, or none is about it",
    arguments: StoreKind.allCases, IssueLifecycle.StateName.allCases)
  func told(kind: StoreKind, state: IssueLifecycle.StateName) throws {
    let bank = try TrialBank(kind)
    let (customer, _) = try bank.customer(1, in: state)
    func shown() throws -> [BankIssue] {
      try bank.read { (records) throws in
        var shown: [BankIssue] = []
        try records.eachIssueOtherThanTold { (issue, imprint) throws(BankFailure) in
          #expect(imprint != issue.imprint.facts.text)
          shown.append(issue)
        }
        return shown
      }
    }
    #expect(try shown().isEmpty)
    let issue = try #require(try bank.issue(customer))
    for facts in [LedgerFacts(["misses": 1]), issue.imprint.facts] {
      let entry = LedgerEntry(
        time: TestBank.start, event: .login, actor: .operator(name: "sato"), customer: customer,
        imprint: .init(issue: issue.id.rawValue, facts: facts))
      try Self.append([entry], to: bank)
      #expect(try shown() == (facts == issue.imprint.facts ? [] : [issue]))
    }
    let untold = try bank.insertIssue(of: customer, in: .cancelled(at: TestBank.start))
    #expect(try shown() == [untold])
    #expect(try bank.read { try $0.missingIssue() } == nil)
  }
}
