import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("トークンの紛失・故障: a report stops the token at once (rules §1)")
struct ReportTests {
  @Test("the login password suffices; then nobody gets in", arguments: TokenLoss.allCases)
  func beforeCode(loss: TokenLoss) throws {
    let bank = try TestBank()
    let (customer, fob) = try bank.customer(1, in: .active)
    let token = try #require(fob)
    let open = try bank.logIn(customer, code: token.code(at: bank.now))
    let proof = try bank.prove(customer)
    try bank.service.reportToken(as: loss, after: proof)
    let stopped = CustomerDenial.refused(.stopped(since: bank.now, reason: .reported(loss)))
    #expect(throws: stopped) { try bank.logIn(customer) }
    // Another session ends at its next act, and the proof is worth nothing any more.
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .suspended))) {
      try bank.service.overview(open)
    }
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .suspended))) {
      try bank.service.reportToken(as: loss, after: proof)
    }
    let reports = try bank.ledger().filter { $0.event == "token-reported" }
    #expect(reports.map(\.rule) == [nil, "session-ended"])
  }

  @Test(
    "in a session, also of a token that never arrived; reporting twice is refused",
    arguments: [IssueLifecycle.StateName.issued, .active])
  func inSession(state: IssueLifecycle.StateName) throws {
    let bank = try TestBank()
    let (customer, fob) = try bank.customer(1, in: state)
    let token = try #require(fob)
    let session =
      state == .active
      ? try bank.logIn(customer, code: token.code(at: bank.now)) : try bank.logIn(customer)
    let (renewed, since) = try bank.service.reportToken(session, as: .lost)
    #expect(since == bank.now)
    #expect(try bank.service.overview(renewed).issue?.state.name == .suspended)
    #expect(throws: CustomerDenial.refused(.unavailable(.report, .stopped))) {
      try bank.service.reportToken(renewed, as: .stolen)
    }
    // The owner of a stolen token can still change the passwords.
    _ = try bank.service.changePassword(
      renewed, .login, from: TestBank.loginPassword, to: Sample.secret("another-secret-9"))
  }

  @Test("the customer cannot lift it: every procedure is closed")
  func closed() throws {
    let bank = try TestBank()
    let (customer, fob) = try bank.customer(1, in: .active)
    let session = try bank.logIn(customer, code: try #require(fob).code(at: bank.now))
    let renewed = try bank.service.reportToken(session, as: .defective).session
    #expect(
      try bank.service.overview(renewed).unavailable
        == Dictionary(uniqueKeysWithValues: Procedure.allCases.map { ($0, .stopped) }))
  }

  @Test("found again: an operator lifts it, and the token works as before")
  func found() throws {
    let bank = try TestBank()
    let (customer, fob) = try bank.customer(1, in: .active)
    let token = try #require(fob)
    try bank.service.reportToken(as: .lost, after: try bank.prove(customer))
    try bank.desk.resume(customer, reason: try Sample.reason("found again"))
    try bank.logIn(customer, code: token.code(at: bank.now))
  }

  @Test(
    "revoked, and re-issued in the same act: 利用開始 alone after lost and stolen",
    arguments: TokenLoss.allCases)
  func reissued(loss: TokenLoss) throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    try bank.service.reportToken(as: loss, after: try bank.prove(customer))
    try bank.revoke(customer, as: loss.revocation, reissue: true)
    let session = try bank.logIn(customer)
    #expect((session.access == .activationOnly) == loss.revocation.mayBeInOtherHands)
    let next = try bank.addToken(2)
    _ = try bank.desk.dispatch(to: customer, serial: next.serial)
    let started = try bank.activate(customer, next)
    #expect(started.access == .full)
  }
}
