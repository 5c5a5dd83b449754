import BankService
import Glibc
import Primitives
import SQLiteStore
import TokenDomain
import Vault

/// A bank on a disk: a folder (0700) with the key, the database and the institution's settings.
///
/// Every file is made with its mode, so that the process's umask can only tighten it.
package struct DataFolder: Sendable {
  package let path: String
  package let institution: Institution
  package let masterKey: MasterKey
  package let store: SQLiteStore

  /// Whether `higasa demo` made it.
  package var isDemo: Bool { store.identity.isDemo }

  /// The place of a file in this folder.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Writes another file (0600), which is on the disk when this returns; never over an existing one.
  package func create(_ name: String, with text: String) throws(DataFolderFailure) {
    try FileSystem.create(file(name), with: text)
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
    randomness: inout some RandomNumberGenerator, connection: ConnectionSettings = .standard,
    preparing prepare: (DataFolder) throws(DataFolderFailure) -> Void = {
      (_) throws(DataFolderFailure) in
    }
  ) throws(DataFolderFailure) -> DataFolder {
    let path = withoutTrailingSlashes(path)
    guard try FileSystem.isFree(path) else { throw .exists(path: path) }
    let parent = FileSystem.parent(of: path)
    try FileSystem.makeFolders(parent)
    let place = try FileSystem.makeFolder(beside: path)
    do {
      try fill(place, institution: institution, isDemo: isDemo, randomness: &randomness)
      try prepare(try open(at: place, connection: connection))
      try FileSystem.synchronize(folder: place)
      try FileSystem.move(place, to: path)
    } catch {
      FileSystem.remove(place)
      throw error
    }
    try FileSystem.synchronize(folder: parent)
    return try open(at: path, connection: connection)
  }

  /// - Throws: ``DataFolderFailure``, except ``DataFolderFailure/exists(path:)``.
  package static func open(
    at path: String, connection: ConnectionSettings = .standard
  ) throws(DataFolderFailure) -> DataFolder {
    let path = withoutTrailingSlashes(path)
    try FileSystem.checkPrivate(folder: path)
    let names = [Name.key, Name.database].map { "\(path)/\($0)" }
    guard names.contains(where: FileSystem.exists) else { throw .notABank(path: path) }
    let (masterKey, store) = try openSealed(path, connection)
    let institution = try InstitutionFile.read("\(path)/\(Name.institution)")
    return DataFolder(path: path, institution: institution, masterKey: masterKey, store: store)
  }

  /// The anchor's file is ours alone to read and to write, or not there, which others find out.
  ///
  /// - Throws: ``DataFolderFailure/loosePermissions(path:mode:)``, ``DataFolderFailure/store(_:)``.
  package func checkAnchorMode() throws(DataFolderFailure) {
    try FileSystem.checkPrivate(file: file(SQLiteStore.anchorName))
  }

  private static func openSealed(
    _ path: String, _ connection: ConnectionSettings
  ) throws(DataFolderFailure) -> (MasterKey, SQLiteStore) {
    let keyFile = MasterKeyFile(path: "\(path)/\(Name.key)")
    let masterKey = try keyFile.read()
    do throws(DataFolderFailure) {
      return (masterKey, try opened(connection, at: "\(path)/\(Name.database)", masterKey))
    } catch {
      guard case .store(.keyChanged) = error else { throw error }
      guard let finished = try finishRotation(at: path, connection) else {
        throw .keyMismatch(path: keyFile.path)
      }
      return finished
    }
  }

  enum Name {
    static let key = "master.key"
    /// Of a rotation that is not done yet.
    static let nextKey = "master.key.next"
    static let database = "bank.sqlite"
    static let institution = "institution.json"
  }

  private static func fill(
    _ place: String, institution: Institution, isDemo: Bool,
    randomness: inout some RandomNumberGenerator
  ) throws(DataFolderFailure) {
    let key = try MasterKeyFile(path: "\(place)/\(Name.key)").create(using: &randomness)
    try FileSystem.create(
      "\(place)/\(Name.institution)", with: InstitutionFile.text(of: institution))
    do {
      // Closed again at once: SQLite must not have its file moved while it is open.
      _ = try SQLiteStore.create(
        at: "\(place)/\(Name.database)", masterKey: key, isDemo: isDemo)
    } catch {
      throw .store(error)
    }
  }

  static func opened(
    _ connection: ConnectionSettings, at path: String, _ masterKey: MasterKey
  ) throws(DataFolderFailure) -> SQLiteStore {
    do {
      return try SQLiteStore.open(at: path, masterKey: masterKey, connection: connection)
    } catch {
      throw .store(error)
    }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }
}
