import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Misses of the login password count by where they come from (rules §2.9)")
struct PasswordSourceTests {
  static let home = SessionOrigin(session: "home", terminal: nil, peer: "192.0.2.7")
  static let away = SessionOrigin(session: "away", terminal: nil, peer: "203.0.113.9")

  /// What a password is answered; nil: the customer is in.
  static func answer(
    _ bank: TestBank, _ number: CustomerNumber, right: Bool = false, from origin: SessionOrigin
  ) throws -> CustomerRefusal? {
    do throws(CustomerDenial) {
      _ = try bank.givePassword(
        number, right ? TestBank.loginPassword : TestBank.wrongPassword, from: origin)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  /// Five wrong ones, as fast as they are compared.
  static func stop(_ bank: TestBank, _ number: CustomerNumber, from origin: SessionOrigin) throws {
    for _ in 1...StopPolicy.passwordMisses {
      #expect(try answer(bank, number, from: origin) == .credentials)
      bank.clock.advance(bySeconds: 20)
    }
  }

  @Test("a number alone stops nobody where they are known, and a stop there is for there alone")
  func strangers() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    _ = try bank.logIn(number, from: Self.home)
    try Self.stop(bank, number, from: Self.away)
    #expect(try Self.answer(bank, number, right: true, from: Self.away) == .credentials)
    #expect(try Self.answer(bank, number, right: true, from: Self.home) == nil)
    #expect(try bank.desk.customer(number).record.loginStopped)
    #expect(
      try bank.desk.customers(after: nil, limit: 1).rows.map(\.record.loginStopped) == [true])

    let other = try bank.addCustomer(2)
    _ = try bank.logIn(other, from: Self.home)
    try Self.stop(bank, other, from: Self.home)
    #expect(try Self.answer(bank, other, right: true, from: Self.home) == .credentials)
    #expect(
      try bank.desk.customers(after: number, limit: 1).rows.map(\.record.loginStopped) == [true])
    #expect(try Self.answer(bank, other, right: true, from: Self.away) == nil)

