import Glibc
import Primitives

/// A file of results.
enum NewFile {
  /// Writes all of a text, or leaves nothing; never over what is there.
  ///
  /// - Throws: ``FileFailure``.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    let file = open(path.pathBytes, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileFailure(path: path, errno: errno) }
    let isWritten = Array(text.utf8).withUnsafeBytes { write($0, to: file) }
    let failure = isWritten ? 0 : errno
    close(file)
    guard isWritten else {
      unlink(path.pathBytes)
      throw FileFailure(path: path, errno: failure)
    }
  }

  /// Writes all of some bytes.
  ///
  /// - Returns: false if that did not work; `errno` says why.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(file, part.baseAddress, part.count)
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
