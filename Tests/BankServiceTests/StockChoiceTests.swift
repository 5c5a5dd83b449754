import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("Which token is sent (rules §7.7)")
struct StockChoiceTests {
  static let days = StockPolicy.standard.leastLifeDays

  static func day(_ days: Int) -> TokyoDay {
    TokyoDay(containing: TestBank.start.advanced(byDays: Int64(days)))
  }

  /// A token as it stands in stock, whatever an import would say of it.
  static func put(
    _ number: Int, starts: TokyoDay? = nil, expires: TokyoDay, into bank: TestBank
  ) throws -> SerialNumber {
    let serial = try Sample.serial(number)
    let test = TestToken(serial)
    try bank.desk.add(
      Token(serial: serial, parameters: .bankToken, starts: starts, expires: expires),
      seed: test.seed)
    return serial
  }

  @Test("the oldest that lives long enough; a shorter life only by its name")
  func life() throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .requested).number
    let short = try Self.put(1, expires: Self.day(Self.days - 1), into: bank)
    #expect(
      throws: OperatorDenial.refused(.stockTooShort(lasting: Self.day(Self.days - 1)))
    ) { try bank.desk.dispatch(to: customer) }
    let early = try Self.put(
      2, starts: Self.day(1), expires: Self.day(3 * Self.days), into: bank)
    #expect(throws: OperatorDenial.refused(.tokenNotStarted(Self.day(1)))) {
      try bank.desk.dispatch(to: customer, serial: early)
    }
    let long = try Self.put(3, starts: Self.day(0), expires: Self.day(Self.days), into: bank)
    _ = try Self.put(4, expires: Self.day(9 * Self.days), into: bank)
    #expect(try bank.desk.dispatch(to: customer) == long)
    let other = try bank.customer(2, in: .requested).number
    #expect(try bank.desk.dispatch(to: other, serial: short) == short)
  }

  @Test("the next token expires later than the one whose place it takes, also by its name")
  func successor() throws {
    let bank = try TestBank()
    let (customer, old) = try bank.customerNearExpiry(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    try bank.service.requestHardwareToken(session, confirmation: TestBank.confirmationPassword)
    let before = old.token.expires
    let first = try Self.put(7, expires: before, into: bank)
    #expect(throws: OperatorDenial.refused(.expiresFirst(before, before: before))) {
      try bank.desk.dispatch(to: customer, serial: first)
    }
    #expect(throws: OperatorDenial.self) { try bank.desk.dispatch(to: customer) }
    let next = try Self.put(8, expires: Self.day(2 * Self.days), into: bank)
    let sent = try bank.desk.send(to: customer)
    #expect(sent.serial == next && sent.isSuccessor)
  }

  @Test("an empty stock and one without a long life are told apart")
  func empty() throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: .requested).number
    #expect(throws: OperatorDenial.refused(.emptyStock)) { try bank.desk.dispatch(to: customer) }
    _ = try Self.put(1, expires: Self.day(-1), into: bank)
    #expect(throws: OperatorDenial.refused(.emptyStock)) { try bank.desk.dispatch(to: customer) }
  }
}
