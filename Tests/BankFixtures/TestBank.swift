import BankService
import Primitives
import SQLiteStore
import SeededRandom
import TokenDomain
import Vault

/// A bank of its own in a temporary folder, with a clock that tests set, and cheap passwords.
package struct TestBank: Sendable {
  /// 2026-11-23T12:00:00+09:00, the first second of a step.
  package static let start = UnixTime(seconds: 1_795_402_800)
  package static let expires = TokyoDay(containing: start).advanced(byYears: 5)
  package static let loginPassword = Sample.secret("login-password")
  package static let confirmationPassword = Sample.secret("confirmation-password")
  package static let wrongPassword = Sample.secret("wrong-password")
  package static let origin = SessionOrigin(session: "test", terminal: "/dev/pts/7", peer: nil)

  package let clock: SettableClock
  package let path: String
  package let store: SQLiteStore
  package let service: BankService
  package let desk: OperatorDesk
  /// Held so that the folder lives as long as the bank.
  private let folder: TemporaryFolder?

  /// A new bank, gone when this is gone.
  package init(
    institution: Institution = .higasa, connection: ConnectionSettings = .standard
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bank.sqlite")
    try self.init(
      store: try SQLiteStore.create(
        at: path, masterKey: Sample.masterKey(), isDemo: false, connection: connection),
      path: path, institution: institution, folder: folder)
  }

  /// A bank that another test bank made: its customers know it by the same key and passwords.
  package init(at path: String, connection: ConnectionSettings = .standard) throws {
    try self.init(
      store: try SQLiteStore.open(
        at: path, masterKey: Sample.masterKey(), connection: connection),
      path: path, institution: .higasa, folder: nil)
  }

  private init(
    store: SQLiteStore, path: String, institution: Institution, folder: TemporaryFolder?
  ) throws {
    let clock = SettableClock(Self.start)
    service = BankService(
      institution: institution, store: store, masterKey: try Sample.masterKey(),
      passwordCost: try Sample.cheapCost(), clock: { clock.now },
      randomness: { SeededGenerator(seed: 1) })
    desk = OperatorDesk(bank: service, operatorName: "operator")
    (self.store, self.path, self.clock, self.folder) = (store, path, clock, folder)
  }

  package var now: UnixTime { clock.now }

  /// A customer with the passwords above.
  @discardableResult
  package func addCustomer(_ number: Int) throws -> CustomerNumber {
    let customer = Customer(
      number: try Sample.customer(number), name: "日傘 花子", kana: "ヒガサ ハナコ",
      address: Address("東京都千代田区丸の内1-1"))
    try desk.add(
      customer, loginPassword: Self.loginPassword, confirmationPassword: Self.confirmationPassword)
    return customer.number
  }

  /// A token in stock.
  @discardableResult
  package func addToken(_ number: Int, expires: TokyoDay = expires) throws -> TestToken {
    let token = TestToken(try Sample.serial(number), expires: expires)
    try desk.add(token.token, seed: token.seed)
    return token
  }

  /// The ledger as another program would read it, oldest first.
  package func ledger() throws -> [LedgerRow] { try LedgerRow.all(in: path) }
}
