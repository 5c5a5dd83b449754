import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("A token's life, from the request to its end (rules §1)")
struct LifeTests {
  @Test("request, dispatch, 利用開始, login, 利用解除, and a new request")
  func wholeLife() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let token = try bank.addToken(1)
    try bank.request(customer)
    #expect(try bank.desk.applications().rows.map(\.customer.number) == [customer])
    #expect(try bank.desk.dispatch(to: customer) == token.serial)
    #expect(try bank.desk.applications().rows.isEmpty)
    let session = try bank.activate(customer, token)
    #expect(session.access == .full)
    try bank.logIn(customer, code: token.code(at: bank.now))
    _ = try bank.service.releaseToken(session, confirmation: TestBank.confirmationPassword)
    #expect(try bank.desk.token(token.serial).state == .used)
    try bank.request(customer)
    #expect(try bank.desk.issues(of: customer).map(\.issue.state.name) == [.released, .requested])
    #expect(
      try bank.ledger().map(\.event) == [
        "customer-added", "token-imported", "login", "token-requested", "token-dispatched",
        "login", "token-activated", "password-accepted", "login", "token-released", "login",
        "token-requested",
      ])
  }

  @Test("a request is taken back, and another one made")
  func cancelled() throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .cancelled).number
    try bank.request(customer)
    #expect(try bank.issue(customer)?.state.name == .requested)
  }

  @Test(
    "lost or stolen: no login until a re-issue is booked, 利用開始 alone until it is in use",
    arguments: [IssueLifecycle.RevocationReason.lost, .stolen], [true, false])
  func lost(why: IssueLifecycle.RevocationReason, bookedAtOnce: Bool) throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .active).number
    try bank.revoke(customer, as: why, reissue: bookedAtOnce)
    if !bookedAtOnce {
      #expect(throws: CustomerDenial.refused(.awaitingReissue(why, since: bank.now))) {
        try bank.givePassword(customer)
      }
      try bank.desk.bookReissue(for: customer, reason: try Sample.reason("talked to"))
    }
    #expect(try bank.logIn(customer).access == .activationOnly)

    let token = try bank.addToken(2)
    #expect(try bank.desk.dispatch(to: customer) == token.serial)
    let session = try bank.logIn(customer)
    #expect(session.access == .activationOnly)
    #expect(try bank.service.overview(session).unavailable[.activate] == nil)
    #expect(try bank.activate(customer, token).access == .full)
    #expect(try bank.logIn(customer, code: token.code(at: bank.now)).access == .full)
  }

  @Test("a re-issue that is taken back leaves the login refused")
  func reissueCancelled() throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .active).number
    try bank.revoke(customer, as: .lost, reissue: true)
    try bank.desk.cancelRequest(of: customer)
    #expect(throws: CustomerDenial.refused(.awaitingReissue(.lost, since: bank.now))) {
      try bank.givePassword(customer)
    }
  }

  @Test(
    "revoked for another reason, the password is enough",
    arguments: IssueLifecycle.RevocationReason.allCases.filter { !$0.mayBeInOtherHands })
  func harmless(why: IssueLifecycle.RevocationReason) throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .active).number
    try bank.revoke(customer, as: why)
    #expect(try bank.logIn(customer).access == .full)
  }

  @Test("whatever changes an issue ends the customer's other sessions at their next act")
  func sessions() throws {
    let reason = try Sample.reason("asked for")
    typealias Change = (
      before: IssueLifecycle.StateName, after: IssueLifecycle.StateName,
      change: (TestBank, CustomerNumber, TestToken, Session) throws -> Void
    )
    let changes: [Change] = [
      (.issued, .active, { bank, customer, token, _ in try bank.activate(customer, token) }),
      (
        .active, .released,
        { bank, _, _, session in
          _ = try bank.service.releaseToken(session, confirmation: TestBank.confirmationPassword)
        }
      ),
      (.active, .suspended, { bank, customer, token, _ in try bank.stop(customer, token) }),
      (.active, .revoked, { bank, customer, _, _ in try bank.revoke(customer, as: .stolen) }),
      (
        .active, .active,
        { bank, customer, token, _ in
          try bank.stop(customer, token)
          try bank.desk.resume(customer, reason: reason)
        }
      ),
    ]
    for (before, after, change) in changes {
      let bank = try TestBank()
      let (customer, sent) = try bank.customer(1, in: before)
      let token = try #require(sent)
      func open() throws -> Session {
        guard before == .active else { return try bank.logIn(customer) }
        defer { bank.clock.advance(bySeconds: 60) }
        return try bank.logIn(customer, code: token.code(at: bank.now))
      }
      let (acting, other) = (try open(), try open())
      try change(bank, customer, token, acting)
      #expect(throws: CustomerDenial.refused(.sessionEnded(present: after))) {
        try bank.service.overview(other)
      }
      let neighbour = try bank.addCustomer(2)
      #expect(throws: Never.self) { try bank.service.overview(try bank.logIn(neighbour)) }
    }
  }

  @Test("the session that acted goes on")
  func renewed() throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .issued)
    let session = try bank.activate(customer, try #require(token))
    #expect(try bank.service.overview(session).issue?.state.name == .active)
    let released = try bank.service.releaseToken(
      session, confirmation: TestBank.confirmationPassword)
    #expect(released.released == .hardware)
    #expect(try bank.service.overview(released.session).issue?.state.name == .released)
    try bank.service.logOut(released.session)
    #expect(try bank.ledger().last?.event == "logout")
  }

  @Test("an expired token is not sent to anybody; on its last day it is to whoever asks for it")
  func expiredStock() throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .requested).number
    let yesterday = try Sample.day("2026-11-22")
    let expired = try bank.addToken(5, expires: yesterday)
    #expect(throws: OperatorDenial.refused(.emptyStock)) { try bank.desk.dispatch(to: customer) }
    #expect(throws: OperatorDenial.refused(.tokenExpired(yesterday))) {
      try bank.desk.dispatch(to: customer, serial: expired.serial)
    }
    let today = try bank.addToken(6, expires: try Sample.day("2026-11-23"))
    #expect(try bank.desk.dispatch(to: customer, serial: today.serial) == today.serial)
  }
}
