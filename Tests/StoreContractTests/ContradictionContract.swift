import BankFixtures
import BankService
import StoreContract
import Testing
import TokenDomain
import Vault

extension Contradiction: CustomTestStringConvertible {
  var testDescription: String { description }
}

@Suite("The store refuses what no rule allows, and nothing of it stays")
struct ContradictionContract {
  static func scene(_ bank: TrialBank) throws -> Contradiction.Scene {
    let (holder, token) = try bank.customer(1, in: .active)
    let other = try bank.addCustomer(2)
    try bank.addToken(2)
    let software = try #require(SerialNumber("S000000000001"))
    try bank.write { (records) throws(BankFailure) in
      try records.insert(TestToken(software).token, seed: SealedSeed(bytes: [1]))
    }
    let issue = try #require(try bank.issue(holder))
    return Contradiction.Scene(
      issue: issue, held: try #require(issue.state.held),
      serials: (try #require(token).serial, try Sample.serial(2), software),
      customers: (holder, other, try Sample.customer(9)),
      credential: try #require(try bank.read { try $0.credential(.login, of: holder) }),
      record: try #require(try bank.read { try $0.customer(holder) }),
      token: try #require(token).token)
  }

  @Test(
    "written through the service's own door", arguments: StoreKind.allCases, Contradiction.all)
  func contradictions(kind: StoreKind, contradiction: Contradiction) throws {
    let bank = try TrialBank(kind)
    let scene = try Self.scene(bank)
    let (holder, other) = (scene.customers.holder, scene.customers.other)
    func state() throws -> [AnyHashable] {
      try bank.read { (records) throws in
        [
          try allRows(records.customers), try records.issues(of: holder),
          try records.issues(of: other), try allRows(records.tokens),
          try records.credential(.login, of: holder),
          try records.strangerThrottle(scene.customers.unknown), try records.ledgerHead(),
        ]
      }
    }
    let before = try state()
    expectConstraint {
      try bank.write { (records) throws(BankFailure) in
        // What came before it in the transaction goes as well.
        try records.update(CustomerAccess(generation: 7), of: other)
        try contradiction.write(records, scene)
      }
    }
    #expect(try state() == before)
  }

  @Test("a serial serves one issue for ever, however it ended", arguments: StoreKind.allCases)
  func serialServesOnce(kind: StoreKind) throws {
    let (serial, start) = (try Sample.serial(1), TestBank.start)
    for ended in [
      IssueLifecycle.State.active(serial, issued: start, since: start),
      .released(serial, issued: start, activated: start, at: start),
      .revoked(serial, from: .issued(since: start), at: start, reason: .lost),
    ] {
      let bank = try TrialBank(kind)
      let customers = try (1...2).map { try bank.addCustomer($0) }
      let serial = try bank.addToken(1).serial
      _ = try bank.insertIssue(of: customers[0], in: ended)
      expectConstraint {
        _ = try bank.insertIssue(of: customers[1], in: .issued(serial, since: TestBank.start))
      }
      #expect(
        try bank.read { try $0.issues(of: customers[1]) } == [])
    }
  }
}
