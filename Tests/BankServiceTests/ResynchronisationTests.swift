import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("時刻補正 (rules §3.7)")
struct ResynchronisationTests {
  /// A customer with a token in use whose clock is so many minutes off since the last login.
  struct Scene {
    let bank: TestBank
    let customer: CustomerNumber
    let token: TestToken
    let off: Int64

    init(off minutes: Int64) throws {
      bank = try TestBank()
      let made = try bank.customer(1, in: .active)
      (customer, token, off) = (made.number, try #require(made.token), minutes)
      bank.clock.advance(bySeconds: 86_400)
    }

    /// What the token shows, so many minutes from now.
    func code(_ step: Int64 = 0) -> SecretBytes {
      token.code(at: bank.now.advanced(bySeconds: 60 * (off + step)))
    }

    @discardableResult
    func correct(_ first: SecretBytes, _ second: SecretBytes) throws -> Session {
      try bank.service.resynchronise(first, second, after: try bank.prove(customer))
    }
  }

  @Test(
    "two codes in a row, up to ten minutes off, log in and set the clock right",
    arguments: [-9, -4, 4, 9] as [Int64])
  func corrects(off: Int64) throws {
    let scene = try Scene(off: off)
    #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: 4))), "out of reach without it")
    {
      try scene.bank.logIn(scene.customer, code: scene.code())
    }
    let session = try scene.correct(scene.code(-1), scene.code())
    #expect(session.missNotice?.count == 1)
    scene.bank.clock.advance(bySeconds: 120)
    try scene.bank.logIn(scene.customer, code: scene.code())
    #expect(try scene.bank.issue(scene.customer)?.misses == 0)
  }

