import BankService
import Glibc
import Primitives

/// A file that is open as long as somebody has this; what fails leaves its reason in `errno`.
final class OpenedFile {
  private let descriptor: Int32

  /// - Parameter descriptor: of an open file, which is closed with this.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The descriptor is a number, which would not keep the file open by itself.
  private func with<Result>(_ body: (Int32) -> Result) -> Result {
    withExtendedLifetime(self) { body(descriptor) }
  }

  /// The first bytes, at most so many; nil if they cannot be read.
  func bytes(_ count: Int) -> [UInt8]? {
    with { descriptor in
      var read = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) {
        read = pread(descriptor, $0.baseAddress, $0.count, 0)
        $1 = max(0, read)
      }
      return read < 0 ? nil : bytes
    }
  }

  func write(_ bytes: [UInt8], at place: Int) -> Bool {
    with { pwrite($0, bytes, bytes.count, off_t(place)) == bytes.count }
  }

  /// Waits until nobody else has it locked.
  func lock() -> Bool {
    with { descriptor in
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else { return false }
      }
      return true
    }
  }

  func unlock() { _ = with { flock($0, LOCK_UN) } }

  /// What was written is on the disk when this returns.
  func synchronize() -> Bool { with { fdatasync($0) == 0 } }

  /// So are the names in a folder.
  static func synchronize(folder path: String) throws(StoreFailure) {
    let descriptor = open(path.pathBytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, file: path) }
    let folder = OpenedFile(descriptor)
    guard folder.with({ fsync($0) == 0 }) else { throw StoreFailure(errno: errno, file: path) }
  }
}
