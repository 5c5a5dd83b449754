import BankFixtures
import BankService
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("Issues are found by customer, by age and by what they wait for")
struct IssueListContract {
  @Test(
    "all of a customer's, oldest first; the newest of each; requests by age",
    arguments: StoreKind.allCases)
  func lists(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let customers = try (1...3).map { try bank.addCustomer($0) }
    try bank.addToken(1)
    let start = TestBank.start
    let since = IssueLifecycle.State<SerialNumber>.requested(.hardware, since: start)
    let first = try bank.insertIssue(
      of: customers[1],
      in: .released(try Sample.serial(1), issued: start, activated: start, at: start))
    let young = try bank.insertIssue(of: customers[1], in: since, requestedAt: start)
    let old = try bank.insertIssue(
      of: customers[0], in: since, requestedAt: start.advanced(bySeconds: -1))
    try bank.read { (records) throws in
      #expect(try records.issues(of: customers[1]) == [first, young])
      #expect(try records.issues(of: customers[2]) == [])
      #expect(try allRows(records.presentIssues).map(\.issue) == [old, young])
      #expect(try allRows(records.requests).map(\.issue) == [old, young])
    }
  }

  @Test(
    "misses: the newest first, as many as wanted, counted from a moment on, and forgotten",
    arguments: StoreKind.allCases)
  func misses(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let customer = try bank.addCustomer(1)
    let issues = try (1...2).map { _ in
      try bank.insertIssue(of: customer, in: .cancelled(at: TestBank.start)).id
    }
    let times = [30, 10, 20, 20].map { TestBank.start.advanced(bySeconds: $0) }
    try bank.write { (records) throws(BankFailure) in
      for time in times { try records.insertMiss(of: issues[0], at: time) }
      try records.insertMiss(of: issues[1], at: TestBank.start)
    }
    try bank.read { (records) throws in
      #expect(
        try records.missTimes(of: issues[0], limit: 9) == [times[0], times[2], times[3], times[1]])
      #expect(try records.missTimes(of: issues[0], limit: 1) == [times[0]])
      #expect(try records.missCount(of: issues[0], from: times[2]) == 3)
      #expect(try records.missCount(of: issues[0], from: times[0].advanced(bySeconds: 1)) == 0)
    }
    try bank.write { (records) throws(BankFailure) in try records.forgetMisses(of: issues[0]) }
    try bank.read { (records) throws in
      #expect(try records.missTimes(of: issues[0], limit: 9) == [])
      #expect(try records.missCount(of: issues[1], from: TestBank.start) == 1)
    }
  }
}
