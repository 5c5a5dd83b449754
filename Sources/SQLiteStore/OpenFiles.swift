import BankService
import Glibc
import Primitives

/// The files that a connection has open, as they were when it opened them: the database, and its log of
/// writes. SQLite goes on in files that are not at their path any more, where nobody finds what it wrote.
///
/// As long as one connection is open SQLite itself puts no other file in the place of these.
struct OpenFiles: Sendable {
  private struct Identity: Hashable {
    let device: dev_t
    let node: ino_t

    /// Nil if there is nothing at the path, or it cannot be told what.
    init?(of path: String) {
      var status = stat()
      guard stat(path.pathBytes, &status) == 0 else { return nil }
      (device, node) = (status.st_dev, status.st_ino)
    }
  }

  private struct Noted {
    let path: String
    let identity: Identity
  }

  private var noted: [Noted] = []

  /// Takes note of a file that is there.
  mutating func note(_ path: String) {
    guard let identity = Identity(of: path) else { return }
    noted.append(Noted(path: path, identity: identity))
  }

  /// - Throws: ``StoreFailure/replaced(_:)`` with the file that is not the same any more.
  func check() throws(StoreFailure) {
    for file in noted where Identity(of: file.path) != file.identity {
      throw .replaced(.file(file.path))
    }
  }
}
