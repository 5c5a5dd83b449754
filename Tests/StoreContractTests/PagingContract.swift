import BankFixtures
import BankService
import Primitives
import SeededRandom
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("Listings are read in pages, after a key")
struct PagingContract {
  static let rows = 3_000

  /// A bank whose customers of even numbers have each a token in use and have asked for the next one.
  static func bank(_ kind: StoreKind) throws -> TrialBank {
    let bank = try TrialBank(kind)
    try add((1...rows).map { $0 * 2 }, to: bank)
    return bank
  }

  static func add(_ numbers: [Int], to bank: TrialBank) throws {
    let password = try Sample.credential()
    let scenes = try numbers.map { (try Sample.customer($0), try Sample.serial($0)) }
    try bank.write { (records) throws(BankFailure) in
      for (number, serial) in scenes {
        try records.insert(
          Customer(number: number, name: "x", kana: "x", address: Address("x")), using: serial,
          password)
        // Many are asked for in one second.
        _ = try records.insert(
          NewIssue.request(
            by: number,
            at: TestBank.start.advanced(bySeconds: (Int64(number.digits) ?? 0) / 500 % 7)))
      }
    }
  }

  /// Reads a listing to its end, while rows are added before and after the place that was read to.
  ///
  /// - Returns: all rows, and how many of them were there when it began.
  static func read<Row: Listed & Hashable>(
    _ bank: TrialBank, _ page: (any BankReader, Row.Key?, Int) throws(BankFailure) -> [Row]
  ) throws -> (rows: [Row], old: Int) {
    func all() throws -> [Row] { try bank.read { try page($0, nil, 1_000_000) } }
    let before = Set(try all())
    var rows: [Row] = []
    var added = 1
    while true {
      let found = try bank.read { (records) throws in try page(records, rows.last?.key, 251) }
      rows += found
      if found.isEmpty { break }
      // Odd numbers, one of the first and one of the last.
      try add([added, 4_000 + added], to: bank)
      added += 2
    }
    #expect(Set(rows).count == rows.count, "none comes twice")
    #expect(rows.filter(before.contains).count == before.count, "none is left out")
    // What was added behind the place that was read to is all that is missing.
    let inOrder = try all()
    let seen = Set(rows)
    #expect(rows == inOrder.filter(seen.contains), "they are in the order of the whole")
    return (rows, before.count)
  }

  @Test(
    "thousands come whole, in order and once, while others are added between two pages",
    arguments: StoreKind.allCases)
  func pages(kind: StoreKind) throws {
    let customers = try Self.read(Self.bank(kind)) { (records, key, limit) throws(BankFailure) in
      try records.customers(after: key, limit: limit)
    }
    #expect(customers.old == Self.rows && customers.rows.count > Self.rows)
    #expect(zip(customers.rows, customers.rows.dropFirst()).allSatisfy { $0.key < $1.key })
    #expect(customers.rows.allSatisfy { $0.state == .requested })

    let tokens = try Self.read(Self.bank(kind)) { (records, key, limit) throws(BankFailure) in
      try records.tokens(after: key, limit: limit)
    }
    #expect(tokens.old == Self.rows && tokens.rows.count > Self.rows)
    #expect(zip(tokens.rows, tokens.rows.dropFirst()).allSatisfy { $0.key < $1.key })

    let issues = try Self.read(Self.bank(kind)) { (records, key, limit) throws(BankFailure) in
      try records.presentIssues(after: key, limit: limit)
    }
    #expect(issues.old == 2 * Self.rows && issues.rows.count > 2 * Self.rows)
    #expect(
      zip(issues.rows, issues.rows.dropFirst()).allSatisfy {
        ($0.key.customer, $0.key.issue.rawValue) < ($1.key.customer, $1.key.issue.rawValue)
      })
    #expect(issues.rows.allSatisfy { $0.token?.serial == $0.issue.state.serial })

    let requests = try Self.read(Self.bank(kind)) { (records, key, limit) throws(BankFailure) in
      try records.requests(after: key, limit: limit)
    }
    #expect(requests.old == Self.rows)
    #expect(
      zip(requests.rows, requests.rows.dropFirst()).allSatisfy {
        ($0.key.requestedAt, $0.key.issue.rawValue) < ($1.key.requestedAt, $1.key.issue.rawValue)
      })
    #expect(requests.rows.allSatisfy { $0.customer.number == $0.issue.customer })
  }

  @Test("the desk's pages say whether there is another one", arguments: StoreKind.allCases)
  func lastPage(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    #expect(try bank.desk.tokens(limit: 2).next == nil)
    for number in 1...4 { try bank.addToken(number) }
    let first = try bank.desk.tokens(limit: 2)
    #expect(first.rows.map(\.key) == [try Sample.serial(1), try Sample.serial(2)])
    #expect(first.next == (try Sample.serial(2)))
    let second = try bank.desk.tokens(after: first.next, limit: 2)
    #expect(second.rows.map(\.key) == [try Sample.serial(3), try Sample.serial(4)])
    #expect(second.next == nil)
  }

  @Test(
    "an issue is listed if it is live, or the last of a customer's who has no live one",
    arguments: StoreKind.allCases)
  func present(kind: StoreKind) throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let bank = try TrialBank(kind)
    var serials = 0
    let customers = try (1...40).map { try bank.addCustomer($0) }
    for customer in customers {
      var last: BankIssue.ID?
      for _ in 0..<Int.random(in: 0...4, using: &randomness) {
        serials += 1
        let serial = try bank.addToken(serials).serial
        let start = TestBank.start
        let states: [IssueLifecycle.State<SerialNumber>] = [
          .requested(.hardware, since: start), .issued(serial, since: start),
          .active(serial, issued: start, since: start), .cancelled(at: start),
          .released(serial, issued: start, activated: start, at: start),
          .revoked(serial, from: .issued(since: start), at: start, reason: .defective),
        ]
        guard let state = states.randomElement(using: &randomness) else { continue }
        let succeeds = Bool.random(using: &randomness) ? last : nil
        last = try bank.write { (records) throws(BankFailure) in
          let new = try records.insert(
            NewIssue.request(by: customer, succeeding: succeeds, at: start))
          try records.update(
            Issue(
              id: new.id, customer: customer, kind: .hardware, requestedAt: start,
              succeeds: succeeds,
              state: state.map {
                HeldToken(serial: $0, verifier: .init(knowing: .hardwareAtDispatch, at: start))
              }))
          return new.id
        }
      }
    }
    try bank.read { (records) throws in
      var expected: [ListedIssue] = []
      var states: [IssueLifecycle.StateName?] = []
      for customer in customers {
        let all = try records.issuesWithTokens(of: customer)
        let history = IssueHistory(all.map(\.issue))
        #expect(history.issues == (try records.issues(of: customer)))
        let shown = history.live.isEmpty ? [history.latest].compactMap(\.self) : history.live
        expected += all.filter { shown.contains($0.issue) }
        states.append(shown.last?.state.name)
        for listed in all {
          let token = try listed.issue.state.serial.flatMap { try records.token($0)?.token }
          #expect(listed.token == token)
        }
      }
      #expect(try allRows(records.presentIssues) == expected, "seed \(seed)")
      #expect(try allRows(records.customers).map(\.state) == states, "seed \(seed)")
      for listed in try allRows(records.customers) {
        #expect(listed.record == (try records.customer(listed.key)))
      }
    }
  }
}
