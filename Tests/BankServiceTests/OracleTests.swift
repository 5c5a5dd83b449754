import BankFixtures
import Primitives
import SQLiteStore
import Synchronization
import Testing
import TokenDomain
import Vault

@testable import BankService

/// Two runs that differ in one secret alone: where that secret is not being proven and counted, neither the
/// answers nor the rows of the ledger nor the work may differ (rules §2.8).
@Suite("No answer and no time depends on a secret that is not being proven")
struct OracleTests {
  /// The hashings of passwords, by the work of them.
  private final class Meter: Sendable {
    private let kept = Mutex<Int>(0)

    func add(_ cost: ScryptCost) { kept.withLock { $0 += cost.work } }

    func take() -> Int {
      kept.withLock { work in
        defer { work = 0 }
        return work
      }
    }
  }

  /// What somebody at the front end can tell one run from another by, and what stays behind.
  private struct Seen: Equatable {
    var answers: [String] = []
    var work: [Int] = []
    var rows: [LedgerRow] = []
    var misses: [Int] = []
  }

  /// A bank of one customer, whose passwords may be kept at a lower cost than today's.
  private struct Stage {
    let bank: TestBank
    let service: BankService
    let customer: CustomerNumber
    let meter = Meter()

    init(isCheap: Bool = false) throws {
      bank = try TestBank()
      let today = try #require(ScryptCost(log2N: isCheap ? 3 : 1, r: 1, p: 1))
      var service = bank.service
      let meter = meter
      service.hasher = PasswordHasher(cost: today) { meter.add($0) }
      self.service = service
      customer = try bank.addCustomer(1)
    }

    /// Plays the acts one after the other.
    func seen(_ acts: [() throws -> Void]) throws -> Seen {
      _ = meter.take()
      var seen = Seen()
      for act in acts {
        do {
          try act()
          seen.answers.append("done")
        } catch let denial as CustomerDenial {
          seen.answers.append("\(denial)")
        }
        seen.work.append(meter.take())
      }
      seen.rows = try bank.ledger()
      seen.misses = try PasswordKind.allCases.map { kind in
        try bank.read { try $0.credential(kind, of: customer)?.throttle.misses ?? -1 }
      }
      return seen
    }
  }

  private static let passwords: [PasswordKind: SecretBytes] = [
    .login: TestBank.loginPassword, .confirmation: TestBank.confirmationPassword,
  ]

  private static func password(_ kind: PasswordKind, isRight: Bool) throws -> SecretBytes {
    isRight ? try #require(passwords[kind]) : TestBank.wrongPassword
  }

  // MARK: What is refused whatever the password

  @Test(
    "a session for 利用開始 alone, and one that has ended, change no password and tell nothing of one",
    arguments: PasswordKind.allCases, [false, true])
  func changeRefused(kind: PasswordKind, isCheap: Bool) throws {
    for hasEnded in [false, true] {
      let runs = try [true, false].map { isRight in
        let stage = try Stage(isCheap: isCheap)
        try stage.bank.request(stage.customer)
        let fob = try stage.bank.addToken(1)
        _ = try stage.bank.desk.dispatch(to: stage.customer, serial: fob.serial)
        try stage.bank.activate(stage.customer, fob)
        try stage.bank.revoke(stage.customer, as: .stolen, reissue: true)
        let session = try stage.bank.logIn(stage.customer)
        if hasEnded {
          try stage.bank.desk.resetPassword(
            .login, of: stage.customer, to: TestBank.loginPassword,
            reason: try Sample.reason("asked for"))
        }
        let old = try Self.password(kind, isRight: isRight)
        return try stage.seen([
          { _ = try stage.service.changePassword(session, kind, from: old, to: Self.new) }
        ])
      }
      #expect(runs[0] == runs[1])
      #expect(runs[0].work == [0], "nothing is compared")
    }
  }

  private static let new = Sample.secret("a new one, 2026")

