import BankService
import GRDB
import Primitives
import SQLiteStore
import TokenDomain

/// A bank of its own in a file of SQLite's, in a temporary folder.
package struct TestBank: BankFixture {
  /// 2026-11-23T12:00:00+09:00, the first second of a step.
  package static let start = UnixTime(seconds: 1_795_402_800)
  package static let expires = TokyoDay(containing: start).advanced(byYears: 5)
  package static let loginPassword = Sample.secret("login-password")
  package static let confirmationPassword = Sample.secret("confirmation-password")
  package static let wrongPassword = Sample.secret("wrong-password")
  package static let origin = SessionOrigin(session: "test", terminal: "/dev/pts/7", peer: nil)

  /// Of the database.
  package let path: String
  private let bank: BankOnStore
  /// Held so that the folder lives as long as the bank.
  private let folder: TemporaryFolder?

  /// A new bank, gone when this is gone.
  package init(
    institution: Institution = .higasa, connection: ConnectionSettings = .standard
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bank.sqlite")
    let store = try SQLiteStore.create(
      at: path, masterKey: Sample.masterKey(), Sample.founding(), connection: connection)
    bank = try BankOnStore(store, institution: institution)
    (self.path, self.folder) = (path, folder)
  }

  /// A bank that another test bank made: its customers know it by the same key and passwords.
  package init(at path: String, connection: ConnectionSettings = .standard) throws {
    bank = try BankOnStore(
      SQLiteStore.open(at: path, masterKey: Sample.masterKey(), connection: connection))
    (self.path, folder) = (path, nil)
  }

  package var clock: SettableClock { bank.clock }
  package var store: any OpenedBank { bank.store }
  package var service: BankService { bank.service }
  package var desk: OperatorDesk { bank.desk }

  /// The ledger as another program would read it, oldest first.
  package func ledger() throws -> [LedgerRow] { try LedgerRow.all(in: path) }

  /// Runs SQL as another program would, in a connection of its own.
  package func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// The same without the schema's checks and references: what no program of ours would write.
  package func damage(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; \(sql)")
    }
  }
}
