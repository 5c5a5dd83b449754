import Glibc
import TokenDomain
import Primitives

/// Exports on the disk, of whatever size.
enum ExportFile {
  private static let chunk = 65_536

  /// - Throws: ``FileFailure``, ``ExportFault``.
  static func verify(_ path: String, publicKey: [UInt8]) throws -> VerifiedExport {
    let file = open(path.pathBytes, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path: path, errno: errno) }
    defer { close(file) }
    var reading = ExportReading(publicKey: publicKey)
    var buffer: [UInt8] = []
    var line = 1
    while true {
      let count = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: chunk))
      let got = buffer[count...].withUnsafeMutableBytes { read(file, $0.baseAddress, chunk) }
      buffer.removeLast(chunk - max(got, 0))
      guard got >= 0 else {
        if errno == EINTR { continue }
        throw FileFailure(path: path, errno: errno)
      }
      if got == 0 { break }
      var begin = buffer.startIndex
      while let end = buffer[max(begin, count)...].firstIndex(of: UInt8(ascii: "\n")) {
        try reading.take(buffer[begin..<end])
        line += 1
        begin = end + 1
      }
      buffer.removeFirst(begin)
      guard buffer.count <= ExportReading.longestLine else {
        throw ExportFault.tooLong(line: line)
      }
    }
    if !buffer.isEmpty { try reading.take(buffer[...]) }
    return try reading.end()
  }
}
