import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("A clock that runs behind what was recorded (rules §3.10)")
struct ClockTests {
  @Test("judges no code from 121 seconds on, and the password still opens what needs none")
  func refuses() throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .active)
    let token = try #require(sent)
    let without = try bank.addCustomer(2)
    let newest = bank.now
    bank.clock.now = newest.advanced(bySeconds: -120)
    let proof = try bank.prove(customer)
    #expect(throws: CustomerDenial.refused(.code(.used(seconds: 60))), "near enough") {
      try bank.service.presentCode(token.code(at: bank.now), after: proof)
    }
    bank.clock.now = newest.advanced(bySeconds: -121)
    let codes = [token.code(at: newest), token.wrongCodes(around: newest, count: 1)[0]]
    for code in codes {
      #expect(throws: CustomerDenial.refused(.code(.clockBehind(seconds: 121)))) {
        try bank.service.presentCode(code, after: proof)
      }
      #expect(throws: CustomerDenial.refused(.code(.clockBehind(seconds: 121)))) {
        try bank.service.resynchronise(code, code, after: proof)
      }
    }
    #expect(try bank.issue(customer)?.misses == 0)
    _ = try bank.logIn(without)
  }

  @Test("a wrong serial at 利用開始 is no miss then")
  func activation() throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .issued)
    let token = try #require(sent)
    bank.clock.advance(bySeconds: -300)
    let session = try bank.logIn(customer)
    #expect(throws: CustomerDenial.refused(.code(.clockBehind(seconds: 300)))) {
      try bank.service.activateToken(
        session, serial: try Sample.serial(9), code: token.code(at: bank.now))
    }
    #expect(try bank.issue(customer)?.misses == 0)
  }

  @Test("what was refused accepts nothing: the newest time stays what it was")
  func refusedAcceptance() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let reason = try Sample.reason("to be sure")
    bank.clock.advance(bySeconds: -60)
    #expect(throws: OperatorDenial.refused(.clockNotBehind)) {
      try bank.desk.acceptClock(reason: reason)
    }
    bank.clock.advance(bySeconds: -90)
    #expect(try bank.read { try $0.clockBehind(at: bank.now) } == 150)
    try bank.desk.acceptClock(reason: reason)
    #expect(try bank.read { try $0.clockBehind(at: bank.now) } == nil)
  }

  @Test("an operator who accepts it opens the way, for codes that were not used")
  func accepted() throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .active)
    let token = try #require(sent)
    // A clock a week ahead for a while: what was recorded then is the wrong time.
    bank.clock.advance(bySeconds: 7 * 86_400)
    try bank.addCustomer(2)
    bank.clock.advance(bySeconds: -7 * 86_400)
    #expect(throws: CustomerDenial.refused(.code(.clockBehind(seconds: 7 * 86_400)))) {
      try bank.logIn(customer, code: token.code(at: bank.now))
    }
    try bank.desk.acceptClock(reason: try Sample.reason("the clock was a week ahead"))
    #expect(throws: OperatorDenial.refused(.clockNotBehind)) {
      try bank.desk.acceptClock(reason: try Sample.reason("once more"))
    }
    try bank.logIn(customer, code: token.code(at: bank.now))
    bank.clock.advance(bySeconds: -600)
    #expect(
      throws: CustomerDenial.refused(.code(.clockBehind(seconds: 600))),
      "from then on it counts again"
    ) {
      try bank.logIn(customer, code: token.code(at: bank.now))
    }
  }
}
