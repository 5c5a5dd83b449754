import BankFixtures
import BankService
import Primitives
import SeededRandom
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("Customers and their passwords are read back as they were written")
struct CustomerContract {
  @Test(
    "a customer, with the logins and the ended sessions of later", arguments: StoreKind.allCases)
  func access(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try bank.addCustomer(1)
    let records = try #require(
      try bank.read { try $0.customer(number) })
    #expect(records.customer.name == "日傘 花子")
    #expect(records.customer.kana == "ヒガサ ハナコ")
    #expect(records.customer.address.text == "東京都千代田区丸の内1-1")
    #expect(records.access == CustomerAccess())
    for login in [
      LoginRecord(time: TestBank.start, peer: "2001:db8::7"),
      LoginRecord(time: TestBank.start, peer: nil), nil,
    ] {
      let access = CustomerAccess(generation: 7, lastLogin: login)
      try bank.write { (records) throws(BankFailure) in try records.update(access, of: number) }
      #expect(
        try bank.read { try $0.customer(number)?.access }
          == access)
    }
  }

  @Test(
    "customers are listed by number, whatever the order they came in",
    arguments: StoreKind.allCases)
  func order(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    for number in [3, 1, 2] { try bank.addCustomer(number) }
    #expect(
      try bank.read { try allRows($0.customers).map(\.key.digits) } == [
        "1000001", "1000002", "1000003",
      ])
  }

  @Test(
    "each password has a hash, misses and a stop of its own", arguments: StoreKind.allCases,
    PasswordKind.allCases)
  func credential(store: StoreKind, kind: PasswordKind) throws {
    let bank = try TrialBank(store)
    let number = try bank.addCustomer(1)
    var randomness = SeededGenerator(seed: 2)
    let hash = try PasswordHasher(cost: try Sample.cheapCost())
      .hash(Sample.secret("another-one"), using: &randomness)
    let stopped = Credential(
      hash: hash,
      throttle: PasswordThrottle(
        misses: 5, lastMissAt: TestBank.start, stoppedAt: TestBank.start))
    let others = PasswordKind.allCases.filter { $0 != kind }
    let before = try others.map { other in
      try bank.read { try $0.credential(other, of: number) }
    }
    try bank.write { (records) throws(BankFailure) in try records.update(stopped, kind, of: number)
    }
    #expect(
      try bank.read { try $0.credential(kind, of: number) }
        == stopped)
    #expect(
      try others.map { other in
        try bank.read { try $0.credential(other, of: number) }
      } == before)
    let record = try bank.read { try $0.customer(number) }
    #expect(record?.loginStopped == (kind == .login))
    #expect(record?.confirmationStopped == (kind == .confirmation))
  }

  @Test(
    "an unknown number has no record, no password, and nothing to change",
    arguments: StoreKind.allCases)
  func unknown(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try Sample.customer(9)
    try bank.read { (records) throws in
      #expect(try records.customer(number) == nil)
      #expect(try records.credential(.login, of: number) == nil)
      #expect(try records.issues(of: number) == [])
    }
    expectConstraint {
      try bank.write { (records) throws(BankFailure) in
        try records.update(CustomerAccess(), of: number)
      }
    }
  }

  @Test(
    "a number that no customer has keeps how it was given, until a customer has it",
    arguments: StoreKind.allCases)
  func stranger(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try Sample.customer(1)
    #expect(try bank.read { try $0.strangerThrottle(number) } == nil)
    for throttle in [
      PasswordThrottle(misses: 1, lastMissAt: TestBank.start),
      PasswordThrottle(misses: 5, lastMissAt: TestBank.start, stoppedAt: TestBank.start),
    ] {
      try bank.write { (records) throws(BankFailure) in
        try records.update(stranger: throttle, number)
      }
      #expect(try bank.read { try $0.strangerThrottle(number) } == throttle)
    }
    try bank.addCustomer(1)
    #expect(try bank.read { try $0.strangerThrottle(number) } == nil)
  }
}
