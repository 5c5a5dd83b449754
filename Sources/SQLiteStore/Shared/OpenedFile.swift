import BankService
import Glibc
import Primitives

/// A file or folder that is open as long as somebody has this. What fails throws with its path.
final class OpenedFile {
  private let descriptor: Int32
  private let path: String

  /// - Parameters:
  ///   - descriptor: of an open file, which is closed with this; negative where it could not be opened.
  ///   - path: as a failure names it.
  init(_ descriptor: Int32, at path: String) throws(StoreFailure) {
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, file: path) }
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  /// The descriptor is a number, which would not keep the file open by itself.
  private func check(_ isDone: (Int32) -> Bool) throws(StoreFailure) {
    guard withExtendedLifetime(self, { isDone(descriptor) }) else {
      throw StoreFailure(errno: errno, file: path)
    }
  }

  /// The first bytes, at most so many.
  func bytes(_ count: Int) throws(StoreFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try check { descriptor in
      var read = 0
      bytes = [UInt8](unsafeUninitializedCapacity: count) {
        read = pread(descriptor, $0.baseAddress, $0.count, 0)
        $1 = max(0, read)
      }
      return read >= 0
    }
    return bytes
  }

  func write(_ bytes: [UInt8], at place: Int) throws(StoreFailure) {
    try check { pwrite($0, bytes, bytes.count, off_t(place)) == bytes.count }
  }

  /// Waits until nobody else has it locked.
  func lock() throws(StoreFailure) {
    try check { descriptor in
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else { return false }
      }
      return true
    }
  }

  func unlock() { try? check { flock($0, LOCK_UN) == 0 } }

  /// What was written is on the disk when this returns.
  func synchronize() throws(StoreFailure) { try check { fdatasync($0) == 0 } }

  /// What is at a path is on the disk when this returns: all of a file, or the names in a folder.
  static func synchronize(_ path: String) throws(StoreFailure) {
    try OpenedFile(open(path.pathBytes, O_RDONLY | O_CLOEXEC), at: path).check { fsync($0) == 0 }
  }
}
