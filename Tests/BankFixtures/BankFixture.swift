import BankService
import Primitives
import SeededRandom
import TokenDomain
import Vault

/// A bank that tests act on, on whatever store: its service, its desk, and a clock that they set.
package protocol BankFixture: Sendable {
  var clock: SettableClock { get }
  var store: any OpenedBank { get }
  var service: BankService { get }
  var desk: OperatorDesk { get }
}

extension BankFixture {
  package var now: UnixTime { clock.now }

  /// A customer with the passwords above.
  @discardableResult
  package func addCustomer(_ number: Int) throws -> CustomerNumber {
    let customer = Customer(
      number: try Sample.customer(number), name: "日傘 花子", kana: "ヒガサ ハナコ",
      address: Address("東京都千代田区丸の内1-1"))
    try desk.add(
      customer, loginPassword: TestBank.loginPassword,
      confirmationPassword: TestBank.confirmationPassword)
    return customer.number
  }

  /// A token in stock.
  @discardableResult
  package func addToken(_ number: Int, expires: TokyoDay = TestBank.expires) throws -> TestToken {
    let token = TestToken(try Sample.serial(number), expires: expires)
    try desk.add(token.token, seed: token.seed)
    return token
  }
}

extension BankFixture {
  /// A batch of one token in stock.
  @discardableResult
  package func addBatch(of number: Int) throws -> Batch {
    let token = TestToken(try Sample.serial(number))
    let file = Batch.File(name: "carton.xml", digest: [UInt8](repeating: 7, count: 32))
    return try desk.importBatch(of: file, reviewed: 1) { offer in
      try offer(OfferedToken(token.token, seed: token.seed))
    }
  }
}

/// A bank on a store that somebody opened, with cheap passwords.
package struct BankOnStore: BankFixture {
  package let clock = SettableClock(TestBank.start)
  package let store: any OpenedBank
  package let service: BankService
  package let desk: OperatorDesk

  /// - Parameter masterKey: the store's; nil for the one of all samples.
  package init(
    _ store: any OpenedBank, masterKey: MasterKey? = nil, institution: Institution = .higasa
  ) throws {
    let clock = clock
    self.store = store
    service = BankService(
      institution: institution, store: store,
      masterKey: try masterKey ?? Sample.masterKey(),
      passwordCost: try Sample.cheapCost(), clock: { clock.now },
      randomness: { SeededGenerator(seed: 1) })
    desk = OperatorDesk(bank: service, operatorName: "operator")
  }
}
