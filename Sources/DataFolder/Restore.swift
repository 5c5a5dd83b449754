import BankService
import Glibc
import TokenDomain
import Vault
import Primitives

/// A backup that has become the bank.
package struct Restored: Sendable {
  /// The head of the ledger as the backup had it.
  package let head: LedgerHead
  /// The folder, within the data folder, with what was there before; nil if nothing was.
  package let replaced: String?
}

extension DataFolder {
  /// Puts a backup in the place of the bank, with its anchor (`FILE.anchor`), under the master key of the folder.
  ///
  /// It is copied, verified whole, and made to begin anew beside the bank; then, with the name of the folder that
  /// it is complete in, it is decided: whatever interrupts this, ``open(at:)`` finds the old bank or the restored
  /// one. What was there before is kept in a folder of its own.
  ///
  /// - Parameters:
  ///   - file: the backup.
  ///   - path: a data folder with the master key of the backup and with settings; its bank may be gone or damaged.
  ///   - verify: reads all of the copy, as it was and as it is when it has begun anew.
  ///   - begin: makes it begin anew as an incarnation.
  /// - Throws: ``DataFolderFailure/preparation(_:)`` with ``StoreFailure/tampered(_:)`` for a backup that does not
  ///   verify, ``DataFolderFailure/keyMismatch(path:)`` for one under another key; and nothing is changed.
  package static func restore(
    _ file: String, at path: String, using randomness: inout some RandomNumberGenerator,
    migrating entry: (StoreMigration) -> LedgerEntry,
    verifying verify: (DataFolder) throws(BankFailure) -> Void,
    _ begin: (DataFolder, _ incarnation: Int64) throws(BankFailure) -> LedgerHead
  ) throws(DataFolderFailure) -> Restored {
    let path = try checkedFolder(path)
    let keyFile = MasterKeyFile(path: "\(path)/\(Name.key)")
    let masterKey = try keyFile.read()
    let institution = try InstitutionFile.read("\(path)/\(Name.institution)")
    let settings = try InstitutionFile.text(of: institution)
    let lock = try FileSystem.lock(folder: path)
    defer { close(lock) }
    let place = "\(path)/\(Name.restoring)"
    // Of a restore that was killed before it was decided.
    FileSystem.remove(place)
    guard mkdir(place.pathBytes, 0o700) == 0 else { throw FileSystem.failure(at: place) }
    do throws(DataFolderFailure) {
      try StoreChoice.copyBackup(file, to: place)
      let incarnation = Int64.random(in: 1 ... .max, using: &randomness)
      let head = try beginAnew(
        place, keyFile, masterKey, settings, institution, incarnation, using: &randomness,
        migrating: entry, verifying: verify, begin)
      try FileSystem.synchronize(folder: place)
      let decided = "\(path)/\(Name.restored)"
      guard rename(place.pathBytes, decided.pathBytes) == 0 else {
        throw FileSystem.failure(at: decided)
      }
      try FileSystem.synchronize(folder: path)
      return Restored(head: head, replaced: try putRestored(at: path))
    } catch {
      FileSystem.remove(place)
      throw error
    }
  }

  /// Leaves the copy closed: its files must not be moved while it is open.
  private static func beginAnew(
    _ place: String, _ keyFile: MasterKeyFile, _ masterKey: MasterKey, _ settings: String,
    _ institution: Institution, _ incarnation: Int64,
    using randomness: inout some RandomNumberGenerator,
    migrating entry: (StoreMigration) -> LedgerEntry,
    verifying verify: (DataFolder) throws(BankFailure) -> Void,
    _ begin: (DataFolder, _ incarnation: Int64) throws(BankFailure) -> LedgerHead
  ) throws(DataFolderFailure) -> LedgerHead {
    let otherKey = DataFolderFailure.keyMismatch(path: keyFile.path)
    do throws(BankFailure) {
      let founding = try BankFounding(
        isDemo: false, settings: settings, masterKey: masterKey, randomness: &randomness)
      _ = try StoreChoice.migrate(in: place, masterKey, founding, entry: entry)
    } catch {
      throw error == .store(.keyChanged) ? otherKey : .preparation(.failed(error))
    }
    func open() throws(DataFolderFailure) -> DataFolder {
      let bank: any OpenedBank
      do throws(DataFolderFailure) {
        bank = try StoreChoice.open(in: place, masterKey)
      } catch {
        throw error == .store(.keyChanged) ? otherKey : error
      }
      return DataFolder(
        path: place, institution: institution, settings: settings, settingsStanding: .accepted,
        masterKey: masterKey, bank: bank)
    }
    let copy = try open()
    let head: LedgerHead
    do throws(BankFailure) {
      try verify(copy)
      head = try begin(copy, incarnation)
    } catch {
      throw .preparation(.failed(error))
    }
    // Whoever had it open before has another bank open.
    let anew = try open()
    do throws(BankFailure) {
      try verify(anew)
    } catch {
      throw .preparation(.failed(error))
    }
    return head
  }

  /// Puts a restored bank that is decided in its place, however far that had come.
  ///
  /// - Returns: the folder with what was there before; nil if nothing was.
  @discardableResult
  static func putRestored(at path: String) throws(DataFolderFailure) -> String? {
    let decided = "\(path)/\(Name.restored)"
    guard try FileSystem.isThere(decided) else { return nil }
    let old = "\(decided)/old"
    guard mkdir(old.pathBytes, 0o700) == 0 || errno == EEXIST else {
      throw FileSystem.failure(at: old)
    }
    // As long as the restored one is not in its place, what is there is what was before.
    if try StoreChoice.isThere(in: decided) { try StoreChoice.move(from: path, to: old) }
    try StoreChoice.move(from: decided, to: path)
    var number = 1
    while try FileSystem.isThere("\(path)/\(Name.replaced)-\(number)") { number += 1 }
    let replaced = "\(path)/\(Name.replaced)-\(number)"
    let isEmpty = try FileSystem.isFree(old)
    if !isEmpty { try FileSystem.move(old, to: replaced) } else { rmdir(old.pathBytes) }
    rmdir(decided.pathBytes)
    try FileSystem.synchronize(folder: path)
    return isEmpty ? nil : replaced
  }
}
