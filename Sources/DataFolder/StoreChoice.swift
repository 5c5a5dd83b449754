import BankService
import Glibc
import SQLiteStore
import TokenDomain
import Vault
import Primitives

/// Which store a folder has: SQLite in a file of the folder. Nothing outside this file knows it, so that a
/// second store is a choice made here.
enum StoreChoice {
  private static let databaseName = "bank.sqlite"

  /// The file of the folder that holds the ledger's head.
  static let anchorName = SQLiteStore.anchorName

  /// What SQLite and the ledger's anchor open, if it is there.
  private static let files =
    ["", "-wal", "-shm", "-journal"].map { databaseName + $0 } + [anchorName]

  /// Whether the folder has records, of whatever bank.
  static func isThere(in folder: String) throws(DataFolderFailure) -> Bool {
    try FileSystem.isThere("\(folder)/\(databaseName)")
  }

  /// Makes an empty bank, and leaves it closed: its files must not be moved while it is open.
  static func create(
    in folder: String, _ masterKey: MasterKey, _ founding: BankFounding
  ) throws(DataFolderFailure) {
    do {
      _ = try SQLiteStore.create(
        at: "\(folder)/\(databaseName)", masterKey: masterKey, founding)
    } catch {
      throw .store(error)
    }
  }

  /// See ``DataFolder/intrude(liftingStopOf:)``.
  static func intrude(
    in folder: String, liftingStopOf customer: CustomerNumber
  ) throws(DataFolderFailure) -> String {
    do {
      return try Intruder.liftStop(of: customer, in: "\(folder)/\(databaseName)")
    } catch {
      throw .store(error)
    }
  }

  /// The files of the records are ours alone.
  static func checkFiles(in folder: String) throws(DataFolderFailure) {
    for name in files { try FileSystem.checkOwn(file: "\(folder)/\(name)") }
  }

  /// Copies a backup and its anchor into a folder, as the records of it.
  static func copyBackup(_ file: String, to folder: String) throws(DataFolderFailure) {
    try FileSystem.copy(file, to: "\(folder)/\(databaseName)")
    try FileSystem.copy(file + ".anchor", to: "\(folder)/\(anchorName)")
  }

  /// Moves the files of the records that are there from one folder to another: the records first, which tell
  /// whether it was done.
  static func move(from folder: String, to other: String) throws(DataFolderFailure) {
    for name in files where FileSystem.exists("\(folder)/\(name)") {
      guard rename("\(folder)/\(name)".pathBytes, "\(other)/\(name)".pathBytes) == 0 else {
        throw FileSystem.failure(at: "\(folder)/\(name)")
      }
    }
  }

  /// Brings a bank of an older program to the present schema.
  ///
  /// - Returns: nil if it is of the present schema already.
  static func migrate(
    in folder: String, _ masterKey: MasterKey, _ founding: BankFounding,
    entry: (StoreMigration) -> LedgerEntry
  ) throws(BankFailure) -> StoreMigration? {
    try SQLiteStore.migrate(
      at: "\(folder)/\(databaseName)", masterKey: masterKey, founding, entry: entry)
  }

  /// - Throws: ``DataFolderFailure/store(_:)``, with ``StoreFailure/keyChanged`` if the bank is sealed under
  ///   another key.
  static func open(
    in folder: String, _ masterKey: MasterKey, for purpose: DataFolder.Purpose = .acting
  ) throws(DataFolderFailure) -> any OpenedBank {
    try checkFiles(in: folder)
    let path = "\(folder)/\(databaseName)"
    do {
      return switch purpose {
      case .acting: try SQLiteStore.open(at: path, masterKey: masterKey)
      case .reading: try SQLiteStore.openToRead(at: path, masterKey: masterKey)
      }
    } catch {
      throw .store(error)
    }
  }
}
