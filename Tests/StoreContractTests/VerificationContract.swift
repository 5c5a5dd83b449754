import BankFixtures
import BankService
import OneTimePassword
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("What a judged code changes of an issue")
struct VerificationContract {
  @Test(
    "the verifier, the misses and the counted codes are written, and nothing else",
    arguments: StoreKind.allCases)
  func nothingElse(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let (customer, _) = try bank.customer(1, in: .active)
    let before = try #require(try bank.issue(customer))
    let held = HeldToken(
      serial: try #require(before.state.serial),
      verifier: Verifier(knowing: .softwareAtDispatch, at: bank.now), misses: 3,
      countedCodes: CountedCodes(step: 7, marks: [Array(repeating: 1, count: 32)]),
      resynchronisedAt: bank.now)
    let judged = Issue(
      id: before.id, customer: customer, kind: before.kind,
      requestedAt: before.requestedAt.advanced(bySeconds: 1),
      state: .released(held, issued: bank.now, activated: bank.now, at: bank.now))
    try bank.write { (records) throws(BankFailure) in try records.updateVerification(of: judged) }

    let after = try #require(try bank.issue(customer))
    #expect(after.state.held == held)
    #expect(after.state.map(\.serial) == before.state.map(\.serial))
    #expect(after.requestedAt == before.requestedAt)
  }
}
