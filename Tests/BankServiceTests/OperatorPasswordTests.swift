import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Passwords and operators (rules §2)")
struct OperatorPasswordTests {
  private static let new = Sample.secret("a new one, 2026")

  private static func other(than kind: PasswordKind) -> SecretBytes {
    switch kind {
    case .login: TestBank.confirmationPassword
    case .confirmation: TestBank.loginPassword
    }
  }

  private static func misses(
    _ kind: PasswordKind, _ bank: TestBank, _ number: CustomerNumber
  ) throws -> Int? {
    try bank.read { try $0.credential(kind, of: number)?.throttle.misses }
  }

  @Test("a password is reset for a reason, which is on record", arguments: PasswordKind.allCases)
  func reason(kind: PasswordKind) throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    try bank.desk.resetPassword(
      kind, of: number, to: Self.new, reason: try Sample.reason("shown a passport"))
    #expect(try bank.rows().last?.why == .password(kind, given: "shown a passport"))
  }

  @Test("a customer whose two passwords are one is not added")
  func added() throws {
    let bank = try TestBank()
    let number = try Sample.customer(1)
    #expect(throws: OperatorDenial.refused(.passwordRule(.sameAsOther))) {
      try bank.desk.add(
        Customer(number: number, name: "x", kana: "x", address: Address("x")),
        loginPassword: Self.new, confirmationPassword: Self.new)
    }
    #expect(try bank.read { try $0.customer(number) } == nil)
  }

  @Test("a password is not reset to the other one", arguments: PasswordKind.allCases)
  func reset(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    #expect(throws: OperatorDenial.refused(.passwordRule(.sameAsOther))) {
      try bank.desk.resetPassword(
        kind, of: session.customer, to: Self.other(than: kind),
        reason: try Sample.reason("asked for"))
    }
    #expect(try bank.ledger().last?.rule == "password-rule")
    #expect(throws: Never.self, "nothing was changed") { try bank.service.overview(session) }
  }

  @Test(
    "to look whether it is the other one is a guess at that, of an operator's as well",
    arguments: PasswordKind.allCases)
  func guesses(kind: PasswordKind) throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let reason = try Sample.reason("asked for")
    for guess in 1...StopPolicy.passwordMisses {
      try bank.desk.resetPassword(kind, of: number, to: Self.new, reason: reason)
      #expect(try Self.misses(kind.other, bank, number) == guess)
      guard guess < StopPolicy.passwordMisses else { break }
      let wait = Int64(guess) * PasswordThrottle.waitPerMiss
      #expect(throws: OperatorDenial.refused(.passwordWait(seconds: wait))) {
        try bank.desk.resetPassword(
          kind, of: number, to: Self.other(than: kind), reason: reason)
      }
      bank.clock.advance(bySeconds: wait)
    }
    // A stopped one is not compared.
    try bank.desk.resetPassword(kind, of: number, to: Self.other(than: kind), reason: reason)
  }

  @Test("where nothing is stopped nothing is unlocked, and nothing written")
  func unlockNothing() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    #expect(throws: CustomerDenial.refused(.credentials)) {
      try bank.givePassword(number, TestBank.wrongPassword)
    }
    let before = try bank.ledger()
    #expect(try bank.desk.unlock(number, reason: try Sample.reason("asked for")) == [])
    #expect(try bank.ledger() == before)
    #expect(try Self.misses(.login, bank, number) == 1)
  }

  @Test("a stop that is lifted leaves the misses of the other password")
  func unlockOne() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let session = try bank.logIn(number)
    #expect(throws: CustomerDenial.refused(.confirmation)) {
      try bank.service.requestHardwareToken(session, confirmation: TestBank.wrongPassword)
    }
    for _ in 1...StopPolicy.passwordMisses {
      _ = try? bank.givePassword(number, TestBank.wrongPassword)
      bank.clock.advance(bySeconds: 20)
    }
    #expect(try bank.desk.unlock(number, reason: try Sample.reason("asked for")) == [.login])
    #expect(try Self.misses(.login, bank, number) == 0)
    #expect(try Self.misses(.confirmation, bank, number) == 1)
  }
}
