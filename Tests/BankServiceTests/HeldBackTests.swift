import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Tries during a wait do not fill the ledger (rules §5.13)")
struct HeldBackTests {
  private static let tries = 200

  /// How often the ledger tells of passwords that were not compared, and how many rows it has.
  private static func ledger(_ bank: TestBank) throws -> (held: [String?], rows: Int) {
    let rows = try bank.ledger()
    #expect(!rows.contains { $0.rule == RefusalRule.passwordWait.rawValue })
    return (rows.filter { $0.event == "tries-held-back" }.map(\.reason), rows.count)
  }

  @Test(
    "one row tells how many there were, before the next that is compared", arguments: [false, true])
  func one(isKnown: Bool) throws {
    let bank = try TestBank()
    let number = isKnown ? try bank.addCustomer(1) : try Sample.customer(1)
    #expect(try PasswordWaitTests.answer(bank, number) == .credentials)
    let before = try Self.ledger(bank).rows
    for _ in 1...Self.tries {
      #expect(try PasswordWaitTests.answer(bank, number) == .passwordWait(seconds: 5))
    }
    #expect(try Self.ledger(bank) == ([], before))
    bank.clock.advance(bySeconds: 5)
    #expect(try PasswordWaitTests.answer(bank, number) == .credentials)
    #expect(try Self.ledger(bank) == (["login: \(Self.tries)"], before + 2))
  }

  @Test("so does what sets the count to nothing: an operator, and a place that is forgotten")
  func cleared() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let origin = PasswordSourceTests.home
    for reset in [false, true] {
      _ = try bank.logIn(number, from: PasswordSourceTests.away)
      #expect(try PasswordSourceTests.answer(bank, number, from: origin) == .credentials)
      #expect(
        try PasswordSourceTests.answer(bank, number, from: origin) == .passwordWait(seconds: 5))
      bank.clock.advance(bySeconds: reset ? 0 : 86_400)
      if reset {
        try bank.desk.resetPassword(
          .login, of: number, to: Sample.secret("given by a clerk"),
          reason: try Sample.reason("asked for"))
      } else {
        #expect(try PasswordSourceTests.answer(bank, number, right: true, from: origin) == nil)
        bank.clock.advance(bySeconds: 20)
        #expect(try PasswordSourceTests.answer(bank, number, from: origin) == .credentials)
        #expect(
          try PasswordSourceTests.answer(bank, number, from: origin) == .passwordWait(seconds: 5))
        bank.clock.advance(bySeconds: 91 * 86_400)
        _ = try bank.logIn(number, from: PasswordSourceTests.away)
      }
      #expect(try Self.ledger(bank).held.count == (reset ? 3 : 2))
    }
  }
}
