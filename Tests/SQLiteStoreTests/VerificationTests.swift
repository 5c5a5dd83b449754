import BankFixtures
import BankService
import OneTimePassword
import Primitives
import Testing
import TokenDomain

@Suite("What a judged code changes of an issue")
struct VerificationTests {
  @Test("the verifier, the misses and the counted codes are written, and nothing else")
  func nothingElse() throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    let before = try #require(try bank.issue(customer))
    let serial = try #require(before.state.serial)
    let judged = Issue(
      id: before.id, customer: customer, kind: before.kind,
      requestedAt: before.requestedAt.advanced(bySeconds: 1),
      lifecycle: IssueLifecycle(restoring: .released(serial, at: bank.now)),
      dispatchedAt: nil, activatedAt: nil,
      verifier: Verifier(knowing: .softwareAtDispatch, at: bank.now), misses: 3,
      countedCodes: Issue.CountedCodes(step: 7, marks: [Array(repeating: 1, count: 32)]))
    try bank.write { (records) throws(BankFailure) in try records.updateVerification(of: judged) }

    let after = try #require(try bank.issue(customer))
    #expect(after.verifier == judged.verifier)
    #expect(after.misses == 3 && after.countedCodes == judged.countedCodes)
    #expect(after.lifecycle == before.lifecycle && after.requestedAt == before.requestedAt)
    #expect(after.dispatchedAt == before.dispatchedAt && after.activatedAt == before.activatedAt)
  }
}
