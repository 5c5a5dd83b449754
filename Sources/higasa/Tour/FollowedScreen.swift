import CProcess
import Canvas
import Glibc
import Primitives

/// A screen that somebody else shares, as it is seen from here.
struct FollowedScreen {
  enum Sight {
    case picture(Frame)
    /// The same as before.
    case unchanged
    /// Nobody shares anything there now.
    case nothing
  }

  private let folder: String
  private var last: (inode: ino_t, time: timespec)?

  init(in folder: String) {
    self.folder = folder
  }

  /// Whether somebody shares now: what lies there else is of nobody, or of one who was killed.
  private var isShared: Bool {
    let path = SharedFiles.lock(in: folder)
    let file = open(path.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    return process_is_locked(file, 0, 1)
  }

  /// What is there now.
  mutating func look() -> Sight {
    guard isShared else { return .nothing }
    let path = SharedFiles.screen(in: folder)
    let file = open(path.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    // The first picture is still to come.
    guard file >= 0 else { return .unchanged }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .unchanged }
    if let last, last.inode == status.st_ino, last.time.tv_sec == status.st_mtim.tv_sec,
      last.time.tv_nsec == status.st_mtim.tv_nsec
    {
      return .unchanged
    }
    last = (status.st_ino, status.st_mtim)
    guard let frame = Frame(encoded: Self.read(file)) else { return .unchanged }
    return .picture(frame)
  }

  private static func read(_ file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= Frame.mostEncodedBytes {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return bytes
  }
}
