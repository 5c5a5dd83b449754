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
    let password =
      switch kind {
      case .login: TestBank.loginPassword
      case .confirmation: TestBank.confirmationPassword
      }
    try bank.desk.resetPassword(kind, of: session.customer, to: password)
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: nil))) {
      try bank.service.overview(session)
    }
    try Self.give(kind, right: true, bank, try bank.logIn(session.customer))
  }
}