  @Test(
    "neither swapped, nor the same, nor apart, nor out of reach; each is one miss",
    arguments: [(1, 0), (0, 0), (0, 2), (11, 12), (-12, -11)] as [(Int64, Int64)])
  func wrong(first: Int64, second: Int64) throws {
    let scene = try Scene(off: 0)
    #expect(throws: CustomerDenial.refused(.wrongPair(triesLeft: 4))) {
      try scene.correct(scene.code(first), scene.code(second))
    }
    #expect(
      throws: CustomerDenial.refused(.wrongPair(triesLeft: 4)), "the same again is the same miss"
    ) {
      try scene.correct(scene.code(first), scene.code(second))
    }
    #expect(try scene.bank.issue(scene.customer)?.misses == 1)
  }

  @Test("misses of 時刻補正 stop the token like any other")
  func stops() throws {
    let scene = try Scene(off: 0)
    for step in 1...4 as ClosedRange<Int64> {
      #expect(throws: CustomerDenial.refused(.wrongPair(triesLeft: 5 - Int(step)))) {
        try scene.correct(scene.code(step), scene.code(step + 2))
      }
    }
    let error = #expect(throws: CustomerDenial.self) {
      try scene.correct(scene.code(5), scene.code(7))
    }
    guard case .refused(.stopped) = error else { throw UnexpectedAnswer() }
    #expect(try scene.bank.issue(scene.customer)?.state.name == .suspended)
  }

  struct UnexpectedAnswer: Error {}

  @Test("used codes correct nothing, and are no miss")
  func used() throws {
    let scene = try Scene(off: 0)
    try scene.bank.logIn(scene.customer, code: scene.code())
    let error = #expect(throws: CustomerDenial.self) {
      try scene.correct(scene.code(), scene.code(1))
    }
    guard case .refused(.code(.used)) = error else { throw UnexpectedAnswer() }
    #expect(try scene.bank.issue(scene.customer)?.misses == 0)
  }

  @Test("once in a day")
  func onceADay() throws {
    let scene = try Scene(off: 5)
    try scene.correct(scene.code(), scene.code(1))
    let again = scene.bank.now.advanced(byDays: 1)
    scene.bank.clock.advance(bySeconds: 86_399)
    #expect(throws: CustomerDenial.refused(.resynchronisedLately(again: again))) {
      try scene.correct(scene.code(), scene.code(1))
    }
    scene.bank.clock.advance(bySeconds: 1)
    try scene.correct(scene.code(), scene.code(1))
  }

  @Test("before 利用開始 too; both codes are used up, the next one starts it")
  func beforeActivation() throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .issued)
    let token = try #require(sent)
    func code(_ step: Int64) -> SecretBytes {
      token.code(at: bank.now.advanced(bySeconds: 60 * (9 + step)))
    }
    let session = try bank.logIn(customer)
    try bank.service.resynchronise(session, code(-1), code(0))
    #expect(throws: CustomerDenial.refused(.code(.used(seconds: 60)))) {
      try bank.service.activateToken(session, serial: token.serial, code: code(0))
    }
    bank.clock.advance(bySeconds: 60)
    _ = try bank.service.activateToken(session, serial: token.serial, code: code(0))
  }

  @Test(
    "an operator reaches 72 minutes, with codes that were read on the telephone",
    arguments: [-71, -60, 60, 71] as [Int64])
  func byOperator(off: Int64) throws {
    let scene = try Scene(off: off)
    let reason = try Sample.reason("on the telephone")
    try scene.bank.desk.resynchronise(scene.customer, scene.code(-1), scene.code(), reason: reason)
    scene.bank.clock.advance(bySeconds: 60)
    try scene.bank.logIn(scene.customer, code: scene.code())
  }

  /// What the rule promises a token (rules §3.1), on either side.
  @Test(
    "an operator reaches a token that was 600 s off and wandered 2 s a day for five years",
    arguments: [-1, 1] as [Int64])
  func longDrift(side: Int64) throws {
    let scene = try Scene(off: 0)
    let offset = side * (600 + 2 * (5 * 365 + 2))
    func code(_ step: Int64) -> SecretBytes {
      scene.token.code(at: scene.bank.now, offset: offset, steps: step)
    }
    let reason = try Sample.reason("on the telephone")
    try scene.bank.desk.resynchronise(scene.customer, code(-1), code(0), reason: reason)
    scene.bank.clock.advance(bySeconds: 60)
    try scene.bank.logIn(scene.customer, code: code(0))
  }

  /// Codes that somebody copied, and reads out as the customer's.
  @Test("a pair of codes that is twelve hours old is refused, and nothing is learned from it")
  func oldPair() throws {
    let scene = try Scene(off: 0)
    let before = try scene.bank.issue(scene.customer)
    #expect(throws: OperatorDenial.refused(.codesNotConsecutive)) {
      try scene.bank.desk.resynchronise(
        scene.customer, scene.code(-720), scene.code(-719),
        reason: try Sample.reason("on the telephone"))
    }
    #expect(try scene.bank.issue(scene.customer) == before)
    try scene.bank.logIn(scene.customer, code: scene.code())
  }

  @Test(
    "not further, not while stopped, not without a token; none of it is a miss of the customer's")
  func operatorRefusals() throws {
    let scene = try Scene(off: 73)
    let reason = try Sample.reason("on the telephone")
    #expect(throws: OperatorDenial.refused(.codesNotConsecutive)) {
      try scene.bank.desk.resynchronise(
        scene.customer, scene.code(-1), scene.code(), reason: reason)
    }
    #expect(try scene.bank.issue(scene.customer)?.misses == 0)
    let stopped = try scene.bank.customer(2, in: .suspended)
    #expect(throws: OperatorDenial.refused(.notResynchronisable(.suspended))) {
      try scene.bank.desk.resynchronise(
        stopped.number, scene.code(-1), scene.code(), reason: reason)
    }
    let without = try scene.bank.addCustomer(3)
    #expect(throws: OperatorDenial.refused(.noLiveIssue(without))) {
      try scene.bank.desk.resynchronise(without, scene.code(-1), scene.code(), reason: reason)
    }
  }
}
