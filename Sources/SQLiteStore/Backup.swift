import BankService
import GRDB
import Glibc
import TokenDomain

extension SQLiteStore {
  /// SQLite's online backup into the file of that name; the anchor is put beside it, as `FILE.anchor`.
  ///
  /// - SeeAlso: https://www.sqlite.org/backup.html
  package func backUp(to path: String) throws(StoreFailure) -> StoreBackup {
    let anchorPath = path + ".anchor"
    guard access(anchorPath, F_OK) != 0 else { throw .exists(.file(anchorPath)) }
    try DatabaseFile.createEmpty(at: path)
    do throws(StoreFailure) {
      let head = try copy(to: path)
      try AnchorFile(path: anchorPath, schema: Schema.current).establish(head, keys.chain)
      try DatabaseFile.synchronize(path)
      return StoreBackup(head: head, anchor: .file(anchorPath))
    } catch {
      for made in [path, path + "-wal", path + "-shm", anchorPath] { unlink(made) }
      throw error
    }
  }

  private func copy(to path: String) throws(StoreFailure) -> LedgerHead {
    try sqlite(at: path) {
      let copy = try DatabaseQueue(path: path)
      defer { try? copy.close() }
      try queue.backup(to: copy)
      return try copy.writeWithoutTransaction { database in
        let head = try LedgerTail(SQLiteLedger(database: database), keys.chain).head()
        // All in one file; opened as a bank, it is in WAL mode again.
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return head
      }
    }
  }
}

extension DatabaseFile {
  /// A file and its entry in its folder survive a power cut from now on.
  fileprivate static func synchronize(_ path: String) throws(StoreFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    for (place, mode) in [(path, O_RDONLY), (folder, O_RDONLY | O_DIRECTORY)] {
      let file = Glibc.open(place, mode | O_CLOEXEC)
      guard file >= 0 else { throw StoreFailure(errno: errno, file: place) }
      defer { close(file) }
      guard fsync(file) == 0 else { throw StoreFailure(errno: errno, file: place) }
    }
  }
}