  /// Every procedure that asks for 確認用パスワード, where it is not open.
  @Test("a procedure that is not open tells nothing of 確認用パスワード", arguments: [false, true])
  func procedureRefused(isCheap: Bool) throws {
    let runs = try [true, false].map { isRight in
      let stage = try Stage(isCheap: isCheap)
      let confirmation = try Self.password(.confirmation, isRight: isRight)
      let session = try stage.bank.logIn(stage.customer)
      let (later, unstarted) = try stage.bank.issueSoftware(session)
      let service = stage.service
      return try stage.seen([
        { _ = try service.releaseToken(later, confirmation: confirmation) },
        { try service.cancelRequest(later, confirmation: confirmation) },
        { _ = try service.requestHardwareToken(later, confirmation: confirmation) },
        { _ = try service.issueSoftwareToken(later, confirmation: confirmation) },
        {
          stage.bank.clock.advance(bySeconds: 3_600)
          _ = try service.requestHardwareToken(
            later, confirmation: confirmation, replacing: unstarted.serial)
        },
      ])
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].work.allSatisfy { $0 == 0 } && !runs[0].answers.contains("done"))
  }

  @Test(
    "a password that is stopped, or that waits, is not compared", arguments: PasswordKind.allCases)
  func stoppedOrWaiting(kind: PasswordKind) throws {
    for misses in 1...5 {
      let runs = try [true, false].map { isRight in
        let stage = try Stage()
        let session = try stage.bank.logIn(stage.customer)
        for _ in 1...misses {
          stage.bank.clock.advance(bySeconds: 20)
          _ = try? stage.service.changePassword(
            session, kind, from: TestBank.wrongPassword, to: Self.new)
        }
        let password = try Self.password(kind, isRight: isRight)
        return try stage.seen([
          { _ = try stage.service.changePassword(session, kind, from: password, to: Self.new) }
        ])
      }
      #expect(runs[0] == runs[1], "\(misses)")
    }
  }

  // MARK: The other password

  @Test(
    "who does not know the old password learns nothing of the other one",
    arguments: PasswordKind.allCases, [false, true])
  func wrongOld(kind: PasswordKind, isCheap: Bool) throws {
    let runs = try [true, false].map { isOther in
      let stage = try Stage(isCheap: isCheap)
      let session = try stage.bank.logIn(stage.customer)
      let new = isOther ? try Self.password(kind.other, isRight: true) : Self.new
      return try stage.seen([
        {
          _ = try stage.service.changePassword(
            session, kind, from: TestBank.wrongPassword, to: new)
        }
      ])
    }
    #expect(runs[0] == runs[1])
  }

  @Test(
    "right or wrong, the old password takes the same work, also for guesses side by side",
    arguments: PasswordKind.allCases, [false, true])
  func sameWork(kind: PasswordKind, isCheap: Bool) throws {
    let runs = try [true, false].map { isRight in
      let stage = try Stage(isCheap: isCheap)
      let session = try stage.bank.logIn(stage.customer)
      let old = try Self.password(kind, isRight: isRight)
      return try stage.seen([
        { _ = try stage.service.changePassword(session, kind, from: old, to: Self.new) }
      ])
    }
    #expect(runs[0].answers != runs[1].answers)
    #expect(runs[0].work == runs[1].work)
  }

  @Test(
    "each look at whether a new password is the other one is a counted guess at it",
    arguments: PasswordKind.allCases)
  func guesses(kind: PasswordKind) throws {
    let stage = try Stage()
    var session = try stage.bank.logIn(stage.customer)
    var old = try Self.password(kind, isRight: true)
    func change(to new: SecretBytes) throws -> CustomerRefusal? {
      do throws(CustomerDenial) {
        session = try stage.service.changePassword(session, kind, from: old, to: new)
        old = new
        return nil
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        return refusal
      }
    }
    func misses() throws -> Int {
      try stage.bank.throttles(kind.other, of: stage.customer).map(\.misses).reduce(0, +)
    }
    for guess in 1...StopPolicy.passwordMisses {
      #expect(try change(to: Sample.secret("guess number \(guess), no more")) == nil)
      #expect(try misses() == guess)
      if guess < StopPolicy.passwordMisses {
        let wait = Int64(guess) * PasswordThrottle.waitPerMiss
        let again = Sample.secret("guess in haste \(guess)")
        #expect(try change(to: again) == .passwordWait(seconds: wait))
        stage.bank.clock.advance(bySeconds: wait)
      }
    }
    // Stopped: whether it is the other one is not looked at any more.
    #expect(try change(to: try Self.password(kind.other, isRight: true)) == nil)
    #expect(try misses() == StopPolicy.passwordMisses)
  }

  // MARK: The login

  @Test(
    "a login takes the same work for an unknown number, a wrong, a stopped and a right password",
    arguments: [false, true])
  func login(isCheap: Bool) throws {
    let stage = try Stage(isCheap: isCheap)
    let unknown = try Sample.customer(2)
    func work(_ number: CustomerNumber, _ password: SecretBytes) throws -> Int? {
      try stage.seen([
        { _ = try stage.service.logIn(number, password: password, from: TestBank.origin) }
      ]).work.first
    }
    let standard = stage.service.hasher.cost.work
    #expect(try work(unknown, TestBank.loginPassword) == standard)
    for _ in 1...StopPolicy.passwordMisses {
      #expect(try work(stage.customer, TestBank.wrongPassword) == standard)
      stage.bank.clock.advance(bySeconds: 20)
    }
    #expect(try work(stage.customer, TestBank.wrongPassword) == standard, "stopped")
    #expect(try work(stage.customer, TestBank.loginPassword) == standard, "stopped")
    _ = try stage.bank.desk.unlock(stage.customer, reason: try Sample.reason("asked for"))
    // The right one is hashed anew once the answer has told that it is right.
    let right = isCheap ? 2 * standard : standard
    #expect(try work(stage.customer, TestBank.loginPassword) == right)
    #expect(try work(stage.customer, TestBank.loginPassword) == standard)
  }

  @Test("a right password whose login is refused is not hashed anew, which would tell of it twice")
  func notRaisedWhenRefused() throws {
    let stage = try Stage(isCheap: true)
    try stage.bank.request(stage.customer)
    let fob = try stage.bank.addToken(1)
    _ = try stage.bank.desk.dispatch(to: stage.customer, serial: fob.serial)
    try stage.bank.activate(stage.customer, fob)
    try stage.bank.revoke(stage.customer, as: .lost)
    let runs = try [true, false].map { isRight in
      try stage.seen([
        {
          _ = try stage.service.logIn(
            stage.customer, password: try Self.password(.login, isRight: isRight),
            from: TestBank.origin)
        }
      ])
    }
    #expect(runs[0].work == runs[1].work)
  }

  // MARK: Serial numbers and codes

  @Test("a wrong serial number is refused alike whatever the code, and the code is not used up")
  func serial() throws {
    let runs = try [true, false].map { isRight in
      let stage = try Stage()
      let bank = stage.bank
      try bank.request(stage.customer)
      let fob = try bank.addToken(1)
      _ = try bank.desk.dispatch(to: stage.customer, serial: fob.serial)
      let session = try bank.logIn(stage.customer)
      let code =
        isRight
        ? fob.code(at: bank.now) : try #require(fob.wrongCodes(around: bank.now, count: 1).first)
      return try stage.seen([
        {
          _ = try stage.service.activateToken(
            session, serial: try Sample.serial(99), code: code)
        }
      ])
    }
    #expect(runs[0] == runs[1])
  }

  @Test("at 切替 every wrong code is counted, whatever stands in the other's place")
  func switching() throws {
    for isNewRight in [true, false] {
      let bank = try TestBank()
      let (customer, old, new) = try bank.customerWithTwo(1)
      let session = try bank.logIn(customer, code: old.code(at: bank.now))
      bank.clock.advance(bySeconds: 60)
      let wrong = old.wrongCodes(around: bank.now, count: 400).filter { code in
        (-120...120).allSatisfy {
          !new.code(at: bank.now, steps: $0).equalsInConstantTime(code)
        }
      }
      // The code of the token in hand in the new one's place: a guess at the new one's in the old one's.
      let other = isNewRight ? new.code(at: bank.now) : old.code(at: bank.now)
      for (guess, left) in zip(wrong, [4, 3, 2, 1]) {
        #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: left)))) {
          _ = try bank.service.switchToken(session, old: guess, new: other)
        }
      }
    }
  }
}
