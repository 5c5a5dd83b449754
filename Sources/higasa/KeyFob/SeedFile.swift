import Foundation
import SeedFiles
import TokenDomain

/// The file system refused, or a file is not there; `errno` says which.
struct FileFailure: Error {
  let path: String
  let errno: Int32
}

/// A serial number that the seed file does not have.
struct SerialNotInFile: Error {
  let serial: SerialNumber
  let path: String
}

/// Seed files on the disk.
enum SeedFile {
  /// - Throws: ``FileFailure``, ``SeedFileFailure``, ``SerialNotInFile``.
  static func record(of serial: SerialNumber, in path: String) throws -> SeedRecord {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(path: path, errno: errno) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let data: Data
    do {
      data = try handle.read(upToCount: PSKC.longestFile + 1) ?? Data()
    } catch {
      throw FileFailure(path: path, errno: EIO)
    }
    guard let record = try PSKC.read(data).first(where: { $0.serial == serial }) else {
      throw SerialNotInFile(serial: serial, path: path)
    }
    return record
  }
}