    for stopped in [number, other] {
      #expect(try bank.desk.unlock(stopped, reason: try Sample.reason("asked for")) == [.login])
      for origin in [Self.home, Self.away] {
        #expect(try Self.answer(bank, stopped, right: true, from: origin) == nil)
      }
    }
  }

  @Test(
    "what strangers are answered does not tell a number whose customer logs in meanwhile from one of nobody",
    arguments: [false, true])
  func tellTale(logsIn: Bool) throws {
    let bank = try TestBank()
    let (known, unknown) = (try bank.addCustomer(1), try Sample.customer(2))
    _ = try bank.logIn(known, from: Self.home)
    var refusals: [CustomerNumber: [CustomerRefusal?]] = [:]
    for wait in [0, 3, 4, 30, 0, 86_399, 2, 86_400, 20, 20, 20, 20, 20, 20, 60 * 86_400, 20]
      as [Int64]
    {
      bank.clock.advance(bySeconds: wait)
      for number in [known, unknown] {
        refusals[number, default: []].append(try Self.answer(bank, number, from: Self.away))
      }
      if logsIn {
        bank.clock.advance(bySeconds: 20)
        var session = try bank.logIn(known, from: Self.home)
        session = try bank.service.changePassword(
          session, .confirmation, from: TestBank.confirmationPassword,
          to: Sample.secret("for a moment"))
        bank.clock.advance(bySeconds: 30)
        for number in [known, unknown] {
          refusals[number, default: []].append(try Self.answer(bank, number, from: Self.away))
        }
        bank.clock.advance(bySeconds: 1)
        _ = try bank.service.changePassword(
          session, .confirmation, from: Sample.secret("for a moment"),
          to: TestBank.confirmationPassword)
      }
    }
    #expect(refusals[known] == refusals[unknown])
    #expect(refusals[known]?.contains(.credentials) == true)
  }

  @Test(
    "a place is known for ninety days from the last login there on, and not by the password alone")
  func ninetyDays() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    func isKnown() throws -> Bool {
      try bank.read { try $0.sources(of: number) }.contains { $0.source == Self.home.source }
    }
    #expect(try Self.answer(bank, number, from: Self.home) == .credentials)
    #expect(try !isKnown())
    bank.clock.advance(bySeconds: 5)
    _ = try bank.logIn(number, from: Self.home)
    #expect(try isKnown())
    bank.clock.advance(bySeconds: 60 * 86_400)
    _ = try bank.logIn(number, from: Self.home)
    bank.clock.advance(bySeconds: 90 * 86_400 - 1)
    try Self.stop(bank, number, from: Self.away)
    bank.clock.advance(bySeconds: -101)
    #expect(try Self.answer(bank, number, right: true, from: Self.home) == nil)
    bank.clock.advance(bySeconds: 90 * 86_400)
    #expect(try Self.answer(bank, number, right: true, from: Self.home) == .credentials)
    try bank.desk.unlock(number, reason: try Sample.reason("asked for"))
    #expect(try Self.answer(bank, number, right: true, from: Self.away) == nil)
    #expect(try !isKnown(), "what is not known any more goes with the next login")
  }

  @Test("with the code of a token in use a place is known once the code was right")
  func code() throws {
    let bank = try TestBank()
    let (number, held) = try bank.customer(1, in: .active)
    let token = try #require(held)
    let proof = try bank.prove(number, from: Self.home)
    func places() throws -> [LoginSource] {
      try bank.read { try $0.sources(of: number) }.map(\.source)
    }
    #expect(try !places().contains(Self.home.source))
    _ = try bank.service.presentCode(token.code(at: bank.now), after: proof)
    #expect(try places().contains(Self.home.source))
  }

  @Test("of many places those of the last logins are kept")
  func many() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    for place in 1...KnownSource.most + 3 {
      let origin = SessionOrigin(session: "s", terminal: nil, peer: "192.0.2.\(100 + place)")
      _ = try bank.logIn(number, from: origin)
      bank.clock.advance(bySeconds: 60)
    }
    let kept = try bank.read { try $0.sources(of: number) }.map(\.source)
    #expect(kept == (4...KnownSource.most + 3).map { .address("192.0.2.\(100 + $0)") })
  }

  @Test("an SSH key is the same place wherever it is used")
  func key() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    func origin(_ peer: String) -> SessionOrigin {
      SessionOrigin(session: "s", terminal: nil, peer: peer, source: .key("SHA256:abc"))
    }
    _ = try bank.logIn(number, from: origin("192.0.2.7"))
    try Self.stop(bank, number, from: Self.away)
    #expect(try Self.answer(bank, number, right: true, from: origin("203.0.113.9")) == nil)
  }

  @Test("the next login tells how often each password was wrong since the one before, wherever")
  func told() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let first = try bank.logIn(number, from: Self.home)
    #expect(first.passwordMisses.isEmpty)
    bank.clock.advance(bySeconds: 60)
    for origin in [Self.away, Self.home, Self.away] {
      #expect(try Self.answer(bank, number, from: origin) == .credentials)
      bank.clock.advance(bySeconds: 20)
    }
    #expect(throws: CustomerDenial.refused(.confirmation)) {
      try bank.service.requestHardwareToken(first, confirmation: TestBank.wrongPassword)
    }
    let last = bank.now
    bank.clock.advance(bySeconds: 60)
    let told = try bank.logIn(number, from: Self.home)
    #expect(
      told.passwordMisses == [
        .login: MissNotice(count: 3, last: last.advanced(bySeconds: -20)),
        .confirmation: MissNotice(count: 1, last: last),
      ])
    bank.clock.advance(bySeconds: 60)
    // Changing a password is no guess that its owner must be told of, though it is counted as one.
    _ = try bank.service.changePassword(
      told, .confirmation, from: TestBank.confirmationPassword, to: Sample.secret("another-one-7"))
    bank.clock.advance(bySeconds: 60)
    #expect(try bank.logIn(number, from: Self.home).passwordMisses.isEmpty)
  }
}
