import BankFixtures
import BankService
import SQLiteStore
import Vault

/// What a test needs of a store, besides what a bank needs of it.
package protocol StoreOnTrial: Sendable {
  /// Whether it is there when the process that made it is gone.
  static var outlivesProcess: Bool { get }

  /// Makes a store with an empty bank under ``Sample/masterKey(_:)``, and leaves it closed.
  init() throws

  /// Where a process of another program finds it: see ``TrialBank/init(at:)``.
  var address: String { get }

  /// Opens it as another process would; one that does not outlive its process has one connection for all.
  ///
  /// - Parameter patience: how long to wait for others' transactions, in seconds.
  func open(
    masterKey: MasterKey, patience: Double
  ) throws(StoreFailure) -> any OpenedBank
}

/// A file of SQLite's.
struct SQLiteFileOnTrial: StoreOnTrial {
  static let outlivesProcess = true
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try SQLiteStore.create(at: address, masterKey: Sample.masterKey(), Sample.founding())
  }

  var address: String { folder.file("bank.sqlite") }

  func open(
    masterKey: MasterKey, patience: Double
  ) throws(StoreFailure) -> any OpenedBank {
    try SQLiteStore.open(
      at: address, masterKey: masterKey, connection: ConnectionSettings(busyTimeout: patience))
  }
}

/// SQLite without a file.
struct SQLiteMemoryOnTrial: StoreOnTrial {
  static let outlivesProcess = false
  private let store: SQLiteStore

  init() throws {
    store = try SQLiteStore.inMemory(masterKey: Sample.masterKey(), Sample.founding())
  }

  var address: String { ":memory:" }

  func open(
    masterKey: MasterKey, patience: Double
  ) throws(StoreFailure) -> any OpenedBank { store }
}
