import BankService
import Glibc
import Primitives

/// What the file system says of the database, where SQLite's own answer is the same for all of it.
enum DatabaseFile {
  /// Makes an empty file for SQLite to fill, so that it is never readable by others, not for a moment;
  /// SQLite gives the `-wal` and `-shm` files beside it the same mode.
  static func createEmpty(at path: String) throws(StoreFailure) {
    let file = Glibc.open(path.pathBytes, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreFailure(errno: errno, file: path) }
    close(file)
  }

  /// The same by a name that nobody has, in the same folder.
  static func createEmpty(beside path: String) throws(StoreFailure) -> String {
    var template = "\(path).making-XXXXXX".pathBytes
    let file = mkstemp(&template)
    guard file >= 0 else { throw StoreFailure(errno: errno, file: path) }
    close(file)
    return String(given: template)
  }

  static func checkUsable(at path: String) throws(StoreFailure) {
    try checkThere(path)
    if let failure = obstacle(at: path) { throw failure }
  }

  private static func checkThere(_ path: String) throws(StoreFailure) {
    var status = stat()
    guard stat(path.pathBytes, &status) == 0 else { throw StoreFailure(errno: errno, file: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(.file(path)) }
  }

  /// How SQLite reads a database that can only be read, which nobody writes meanwhile: without locks, and without the
  /// log of writes, which is refused unless it has nothing.
  ///
  /// - Returns: nil where this process may write.
  /// - SeeAlso: https://www.sqlite.org/uri.html, `immutable`
  static func immutableAddress(of path: String) throws(StoreFailure) -> String? {
    try checkThere(path)
    guard obstacle(at: path) != nil else { return nil }
    guard access(path.pathBytes, R_OK) == 0 else { throw StoreFailure(errno: errno, file: path) }
    var log = stat()
    if stat((path + "-wal").pathBytes, &log) == 0, log.st_size > 0 {
      throw .unmerged(.file(path + "-wal"))
    }
    return address(of: path) + "?immutable=1"
  }

  /// How SQLite is told a path: as a URI, which has every byte of it, and which no path is taken for by mistake.
  ///
  /// - SeeAlso: https://www.sqlite.org/uri.html
  static func address(of path: String) -> String {
    let plain = path.pathBytes.dropLast().map(UInt8.init(bitPattern:)).map { byte in
      Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80
        ? String(Unicode.Scalar(byte)) : "%" + hexadecimal([byte])
    }
    return "file:" + plain.joined()
  }

  /// Whether no file can be made or grow beside the database.
  static func isDiskFull(at path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(path.parentPath.pathBytes, &disk) == 0 else { return false }
    // A file system that does not count its files says 0 of 0.
    return disk.f_bavail == 0 || (disk.f_files > 0 && disk.f_favail == 0)
  }

  /// The first of the database's files, or its folder, that this process may not read and write.
  static func obstacle(at path: String) -> StoreFailure? {
    for part in [path, path + "-wal", path + "-shm", path.parentPath]
    where access(part.pathBytes, R_OK | W_OK) != 0 && errno != ENOENT {
      return StoreFailure(errno: errno, file: part)
    }
    return nil
  }
}
