import Foundation
import Primitives

/// The file system refused, or a file is not there; `errno` says which.
struct FileFailure: Error {
  let path: String
  let errno: Int32
}

/// A file that is read piece by piece: no folder, and no pipe that whoever opens it waits for.
final class InputFile {
  private static let pieceBytes = 256 << 10

  private let path: String
  private let file: Int32
  /// How long it was when it was opened.
  let bytes: Int64

  /// - Throws: ``FileFailure``; with `EISDIR` and `ENXIO` for what is no file.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    file = open(path.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    var status = stat()
    let failed = file < 0 || fstat(file, &status) != 0
    bytes = Int64(status.st_size)
    guard !failed else { throw FileFailure(path: path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileFailure(path: path, errno: EISDIR)
    default: throw FileFailure(path: path, errno: ENXIO)
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// The next bytes; nil at the end.
  func next() throws(FileFailure) -> Data? {
    var piece = Data(count: Self.pieceBytes)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(path: path, errno: errno) }
      return count == 0 ? nil : piece.prefix(count)
    }
  }
}
