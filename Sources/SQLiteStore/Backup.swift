import BankService
import GRDB
import Glibc
import Primitives
import TokenDomain

extension SQLiteStore {
  /// SQLite's online backup into the file of that name; the anchor is put beside it, as `FILE.anchor`.
  ///
  /// - SeeAlso: https://www.sqlite.org/backup.html
  package func backUp(to path: String) throws(StoreFailure) -> StoreBackup {
    let anchorPath = path + ".anchor"
    for place in [path, anchorPath] where access(place.pathBytes, F_OK) == 0 {
      throw .exists(.file(place))
    }
    let making = try DatabaseFile.createEmpty(beside: path)
    let anchorMaking = making + ".anchor"
    defer {
      for made in [making, making + "-wal", making + "-shm", anchorMaking] {
        unlink(made.pathBytes)
      }
    }
    let head = try copy(to: making)
    try AnchorFile(
      path: anchorMaking, schema: Schema.current, incarnation: identity.incarnation
    ).establish(head, keys.chain)
    try DatabaseFile.synchronize(making)
    // By its final name there is a whole one or none; the anchor first, which alone is no backup.
    try DatabaseFile.put(anchorMaking, at: anchorPath)
    do throws(StoreFailure) {
      try DatabaseFile.put(making, at: path)
    } catch {
      unlink(anchorPath.pathBytes)
      throw error
    }
    try DatabaseFile.synchronize(path)
    return StoreBackup(head: head, anchor: .file(anchorPath))
  }

  private func copy(to path: String) throws(StoreFailure) -> LedgerHead {
    try sqlite(at: path) {
      let copy = try DatabaseQueue(path: DatabaseFile.address(of: path))
      defer { try? copy.close() }
      try queue.backup(to: copy)
      return try copy.writeWithoutTransaction { database in
        // Sealed anew since this bank was opened: neither key would open copy and anchor.
        try BankIdentity.check(keys, in: database)
        let head = try LedgerTail(SQLiteLedger(database: database), keys.chain).head()
        // All in one file; opened as a bank, it is in WAL mode again.
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return head
      }
    }
  }
}

extension DatabaseFile {
  /// Gives a file its name, never over anything.
  fileprivate static func put(_ made: String, at path: String) throws(StoreFailure) {
    if link(made.pathBytes, path.pathBytes) == 0 {
      unlink(made.pathBytes)
      return
    }
    // A file system without links, such as those of sticks: nothing was there a moment ago.
    guard errno == EPERM || errno == EOPNOTSUPP, access(path.pathBytes, F_OK) != 0,
      rename(made.pathBytes, path.pathBytes) == 0
    else { throw StoreFailure(errno: errno, file: path) }
  }

  /// A file and its entry in its folder survive a power cut from now on.
  static func synchronize(_ path: String) throws(StoreFailure) {
    for place in [path, path.parentPath] { try OpenedFile.synchronize(place) }
  }
}
