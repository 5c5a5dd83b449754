import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Customers come by lists, change and leave (rules §1.13, §2.11)")
struct CustomerRecordTests {
  static func person(_ number: Int, name: String = "日傘 花子") throws -> Customer {
    Customer(
      number: try Sample.customer(number), name: name, kana: "ヒガサ ハナコ",
      address: Address("東京都千代田区丸の内1-1"))
  }

  static let list = Batch.File(name: "list.csv", digest: [UInt8](repeating: 2, count: 32))

  static func importing(_ customers: [Customer], _ bank: TestBank) throws -> [NewCustomer] {
    let new = bank.desk.drawPasswords(for: customers)
    try bank.desk.importCustomers(new, of: list, leftOut: 0) { _ in }
    return new
  }

  @Test("what the bank says of a customer on a list")
  func verdicts() throws {
    let bank = try TestBank()
    let known = try Self.person(1)
    _ = try Self.importing([known, try Self.person(2)], bank)
    try bank.desk.close(try Sample.customer(2), reason: try Sample.reason("left"))
    let table: [(Customer, CustomerVerdict)] = [
      (known, .known), (try Self.person(1, name: "青空 花子"), .knownOtherwise),
      (try Self.person(2), .closed), (try Self.person(3), .new),
    ]
    try bank.desk.reviewCustomers { judge in
      for (customer, verdict) in table {
        let told = try judge(customer)
        #expect(told == verdict)
      }
    }
  }

  @Test("drawn passwords keep the rules, differ, and lead to the change of both alone")
  func drawn() throws {
    let bank = try TestBank()
    let customers = try (1...20).map { try Self.person($0) }
    let new = try Self.importing(customers, bank)
    var seen: Set<[UInt8]> = []
    for one in new {
      for password in [one.loginPassword, one.confirmationPassword] {
        #expect(
          PasswordRule.violation(of: password, for: one.customer.number, leastLength: 12) == nil)
        password.withUnsafeBytes { _ = seen.insert(Array($0)) }
      }
    }
    #expect(seen.count == 2 * new.count)
    let number = new[0].customer.number
    guard case .open(let session) = try bank.givePassword(number, new[0].loginPassword) else {
      Testing.Issue.record("a token is asked for")
      return
    }
    #expect(session.mustChange == [.login, .confirmation])
    #expect(throws: CustomerDenial.refused(.passwordChangeFirst(.login))) {
      try bank.service.requestHardwareToken(session, confirmation: new[0].confirmationPassword)
    }
  }

  @Test("a list is taken whole or not at all")
  func whole() throws {
    let bank = try TestBank()
    _ = try Self.importing([try Self.person(2)], bank)
    let before = try bank.ledger().count
    let known = try Sample.customer(2)
    let both = [try Self.person(1), try Self.person(2)]
    #expect(throws: CustomersChanged(number: known)) { try Self.importing(both, bank) }
    #expect(try bank.ledger().count == before)
    #expect(try bank.desk.customers().rows.count == 1)
    _ = try bank.desk.verifyLedger()
  }

  @Test(
    "who leaves is let in by nothing, whatever state the token was in",
    arguments: [
      nil, .requested, .issued, .active, .suspended, .released, .revoked, .cancelled,
    ] as [IssueLifecycle.StateName?])
  func leaving(state: IssueLifecycle.StateName?) throws {
    let bank = try TestBank()
    let (number, token) = try bank.customer(1, in: state)
    let session = state == .active || state == .suspended ? nil : try? bank.logIn(number)
    let proof = state == .active ? try bank.prove(number) : nil
    try bank.desk.close(number, reason: try Sample.reason("left"))
    #expect(throws: CustomerDenial.refused(.credentials)) { try bank.givePassword(number) }
    if let session {
      #expect(throws: CustomerDenial.self) {
        try bank.service.requestHardwareToken(session, confirmation: TestBank.confirmationPassword)
      }
    }
    if let proof, let token {
      #expect(throws: CustomerDenial.self) {
        try bank.service.presentCode(token.code(at: bank.now), after: proof)
      }
    }
    #expect(try bank.desk.issues(of: number).allSatisfy { !$0.issue.state.isLive })
    let since = bank.now
    for act in [
      { _ = try bank.desk.close(number, reason: try Sample.reason("r")) },
      { _ = try bank.desk.change(number, CustomerChange(), reason: try Sample.reason("r")) },
      {
        try bank.desk.resetPassword(
          .login, of: number, to: Sample.secret("another-password"),
          reason: try Sample.reason("r"))
      },
    ] as [() throws -> Void] {
      #expect(throws: OperatorDenial.refused(.customerClosed(number, since: since))) { try act() }
    }
    _ = try bank.desk.verifyLedger()
  }

  @Test("one who leaves with a token in use and the next one ordered leaves with none")
  func leavingWithTwo() throws {
    let bank = try TestBank()
    let (number, _, _) = try bank.customerWithTwo(1)
    try bank.desk.close(number, reason: try Sample.reason("left"))
    #expect(try bank.desk.issues(of: number).map(\.issue.state.name) == [.revoked, .revoked])
    _ = try bank.desk.verifyLedger()
  }

  @Test("a search is folded, and finds by the beginning")
  func search() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .released)
    func found(_ typed: String) throws -> Int {
      guard let search = CustomerSearch(typed) else { return -1 }
      return try bank.desk.customers(found: search).rows.count
    }
    let table = [
      ("日傘", 1), ("ひがさ", 1), ("ﾋｶﾞｻ ﾊﾅ", 1), ("ヒカ\u{3099}サ", 1), ("1", 1), ("１０００", 1),
      ("1000-001", 1), ("2600-1000-00001", 1), ("花", 0), ("%", 0), ("_", 0), ("-", 0),
      ("2600100000002", 0), ("1000002", 0), (" ", -1), ("", -1),
    ]
    for (typed, count) in table { #expect(try found(typed) == count, "\(typed)") }
  }
}
