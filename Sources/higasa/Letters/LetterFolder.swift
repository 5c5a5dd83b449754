import Glibc
import Primitives

/// Where letters are written: a folder for its owner alone (0700), files for their owner alone (0600).
struct LetterFolder {
  private let path: String

  /// - Parameter isNew: whether there must be none.
  /// - Throws: ``FileFailure``.
  init(_ path: String, isNew: Bool) throws(FileFailure) {
    self.path = path
    if mkdir(path.pathBytes, 0o700) != 0, isNew || errno != EEXIST {
      throw FileFailure(path: path, errno: errno)
    }
  }

  /// Writes a letter, which is on the disk when ``synchronize()`` returns; never over one that is there.
  func write(_ letter: [LetterTemplate.Value], to name: String) throws(FileFailure) {
    let path = path + "/" + name
    let file = open(path.pathBytes, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure(path: path, errno: errno) }
    defer { close(file) }
    for part in letter {
      let isWritten =
        switch part {
        case .text(let text): Array(text.utf8).withUnsafeBytes { NewFile.write($0, to: file) }
        case .secret(let secret): secret.withUnsafeBytes { NewFile.write($0, to: file) }
        }
      guard isWritten else { throw FileFailure(path: path, errno: errno) }
    }
    guard fsync(file) == 0 else { throw FileFailure(path: path, errno: errno) }
  }

  func synchronize() throws(FileFailure) {
    let folder = open(path.pathBytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileFailure(path: path, errno: errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw FileFailure(path: path, errno: errno) }
  }

  /// Takes letters away again that are about nothing.
  func remove(_ names: [String]) {
    for name in names { unlink(path + "/" + name) }
    rmdir(path.pathBytes)
  }
}
