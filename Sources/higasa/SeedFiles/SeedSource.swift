import BankService
import Foundation
import Primitives
import SeedFiles
import Vault

/// A seed file that is read more than once: to review it, and to import it.
struct SeedSource {
  let path: String
  let options: SeedFormat.Options

  /// Shows `body` each key, and how far the reading has come.
  ///
  /// - Returns: the SHA-256 of all bytes.
  /// - Throws: ``FileFailure``, ``SeedFileFailure``, and what `body` throws.
  func read(
    on console: Console, _ body: (SeedEntry) throws -> Void
  ) throws -> [UInt8] {
    let file = try InputFile(path)
    var digest = RunningDigest()
    var progress = Progress(on: console)
    defer { progress.end() }
    var done: Int64 = 0
    try withoutActuallyEscaping(body) { body in
      try SeedFormat.read(options) {
        let piece = try file.next()
        if let piece {
          digest.update(piece)
          done += Int64(piece.count)
          progress.show(done, of: max(done, file.bytes))
        }
        return piece
      } _: {
        try body($0)
      }
    }
    return digest.value
  }

  /// As it stands in the records.
  var name: String { fileNameInRecords(path) }
}
