import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Five wrong passwords in a row stop that password (rules §2)")
struct PasswordStopTests {
  /// A wrong, or with `right` the right, password of a kind; the confirmation with an open session.
  static func give(
    _ kind: PasswordKind, right: Bool, _ bank: TestBank, _ session: Session
  ) throws {
    // Nobody waits in vain: what is asked here is what the count does.
    bank.clock.advance(bySeconds: 4 * PasswordThrottle.waitPerMiss)
    switch kind {
    case .login:
      _ = try bank.givePassword(
        session.customer, right ? TestBank.loginPassword : TestBank.wrongPassword)
    case .confirmation:
      try bank.service.requestHardwareToken(
        session,
        confirmation: right ? TestBank.confirmationPassword : TestBank.wrongPassword)
      try bank.desk.cancelRequest(of: session.customer)
    }
  }

  static func refusal(_ kind: PasswordKind) -> CustomerDenial {
    switch kind {
    case .login: .refused(.credentials)
    case .confirmation: .refused(.confirmation)
    }
  }

  @Test("four do not, and a right one forgets them", arguments: PasswordKind.allCases)
  func four(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    for _ in 1...3 {
      for _ in 1...4 {
        #expect(throws: Self.refusal(kind)) { try Self.give(kind, right: false, bank, session) }
      }
      try Self.give(kind, right: true, bank, session)
    }
  }

  @Test(
    "five do, the right one too, until an operator unlocks it", arguments: PasswordKind.allCases)
  func five(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    for right in [false, false, false, false, false, true] {
      #expect(throws: Self.refusal(kind)) { try Self.give(kind, right: right, bank, session) }
    }
    let record = try bank.desk.customer(session.customer).record
    #expect(record.loginStopped == (kind == .login))
    #expect(record.confirmationStopped == (kind == .confirmation))
    for other in PasswordKind.allCases where other != kind {
      try Self.give(other, right: true, bank, session)
    }
    let reason = try Sample.reason("asked for")
    #expect(try bank.desk.unlock(session.customer, reason: reason) == [kind])
    #expect(try bank.desk.unlock(session.customer, reason: reason) == [])
    try Self.give(kind, right: true, bank, session)
  }

  @Test("a new password lifts the stop and ends the sessions", arguments: PasswordKind.allCases)
  func reset(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    for _ in 1...5 { try? Self.give(kind, right: false, bank, session) }
    let (given, own) = (Sample.secret("given by a clerk"), Sample.secret("chosen in peace"))
    try bank.desk.resetPassword(
      kind, of: session.customer, to: given, reason: try Sample.reason("asked for"))
    bank.clock.advance(bySeconds: 5)
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: nil))) {
      try bank.service.overview(session)
    }
    let login = kind == .login ? given : TestBank.loginPassword
    guard case .open(let next) = try bank.givePassword(session.customer, login) else {
      Issue.record("no session")
      return
    }
    #expect(next.mustChange == [kind])
    #expect(throws: CustomerDenial.refused(.passwordChangeFirst(kind))) {
      try bank.service.requestHardwareToken(next, confirmation: TestBank.confirmationPassword)
    }
    #expect(throws: CustomerDenial.refused(.passwordChangeFirst(kind))) {
      try bank.service.history(next, limit: 1)
    }
    #expect(throws: CustomerDenial.refused(.passwordChangeFirst(kind)), "the other one first? no") {
      try bank.service.changePassword(next, kind.other, from: login, to: own)
    }
    let changed = try bank.service.changePassword(next, kind, from: given, to: own)
    #expect(changed.mustChange == [])
    _ = try bank.service.history(changed, limit: 1)
    bank.clock.advance(bySeconds: 5)
    guard
      case .open(let later) = try bank.givePassword(
        session.customer, kind == .login ? own : TestBank.loginPassword)
    else {
      Issue.record("no session")
      return
    }
    #expect(later.mustChange == [])
  }

  @Test("four a day from elsewhere do not, but fifty within thirty days do")
  func window() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    for miss in 1...StopPolicy.passwordMissesInWindow {
      #expect(try PasswordWaitTests.answer(bank, number) == .credentials)
      #expect(
        try bank.desk.customer(number).record.loginStopped
          == (miss == StopPolicy.passwordMissesInWindow), "\(miss)")
      bank.clock.advance(bySeconds: miss % 4 == 0 ? 86_400 : 20)
    }
    #expect(try PasswordWaitTests.answer(bank, number, TestBank.loginPassword) == .credentials)
    try bank.desk.unlock(number, reason: try Sample.reason("asked for"))
    #expect(try PasswordWaitTests.answer(bank, number, TestBank.loginPassword) == nil)
  }

  @Test("those of thirty days ago are forgotten")
  func forgotten() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    for _ in 1...2 * StopPolicy.passwordMissesInWindow {
      #expect(try PasswordWaitTests.answer(bank, number) == .credentials)
      bank.clock.advance(bySeconds: 86_400)
    }
    #expect(try !bank.desk.customer(number).record.loginStopped)
    let kept = try bank.throttles(.login, of: number)
    #expect(kept.map(\.recentMisses.count) == [Int(StopPolicy.windowDays)])
  }
}
