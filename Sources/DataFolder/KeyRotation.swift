import BankService
import Glibc
import Primitives
import Vault

extension DataFolder {
  /// Puts a new master key in the place of the old one: the key is written beside it first, then `reseal`
  /// seals the database anew in one transaction, then the file takes its place.
  ///
  /// Whatever interrupts this, one of the two files opens the database, and ``open(at:)`` finds it.
  ///
  /// - Parameter reseal: seals everything under the key that it is given, or changes nothing and throws.
  /// - Returns: the place of the new key.
  /// - Throws: ``DataFolderFailure/preparation(_:)`` with what `reseal` throws, or with
  ///   ``StoreFailure/keyChanged`` if the bank has another key meanwhile; ``DataFolderFailure/store(_:)`` with
  ///   ``StoreFailure/locked`` if another process does the same.
  @discardableResult
  package func rotateKey(
    using randomness: inout some RandomNumberGenerator,
    _ reseal: (MasterKey) throws(BankFailure) -> Void
  ) throws(DataFolderFailure) -> String {
    let lock = try FileSystem.lock(folder: path)
    defer { close(lock) }
    let next = file(Name.nextKey)
    // What lies there is of a rotation that came to nothing, if the bank still has the old key once all
    // transactions before this one are at their end; else it is the only key that there is.
    do throws(BankFailure) {
      try bank.write { (_) throws(BankFailure) in }
    } catch {
      throw .preparation(.failed(error))
    }
    unlink(next.pathBytes)
    let key = try MasterKeyFile(path: next).create(using: &randomness)
    try FileSystem.synchronize(folder: path)
    do throws(BankFailure) {
      try reseal(key)
    } catch {
      guard case .store(.outcomeUnknown) = error else {
        // Only if the bank still opens with the old key is it certain that nothing was done.
        if (try? StoreChoice.open(in: path, masterKey)) != nil { unlink(next.pathBytes) }
        throw .preparation(.failed(error))
      }
      // It was done if the bank has the new key. Else it may still come to that, and the key stays.
      guard (try? StoreChoice.open(in: path, key)) != nil else {
        throw .preparation(.failed(error))
      }
    }
    try Self.promote(next, to: file(Name.key))
    return file(Name.key)
  }

  /// Whether a rotation is going on, or was interrupted before the database was sealed anew: then this
  /// key opens nothing, and the next rotation removes it.
  package var hasUnfinishedRotation: Bool { FileSystem.exists(file(Name.nextKey)) }

  /// The key that a killed rotation left beside the old one, if it is the one of the database; it takes its
  /// place.
  static func finishRotation(
    at path: String
  ) throws(DataFolderFailure) -> (MasterKey, any OpenedBank)? {
    let next = "\(path)/\(Name.nextKey)"
    guard FileSystem.exists(next) else { return nil }
    let key = try MasterKeyFile(path: next).read()
    let bank: any OpenedBank
    do throws(DataFolderFailure) {
      bank = try StoreChoice.open(in: path, key)
    } catch {
      guard case .store(.keyChanged) = error else { throw error }
      return nil
    }
    try promote(next, to: "\(path)/\(Name.key)")
    return (key, bank)
  }

  private static func promote(_ next: String, to place: String) throws(DataFolderFailure) {
    // Somebody who opened the folder meanwhile may have done it.
    guard rename(next.pathBytes, place.pathBytes) == 0 || errno == ENOENT else {
      throw FileSystem.failure(at: place)
    }
    try FileSystem.synchronize(folder: place.parentPath)
  }
}
