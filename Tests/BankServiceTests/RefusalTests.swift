import BankFixtures
import BankService
import OneTimePassword
import Primitives
import Testing
import TokenDomain

@Suite("Every refusal has its cause, its evidence and its row in the ledger")
struct RefusalTests {
  typealias Cause<Refused> = (refusal: Refused, provoke: (TestBank) throws -> Void)

  static func ofCustomers() throws -> [Cause<CustomerRefusal>] {
    let one = try Sample.customer(1)
    let (serial, unknown) = (try Sample.serial(1), try Sample.serial(77))
    let start = TestBank.start
    let confirmation = TestBank.confirmationPassword
    return [
      (.credentials, { _ = try $0.givePassword(one) }),
      (
        .confirmation,
        { bank in
          let session = try bank.logIn(try bank.addCustomer(1))
          try bank.service.requestHardwareToken(session, confirmation: TestBank.wrongPassword)
        }
      ),
      (
        .code(.malformed(.tooShort(missing: 1))),
        { bank in
          try bank.customer(1, in: .active)
          try bank.logIn(one, code: Sample.secret("12345"))
        }
      ),
      (
        .code(.wrong(triesLeft: 4)),
        { bank in
          let (_, token) = try bank.customer(1, in: .active)
          try bank.logIn(one, code: try #require(token?.wrongCodes(around: bank.now, count: 1)[0]))
        }
      ),
      (
        .wrongSerial(triesLeft: 4),
        { bank in
          let (_, token) = try bank.customer(1, in: .issued)
          let code = try #require(token).code(at: bank.now)
          _ = try bank.service.activateToken(try bank.logIn(one), serial: unknown, code: code)
        }
      ),
      (
        .code(.used(seconds: 60)),
        { bank in
          let (_, token) = try bank.customer(1, in: .active)
          let code = try #require(token).code(at: bank.now)
          try bank.logIn(one, code: code)
          try bank.logIn(one, code: code)
        }
      ),
      (
        .code(.nextWanted(seconds: 60)),
        { bank in
          let (_, token) = try bank.customer(1, in: .issued)
          let code = try #require(token).code(at: bank.now, offset: 300)
          _ = try bank.service.activateToken(try bank.logIn(one), serial: serial, code: code)
        }
      ),
      (
        .code(.expired(TestBank.expires)),
        { bank in
          try bank.customer(1, in: .active)
          bank.clock.now = TestBank.expires.lastSecond.advanced(bySeconds: 1)
          _ = try bank.givePassword(one)
        }
      ),
      (
        .stopped(since: start.advanced(bySeconds: 60), reason: .consecutiveMisses),
        { bank in
          try bank.customer(1, in: .suspended)
          _ = try bank.givePassword(one)
        }
      ),
      (
        .awaitingReissue(.lost, since: start.advanced(bySeconds: 60)),
        { bank in
          try bank.customer(1, in: .active)
          try bank.revoke(one, as: .lost)
          _ = try bank.givePassword(one)
        }
      ),
      (
        .unavailable(.release, .notInUse(.requested)),
        { bank in
          try bank.customer(1, in: .requested)
          _ = try bank.service.releaseToken(try bank.logIn(one), confirmation: confirmation)
        }
      ),
      (
        .sessionEnded(present: .active),
        { bank in
          let (_, token) = try bank.customer(1, in: .issued)
          let session = try bank.logIn(one)
          try bank.activate(one, try #require(token))
          _ = try bank.service.releaseToken(session, confirmation: confirmation)
        }
      ),
    ]
  }

  static func ofOperators() throws -> [Cause<OperatorRefusal>] {
    let (one, two) = (try Sample.customer(1), try Sample.customer(2))
    let (serial, unknown) = (try Sample.serial(1), try Sample.serial(77))
    let reason = try Sample.reason("asked for")
    let start = TestBank.start
    return [
      (
        .transition(
          IssueLifecycle.TransitionRefused(
            state: .requested(.hardware, since: start), event: .resume)),
        { bank in
          try bank.customer(1, in: .requested)
          try bank.desk.resume(one, reason: reason)
        }
      ),
      (.unknownCustomer(one), { _ = try $0.desk.dispatch(to: one) }),
      (
        .customerExists(one),
        { bank in
          try bank.addCustomer(1)
          try bank.addCustomer(1)
        }
      ),
      (
        .noLiveIssue(one),
        { bank in
          try bank.addCustomer(1)
          try bank.desk.cancelRequest(of: one)
        }
      ),
      (
        .unknownSerial(unknown),
        { bank in
          try bank.customer(1, in: .requested)
          _ = try bank.desk.dispatch(to: one, serial: unknown)
        }
      ),
      (
        .serialTaken(serial),
        { bank in
          try bank.customer(1, in: .released)
          try bank.customer(2, in: .requested)
          _ = try bank.desk.dispatch(to: two, serial: serial)
        }
      ),
      (
        .notInStock(serial, .dispatched),
        { bank in
          try bank.customer(1, in: .issued)
          try bank.desk.retire(serial, reason: try Sample.reason("recalled"))
        }
      ),
      (
        .unknownBatch(Batch.ID(rawValue: 7)),
        { bank in
          _ = try bank.desk.retire(
            Batch.ID(rawValue: 7), reason: try Sample.reason("recalled"))
        }
      ),
      (
        .proofFailed(serial),
        { bank in
          let token = TestToken(serial)
          try bank.desk.prove(
            OfferedToken(token.token, seed: token.seed), by: Sample.secret("12345"))
        }
      ),
      (
        .emptyStock,
        { bank in
          try bank.customer(1, in: .requested)
          _ = try bank.desk.dispatch(to: one)
        }
      ),
      (
        .notAwaitingReissue(one),
        { bank in
          try bank.customer(1, in: .released)
          try bank.desk.bookReissue(for: one, reason: reason)
        }
      ),
    ]
  }

  @Test("each of them, with the row that bears its name")
  func causes() throws {
    func check<Refused>(_ causes: [Cause<Refused>]) throws where Refused: Refusal {
      for (refusal, provoke) in causes {
        let bank = try TestBank()
        #expect(throws: Denial.refused(refusal)) { try provoke(bank) }
        let row = try bank.ledger().last
        #expect(row?.rule == refusal.rule.rawValue, "\(refusal)")
      }
    }
    try check(try Self.ofCustomers())
    try check(try Self.ofOperators())
  }

  @Test(
    "a new password that breaks the rule is no act: nobody was refused anything yet",
    arguments: [
      ("1234567", PasswordRule.Violation.tooShort(7, least: 8)),
      (String(repeating: "x", count: 65), .tooLong(65)), ("パスワード123", .notPrintableASCII),
    ])
  func passwordRule(password: String, violation: PasswordRule.Violation) throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let before = try bank.ledger()
    #expect(throws: OperatorDenial.refused(.passwordRule(violation))) {
      try bank.desk.resetPassword(
        .login, of: number, to: Sample.secret(password), reason: try Sample.reason("asked for"))
    }
    #expect(try bank.ledger() == before)
    #expect(throws: Never.self) { try bank.logIn(number) }
  }

  @Test("an operator's act on somebody unknown", arguments: 0..<7)
  func unknownCustomer(act: Int) throws {
    let bank = try TestBank()
    let (nobody, reason) = (try Sample.customer(1), try Sample.reason("asked for"))
    let acts: [() throws -> Void] = [
      { _ = try bank.desk.dispatch(to: nobody) }, { try bank.desk.cancelRequest(of: nobody) },
      { try bank.desk.resume(nobody, reason: reason) }, { try bank.revoke(nobody, as: .lost) },
      { try bank.desk.bookReissue(for: nobody, reason: reason) },
      { try bank.desk.unlock(nobody, reason: reason) },
      {
        try bank.desk.resetPassword(
          .login, of: nobody, to: TestBank.loginPassword, reason: reason)
      },
    ]
    #expect(throws: OperatorDenial.refused(.unknownCustomer(nobody))) { try acts[act]() }
    #expect(try bank.ledger().map(\.rule) == ["unknown-customer"])
  }
}
