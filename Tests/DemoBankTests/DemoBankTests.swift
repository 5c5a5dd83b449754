import BankService
import DemoBank
import OneTimePassword
import Primitives
import SQLiteStore
import SeedFiles
import SeededRandom
import Testing
import TokenDomain
import Vault

import struct BankService.Issue

@Suite("The demo bank, as the README prints it")
struct DemoBankTests {
  static let now = UnixTime(seconds: 1_795_400_123)
  let fobs: [SeedRecord]
  let bank: BankService
  let desk: OperatorDesk

  init() throws {
    let key = try MasterKey(SecretBytes(Array(repeating: 7, count: MasterKey.byteCount)))
    var seed = SeededGenerator(seed: 1)
    let store = try SQLiteStore.inMemory(
      masterKey: key,
      BankFounding(isDemo: true, settings: "", masterKey: key, randomness: &seed))
    let cheap = try #require(ScryptCost(log2N: 1, r: 1, p: 1))
    let bank: @Sendable (UnixTime) -> BankService = { now in
      BankService(
        institution: .higasa, store: store, masterKey: key, passwordCost: cheap, clock: { now },
        randomness: { SeededGenerator(seed: 1) })
    }
    var random = SeededGenerator(seed: 2600)
    fobs = try DemoBank.populate(now: Self.now, randomness: &random, bank: bank)
    self.bank = bank(Self.now)
    desk = OperatorDesk(bank: self.bank, operatorName: "test")
  }

  @Test("four customers with the names and passwords of the table")
  func customers() throws {
    let table = [
      ("1000001", "日傘 花子", "ヒガサ ハナコ", "demo-login-1", "demo-kakunin-1"),
      ("1000002", "雨宮 太郎", "アマミヤ タロウ", "demo-login-2", "demo-kakunin-2"),
      ("1000003", "青空 みどり", "アオゾラ ミドリ", "demo-login-3", "demo-kakunin-3"),
      ("1000004", "夕立 健", "ユウダチ ケン", "demo-login-4", "demo-kakunin-4"),
    ]
    let stored = try desk.customers().rows.map(\.record.customer)
    for (index, row) in table.enumerated() {
      let demo = DemoCustomer.all[index]
      #expect(stored[index] == demo.customer)
      #expect(demo.number.digits == row.0)
      #expect(demo.customer.name == row.1)
      #expect(demo.customer.kana == row.2)
      #expect(demo.loginPassword == row.3)
      #expect(demo.confirmationPassword == row.4)
    }
    #expect(stored.count == table.count)
  }

  @Test("thirteen key fobs, three of them with customers; those in stock live a year longer")
  func stock() throws {
    let serials = try desk.tokens().rows
    #expect(
      serials.map(\.token.serial.text) == [
        "2600100000025", "2600100000033", "2600100000041", "2600100000058", "2600100000066",
        "2600100000074", "2600100000082", "2600100000090", "2600100000108", "2600100000116",
        "2600100000124", "2600100000132", "2600100000140",
      ])
    #expect(serials.map(\.state) == Array(repeating: .dispatched, count: 3) + stockStates)
    #expect(fobs.map(\.serial) == serials.map(\.token.serial))
    let today = TokyoDay(containing: Self.now)
    #expect(
      serials.map(\.token.expires)
        == (0..<13).map { today.advanced(byYears: $0 < 3 ? 5 : 6) })
    #expect(fobs.allSatisfy { $0.seed.count == 20 && $0.parameters == .bankToken })
  }

  private let stockStates = Array(repeating: TokenRecord.State.stock, count: 10)

  @Test("1000001 has no token and may ask for one")
  func noToken() throws {
    #expect(try issues(1).isEmpty)
    guard case .open(let session) = try enter(1) else {
      Testing.Issue.record("a code was asked for")
      return
    }
    #expect(session.previousLogin == nil)
  }

  @Test("1000002 has a token on the way since three days ago")
  func dispatched() throws {
    let issue = try #require(try issues(2).first)
    guard case .issued(let token, let since) = issue.state else {
      Testing.Issue.record("\(issue.state)")
      return
    }
    #expect(token.serial.text == "2600100000025")
    #expect((0..<60).contains(Self.now.advanced(byDays: -3).seconds(since: since)))
    let fob = try #require(fobs.first)
    guard case .open(let session) = try enter(2) else {
      Testing.Issue.record("a code was asked for")
      return
    }
    _ = try bank.activateToken(session, serial: token.serial, code: code(of: fob))
  }

  @Test("1000003 has used a token for thirty days, last yesterday, its offset known to a minute")
  func inUse() throws {
    let issue = try #require(try issues(3).first)
    guard case .active(let token, _, let since) = issue.state else {
      Testing.Issue.record("\(issue.state)")
      return
    }
    #expect(token.serial.text == "2600100000033")
    #expect((0..<60).contains(Self.now.advanced(byDays: -30).seconds(since: since)))
    let clock = token.verifier.clock
    #expect(clock.lowest == -60_000)
    #expect(clock.highest == 60_000)
    #expect((0..<60).contains(Self.now.advanced(byDays: -1).seconds(since: clock.asOf)))

    guard case .codeWanted(let proof) = try enter(3) else {
      Testing.Issue.record("no code was asked for")
      return
    }
    let session = try bank.presentCode(code(of: fobs[1]), after: proof)
    #expect(session.previousLogin?.time == clock.asOf)
    #expect(session.missNotice == nil)
  }

  @Test("1000004 is stopped since yesterday, after five misses")
  func stopped() throws {
    let issue = try #require(try issues(4).first)
    guard case .suspended(let token, let since, let reason, let stage) = issue.state else {
      Testing.Issue.record("\(issue.state)")
      return
    }
    #expect(token.serial.text == "2600100000041")
    #expect(reason == .consecutiveMisses)
    #expect(token.misses == 5)
    #expect(
      TokyoDay(containing: since)
        == TokyoDay(containing: Self.now.advanced(byDays: -1)))
    guard case .active = stage else {
      Testing.Issue.record("\(stage)")
      return
    }
    #expect(throws: CustomerDenial.refused(.stopped(since: since, reason: reason))) { try enter(4) }
  }

  private func issues(_ place: Int) throws -> [Issue] {
    try desk.issues(of: DemoCustomer.all[place - 1].number).map(\.issue)
  }

  private func enter(_ place: Int) throws(CustomerDenial) -> LoginStep {
    let demo = DemoCustomer.all[place - 1]
    return try bank.logIn(
      demo.number, password: SecretBytes(demo.loginPassword.utf8),
      from: SessionOrigin(session: "test", terminal: nil, peer: nil))
  }

  private func code(of fob: SeedRecord) -> SecretBytes {
    let step = TimeStep(counter: UInt64(Self.now.seconds / 60))
    return SecretBytes(
      OneTimeCode(step: step, key: fob.seed, parameters: fob.parameters).digits.utf8)
  }
}
