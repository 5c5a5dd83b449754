import BankFixtures
import BankService
import OneTimePassword
import Primitives
import Testing
import TokenDomain

@Suite(
  "Renewal: the next token is ordered while the old one works, and 切替 goes over to it (rules §1)")
struct RenewalTests {
  @Test("from 90 days before the expiry until the expiry, by days of Tokyo")
  func window() throws {
    let bank = try TestBank()
    let (customer, fob) = try bank.customer(1, in: .active)
    let token = try #require(fob)
    let first = RenewalRule.begins(before: TestBank.expires)
    #expect(first.firstSecond == TestBank.expires.firstSecond.advanced(byDays: -90))
    for (moment, open) in [
      (first.firstSecond.advanced(bySeconds: -1), false), (first.firstSecond, true),
      (TestBank.expires.lastSecond, true),
    ] {
      bank.clock.now = moment
      let session = try bank.logIn(customer, asking: token, at: bank.now)
      let why = try bank.service.overview(session).unavailable[.request]
      #expect(why == (open ? nil : .renewable(from: first)), "\(moment)")
    }
  }

  @Test("a successor is of the same kind, one alone, and taken back like any request")
  func order() throws {
    let bank = try TestBank()
    let (customer, old) = try bank.customerNearExpiry(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    let confirmation = TestBank.confirmationPassword
    #expect(
      throws: CustomerDenial.refused(.unavailable(.request, .otherKind(inUse: .hardware)))
    ) { try bank.issueSoftware(session) }
    for _ in 1...2 {
      let asked = try bank.service.requestHardwareToken(session, confirmation: confirmation)
      #expect(asked.isRenewal)
      #expect(
        throws: CustomerDenial.refused(.unavailable(.request, .haveSuccessor(.requested)))
      ) { try bank.service.requestHardwareToken(session, confirmation: confirmation) }
      #expect(throws: CustomerDenial.refused(.unavailable(.switchToken, .notDispatched))) {
        try bank.service.switchToken(
          session, old: Sample.secret("000000"), new: Sample.secret("000000"))
      }
      try bank.service.cancelRequest(session, confirmation: confirmation)
    }
    let issues = try bank.read { try $0.issues(of: customer) }
    #expect(issues.map(\.succeeds) == [nil, issues[0].id, issues[0].id])
    #expect(try bank.issue(customer)?.id == issues[0].id)
  }

  @Test("切替: the new one is in use, the old one revoked as replaced; other sessions end")
  func switching() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    let other = try bank.prove(customer)
    bank.clock.advance(bySeconds: 60)
    let renewed = try bank.service.switchToken(
      session, old: old.code(at: bank.now), new: new.code(at: bank.now))
    #expect(
      try bank.states(of: customer) == [
        .revoked(
          old.serial, from: .active(issued: TestBank.start, since: TestBank.start), at: bank.now,
          reason: .replaced),
        .active(
          new.serial, issued: TestBank.start.advanced(bySeconds: 60), since: bank.now),
      ])
    #expect(renewed.replaced == .hardware)
    #expect(try bank.service.overview(renewed.session).successor == nil)
    bank.clock.advance(bySeconds: 60)
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .active))) {
      try bank.service.presentCode(old.code(at: bank.now), after: other)
    }
    try bank.logIn(customer, code: new.code(at: bank.now))
    #expect(try bank.desk.verifyLedger().issues == 2)
  }

  /// What is typed for the old and the new token, and what it is answered.
  enum Typed: CaseIterable {
    case swapped, oldUsed, oldWrong, newWrong, oldMalformed, newMalformed
  }

  @Test("bad codes change nothing, and the right ones still do", arguments: Typed.allCases)
  func badCodes(typed: Typed) throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    let used = old.code(at: bank.now)
    bank.clock.advance(bySeconds: 60)
    let (oldCode, newCode) = (old.code(at: bank.now), new.code(at: bank.now))
    let wrong = [old, new].map { $0.wrongCodes(around: bank.now, count: 1)[0] }
    let short = Sample.secret("12345")
    let (first, second, refusal): (SecretBytes, SecretBytes, CustomerRefusal) =
      switch typed {
      case .swapped: (newCode, oldCode, .codesSwapped)
      case .oldUsed: (used, newCode, .code(.used(seconds: 60)))
      case .oldWrong: (wrong[0], newCode, .code(.wrong(triesLeft: 4)))
      case .newWrong: (oldCode, wrong[1], .successorCode(.wrong(triesLeft: 4)))
      case .oldMalformed: (short, newCode, .code(.malformed(.tooShort(missing: 1))))
      case .newMalformed: (oldCode, short, .successorCode(.malformed(.tooShort(missing: 1))))
      }
    let before = try bank.states(of: customer)
    let answer = #expect(throws: CustomerDenial.self) {
      try bank.service.switchToken(session, old: first, new: second)
    }
    if case .oldUsed = typed {
      guard case .refused(.code(.used)) = answer else {
        Issue.record("answered \(String(describing: answer))")
        return
      }
    } else {
      #expect(answer == .refused(refusal))
    }
    #expect(try bank.states(of: customer) == before)
    let misses = try bank.read { try $0.issues(of: customer) }.map(\.misses)
    #expect(misses == [typed == .oldWrong ? 1 : 0, typed == .newWrong ? 1 : 0])
    // Nothing that was right is used up.
    _ = try bank.service.switchToken(session, old: oldCode, new: newCode)
  }

  @Test("five wrong codes of the new token stop it, and with it the login")
  func stopped() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    bank.clock.advance(bySeconds: 60)
    for wrong in new.wrongCodes(around: bank.now, count: 5) {
      #expect(throws: CustomerDenial.self) {
        try bank.service.switchToken(session, old: old.code(at: bank.now), new: wrong)
      }
    }
    let stop = CustomerDenial.refused(.stopped(since: bank.now, reason: .consecutiveMisses))
    #expect(throws: stop) { try bank.logIn(customer) }
    try bank.desk.resume(customer, reason: try Sample.reason("asked for"))
    let again = try bank.logIn(customer, code: old.code(at: bank.now))
    #expect(try bank.service.overview(again).successor?.misses == 0)
  }

  @Test("an old token that has expired meanwhile cannot speak for the new one")
  func expired() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    bank.clock.now = old.token.expires.lastSecond.advanced(bySeconds: -60)
    let session = try bank.logIn(customer, asking: old, at: bank.now)
    bank.clock.advance(bySeconds: 120)
    let expired = Unavailability.expired(old.token.expires)
    #expect(try bank.service.overview(session).unavailable[.switchToken] == expired)
    #expect(throws: CustomerDenial.refused(.unavailable(.switchToken, expired))) {
      try bank.service.switchToken(
        session, old: old.code(at: bank.now), new: new.code(at: bank.now))
    }
    #expect(throws: CustomerDenial.refused(.code(.expired(old.token.expires)))) {
      try bank.logIn(customer)
    }
    // The way out: an operator ends the old one, and the password leads to 利用開始.
    try bank.desk.revoke(
      customer, serial: old.serial, as: .expired, reason: try Sample.reason("expired"),
      reissue: false)
    let next = try bank.logIn(customer)
    #expect(next.access == .full)
    _ = try bank.service.activateToken(
      next, serial: new.serial, code: new.code(at: bank.now))
  }

  @Test("lost before the switch: the ordered one is the re-issue, and starts alone")
  func lostMeanwhile() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    try bank.service.reportToken(as: .stolen, after: try bank.prove(customer))
    let reason = try Sample.reason("asked for")
    #expect(throws: OperatorDenial.refused(.severalTokens(old.serial, new.serial))) {
      try bank.desk.revoke(customer, as: .stolen, reason: reason, reissue: false)
    }
    #expect(throws: OperatorDenial.refused(.nextTokenOrdered(.issued))) {
      try bank.desk.revoke(
        customer, serial: old.serial, as: .stolen, reason: reason, reissue: true)
    }
    try bank.desk.revoke(
      customer, serial: old.serial, as: .stolen, reason: reason, reissue: false)
    let session = try bank.logIn(customer)
    #expect(session.access == .activationOnly)
    let started = try bank.service.activateToken(
      session, serial: new.serial, code: new.code(at: bank.now))
    #expect(started.session.access == .full && started.started == .hardware)
  }

  @Test("lost in the mail: another is booked, and the old one goes on working")
  func successorLost() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    try bank.desk.revoke(
      customer, serial: new.serial, as: .lost, reason: try Sample.reason("never arrived"),
      reissue: true)
    var session = try bank.logIn(customer, code: old.code(at: bank.now))
    #expect(session.access == .full)
    #expect(try bank.service.overview(session).successor?.state.name == .requested)
    // Released, it leaves a request and no closed login: the lost one was never a way in.
    session = try bank.service.releaseToken(
      session, confirmation: TestBank.confirmationPassword
    ).session
    try bank.service.cancelRequest(session, confirmation: TestBank.confirmationPassword)
    #expect(try bank.logIn(customer).access == .full)
    #expect(try bank.issue(customer)?.state.name == .released)
  }

  @Test("a software token is renewed by another one in the same app")
  func software() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (session, old) = try bank.issueSoftware(try bank.logIn(customer))
    _ = try bank.service.activateToken(session, serial: nil, code: old.code(at: bank.now))
    bank.clock.now = old.token.expires.lastSecond.advanced(byDays: -30)
    var next = try bank.logIn(customer, asking: old, at: bank.now)
    bank.clock.advance(bySeconds: 60)
    let new: TestToken
    (next, new) = try bank.issueSoftware(next)
    _ = try bank.service.switchToken(
      next, old: old.code(at: bank.now), new: new.code(at: bank.now))
    #expect(try bank.issue(customer)?.state.serial == new.serial)
  }
}

extension TestBank {
  /// A login of a token that was not used for long: the next code may be asked for.
  fileprivate func logIn(
    _ customer: CustomerNumber, asking token: TestToken, at moment: UnixTime
  ) throws -> Session {
    let proof = try prove(customer)
    do throws(CustomerDenial) {
      return try service.presentCode(token.code(at: moment), after: proof)
    } catch {
      guard case .refused(.code(.nextWanted)) = error else { throw error }
      return try service.presentCode(token.code(at: moment, steps: 1), after: proof)
    }
  }
}
