import Foundation
import Primitives
import SeedFiles
import TokenDomain

/// A serial number that the seed file does not have.
struct SerialNotInFile: Error {
  let serial: SerialNumber
  let path: String
}

/// A serial number that the seed file has, of a key that is none of the bank's tokens.
struct SerialNotOurs: Error {
  let serial: SerialNumber
  let reason: SeedEntry.Reason
}

/// Seed files on the disk.
enum SeedFile {
  /// Shows `body` each key of a file as it comes.
  ///
  /// - Throws: ``FileFailure``, ``SeedFileFailure``, and what `body` throws.
  static func read(
    _ path: String, _ options: SeedFormat.Options, _ body: @escaping (SeedEntry) throws -> Void
  ) throws {
    let file = try InputFile(path)
    try SeedFormat.read(options, from: file.next, body)
  }

  /// The key of a token; whatever else the file has, it must be readable to its end.
  ///
  /// - Throws: ``FileFailure``, ``SeedFileFailure``, ``SerialNotInFile``, ``SerialNotOurs``.
  static func record(
    of serial: SerialNumber, in path: String, _ options: SeedFormat.Options
  ) throws -> SeedRecord {
    var found: SeedRecord?
    try read(path, options) { entry in
      guard entry.place.serial.flatMap({ SerialNumber($0) }) == serial else { return }
      switch entry {
      case .token(let record, _):
        guard found == nil else { throw SeedFileFailure.duplicateSerial(serial.text) }
        found = record
      case .skipped(_, let reason): throw SerialNotOurs(serial: serial, reason: reason)
      case .refused(let place, let problem): throw SeedFileFailure.package(place, problem)
      }
    }
    guard let found else { throw SerialNotInFile(serial: serial, path: path) }
    return found
  }
}
