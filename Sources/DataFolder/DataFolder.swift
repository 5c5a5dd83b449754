import BankService
import Glibc
import Primitives
import TokenDomain
import Vault

/// A bank's folder (0700): the key, the institution's settings, and the bank itself, held open.
///
/// Every file is made with its mode, so that the process's umask can only tighten it.
package struct DataFolder: Sendable {
  /// Where it is, without a slash at the end.
  package let path: String
  /// The settings that hold: those that were accepted last (rules §5.12); those of the file where nothing proves
  /// which these are, and nobody is served.
  package let institution: Institution
  /// What `institution.json` says, as a text that can be accepted.
  package let settings: String
  /// Whether that is what was accepted.
  package let settingsStanding: SettingsStanding
  /// The key of `master.key`, which is the bank's.
  package let masterKey: MasterKey
  /// The records, on whatever store the folder has.
  package let bank: any OpenedBank

  /// Whether `higasa demo` made it.
  package var isDemo: Bool { bank.identity.isDemo }

  /// The place of a file in this folder.
  package func file(_ name: String) -> String { path + "/" + name }

  /// A place to wait in line with all who have a password to be compared here.
  package func passwordLine() -> PasswordLine { PasswordLine(at: file(Name.line)) }

  /// What customers had before them when their line dropped.
  package var droppedForms: DroppedForms { DroppedForms(at: file(Name.dropped)) }

  /// Writes another file (0600), which is on the disk when this returns; never over an existing one.
  package func create(_ name: String, with text: String) throws(DataFolderFailure) {
    try FileSystem.create(file(name), with: text)
  }

  /// Does in a demo what somebody does who can write to the database, and has neither key nor anchor: lifts a customer's stop
  /// there. It is found out by the next act.
  ///
  /// - Returns: what was told to the database.
  package func intrude(
    liftingStopOf customer: CustomerNumber
  ) throws(DataFolderFailure) -> String {
    precondition(isDemo, "in earnest nobody breaks in here")
    return try StoreChoice.intrude(in: path, liftingStopOf: customer)
  }

  /// Whether a bank may be made at `path`: nothing is there, or an empty folder.
  package static func isFree(_ path: String) throws(DataFolderFailure) -> Bool {
    try FileSystem.isFree(path)
  }

  /// Removes a bank with everything that is in its folder; what cannot be removed stays.
  package static func remove(_ path: String) {
    FileSystem.remove(path)
  }

  /// Makes a bank with a new master key, and the folders above it that are missing.
  ///
  /// It is made beside its place, in a folder of the same name with `.making-` and six characters, and
  /// moved there when it is complete: at `path` there is never half a bank, whatever interrupts this.
  ///
  /// - Parameters:
  ///   - path: where nothing is yet, or an empty folder.
  ///   - randomness: draws the master key; the system's, except in tests.
  ///   - prepare: puts into the bank what it is not complete without; must not keep it.
  /// - Throws: ``DataFolderFailure/exists(path:)``, ``DataFolderFailure/store(_:)``, and what
  ///   `prepare` throws.
  package static func create(
    at path: String, institution: Institution, isDemo: Bool,
    randomness: inout some RandomNumberGenerator,
    preparing prepare: (DataFolder) throws(DataFolderFailure) -> Void = {
      (_) throws(DataFolderFailure) in
    }
  ) throws(DataFolderFailure) -> DataFolder {
    let path = withoutTrailingSlashes(path)
    guard try FileSystem.isFree(path) else { throw .exists(path: path) }
    let parent = path.parentPath
    try FileSystem.makeFolders(parent)
    let place = try FileSystem.makeFolder(beside: path)
    do {
      try fill(place, institution: institution, isDemo: isDemo, randomness: &randomness)
      try prepare(try open(at: place))
      try FileSystem.synchronize(folder: place)
      try FileSystem.move(place, to: path)
    } catch {
      FileSystem.remove(place)
      throw error
    }
    try FileSystem.synchronize(folder: parent)
    return try open(at: path)
  }

  /// - Throws: ``DataFolderFailure/exists(path:)`` where a bank cannot be made.
  package static func checkFree(_ path: String) throws(DataFolderFailure) {
    let path = withoutTrailingSlashes(path)
    guard try FileSystem.isFree(path) else { throw .exists(path: path) }
  }

  /// What a bank is opened for.
  package enum Purpose: Hashable, Sendable {
    case acting
    /// Also where nothing can be written: evidence.
    case reading
  }

  /// Opens a bank, with the key that is its own; a rotation that was killed is finished first.
  ///
  /// - Throws: ``DataFolderFailure``, except ``DataFolderFailure/exists(path:)``.
  package static func open(
    at path: String, for purpose: Purpose = .acting
  ) throws(DataFolderFailure) -> DataFolder {
    let path = try checkedFolder(path)
    let (masterKey, bank) = try openSealed(path, for: purpose)
    let present = try InstitutionFile.read("\(path)/\(Name.institution)")
    let (institution, standing) = try settings(of: bank, present)
    return DataFolder(
      path: path, institution: institution, settings: try InstitutionFile.text(of: present),
      settingsStanding: standing, masterKey: masterKey, bank: bank)
  }

  /// The settings that hold, and how those of the file stand to them.
  static func settings(
    of bank: any OpenedBank, _ present: Institution
  ) throws(DataFolderFailure) -> (Institution, SettingsStanding) {
    let text: String
    do throws(BankFailure) {
      text = try bank.read { (records) throws(BankFailure) in try records.acceptedSettings() }
    } catch {
      // Whoever looks for what was tampered with must be able to.
      if case .store(.tampered(let fault)) = error { return (present, .unproven(fault)) }
      throw .preparation(.failed(error))
    }
    let accepted: Institution
    do throws(InstitutionDefect) {
      accepted = try InstitutionFile.institution(from: text)
    } catch {
      // Sealed, and no settings: this program does not write such.
      throw .store(.corrupt("institution.settings: \(error)"))
    }
    if present == accepted { return (accepted, .accepted) }
    return (accepted, .changed(Setting.changes(from: accepted, to: present)))
  }

  /// The anchor's file is ours alone to read and to write, or not there, which others find out.
  ///
  /// - Throws: ``DataFolderFailure/loosePermissions(path:mode:)``, ``DataFolderFailure/store(_:)``.
  package func checkAnchorMode() throws(DataFolderFailure) {
    try FileSystem.checkPrivate(file: file(StoreChoice.anchorName))
  }

  /// - Returns: the path, without a slash at the end, of a folder that is ours alone and holds a bank.
  static func checkedFolder(_ path: String) throws(DataFolderFailure) -> String {
    let path = withoutTrailingSlashes(path)
    try FileSystem.checkPrivate(folder: path)
    if FileSystem.exists("\(path)/\(Name.restored)") {
      // A restore was killed after it was decided.
      let lock = try FileSystem.lock(folder: path)
      defer { close(lock) }
      try putRestored(at: path)
    }
    let hasKey = try FileSystem.isThere("\(path)/\(Name.key)")
    let hasRecords = try StoreChoice.isThere(in: path)
    guard hasKey || hasRecords else { throw .notABank(path: path) }
    return path
  }

  static func openSealed(
    _ path: String, for purpose: Purpose
  ) throws(DataFolderFailure) -> (MasterKey, any OpenedBank) {
    let keyFile = MasterKeyFile(path: "\(path)/\(Name.key)")
    let masterKey = try keyFile.read()
    do throws(DataFolderFailure) {
      return (masterKey, try StoreChoice.open(in: path, masterKey, for: purpose))
    } catch {
      guard case .store(.keyChanged) = error else { throw error }
      guard let finished = try finishRotation(at: path) else {
        throw .keyMismatch(path: keyFile.path)
      }
      return finished
    }
  }

  enum Name {
    static let key = "master.key"
    /// Of a rotation that is not done yet.
    static let nextKey = "master.key.next"
    static let institution = "institution.json"
    /// Who waits for a password to be compared.
    static let line = "password.line"
    /// What customers had before them when their line dropped.
    static let dropped = "dropped"
    /// Of a restore that is not decided yet.
    static let restoring = "restoring"
    /// Of one that is decided, and not in its place yet.
    static let restored = "restored"
    /// What was there before, with a number.
    static let replaced = "replaced"
  }

  private static func fill(
    _ place: String, institution: Institution, isDemo: Bool,
    randomness: inout some RandomNumberGenerator
  ) throws(DataFolderFailure) {
    let key = try MasterKeyFile(path: "\(place)/\(Name.key)").create(using: &randomness)
    let settings = try InstitutionFile.text(of: institution)
    try FileSystem.create("\(place)/\(Name.institution)", with: settings)
    let founding: BankFounding
    do throws(BankFailure) {
      founding = try BankFounding(
        isDemo: isDemo, settings: settings, masterKey: key, randomness: &randomness)
    } catch {
      throw .preparation(.failed(error))
    }
    try StoreChoice.create(in: place, key, founding)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var scalars = path.unicodeScalars
    while scalars.count > 1, scalars.last == "/" { scalars.removeLast() }
    return String(scalars)
  }
}
