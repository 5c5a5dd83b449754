import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("The login (rules §1, last column)")
struct LogInTests {
  @Test(
    "asks for the password alone unless a token is in use",
    arguments: [nil, IssueLifecycle.StateName.requested, .issued, .released, .revoked, .cancelled])
  func passwordOnly(state: IssueLifecycle.StateName?) throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: state).number
    #expect(try bank.logIn(customer).access == .full)
  }

  @Test("asks for a code of the token in use, and takes each code once")
  func code() throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .active)
    let code = try #require(token).code(at: bank.now)
    let session = try bank.logIn(customer, code: code)
    #expect(session.access == .full)
    #expect(session.missNotice == nil)
    #expect(throws: CustomerDenial.refused(.code(.used(seconds: 60)))) {
      try bank.logIn(customer, code: code)
    }
    bank.clock.advance(bySeconds: 60)
    try bank.logIn(customer, code: try #require(token).code(at: bank.now))
  }

  @Test("one answer for an unknown customer, a wrong password and a stopped one")
  func oneAnswer() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    for number in [try Sample.customer(2)] + Array(repeating: customer, count: 7) {
      #expect(throws: CustomerDenial.refused(.credentials)) {
        try bank.givePassword(number, TestBank.wrongPassword)
      }
      bank.clock.advance(bySeconds: 20)
    }
    #expect(throws: CustomerDenial.refused(.credentials)) { try bank.givePassword(customer) }
  }

  @Test("tells of the login before, and where from")
  func previousLogin() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let remote = SessionOrigin(session: "s", terminal: nil, peer: "192.0.2.7")
    guard case .open(let first) = try bank.givePassword(customer, from: remote) else {
      Issue.record("a code was asked for")
      return
    }
    #expect(first.previousLogin == nil)
    bank.clock.advance(bySeconds: 3_600)
    #expect(
      try bank.logIn(customer).previousLogin
        == LoginRecord(time: TestBank.start, peer: "192.0.2.7"))
  }

  @Test("a proof of the password is worth nothing once the issue has changed")
  func staleProof() throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .active)
    let proof = try bank.prove(customer)
    try bank.revoke(customer, as: .defective)
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .revoked))) {
      try bank.service.presentCode(try #require(token).code(at: bank.now), after: proof)
    }
  }

  @Test("a token is good through the last second of its day, and its code is no miss after it")
  func expiry() throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .active)
    let last = TestBank.expires.lastSecond
    bank.clock.now = last
    let proof = try bank.prove(customer)
    _ = try bank.service.presentCode(try #require(token).code(at: last), after: proof)
    bank.clock.advance(bySeconds: 1)
    #expect(throws: CustomerDenial.refused(.code(.expired(TestBank.expires)))) {
      try bank.service.presentCode(try #require(token).code(at: bank.now), after: proof)
    }
    #expect(throws: CustomerDenial.refused(.code(.expired(TestBank.expires)))) {
      try bank.givePassword(customer)
    }
    #expect(try bank.issue(customer)?.misses == 0)
  }
}
