import CProcess
import Canvas
import Glibc
import Primitives

/// The files by which a screen is shared, in a folder.
enum SharedFiles {
  /// The picture that is shown now.
  static func screen(in folder: String) -> String { folder + "/higasa-tour.screen" }
  /// Locked as long as somebody shares.
  static func lock(in folder: String) -> String { folder + "/higasa-tour.lock" }
}

/// A screen that others follow: a file in a folder, replaced by each new picture. Nobody who reads it is waited for, and
/// nothing that they do is heard.
final class SharedScreen {
  /// For whoever may read the folder.
  private static let fileMode: mode_t = 0o644
  private static let folderMode: mode_t = 0o755

  private let folder: String
  private let lock: Int32
  /// Why a picture could not be written, the first time that it could not.
  private(set) var failure: FileFailure?

  /// - Parameter folder: made if it is not there; it must be of this user, and written to by nobody else.
  /// - Throws: ``FileFailure``, ``FolderTaken``.
  static func begin(in folder: String) throws -> SharedScreen {
    try makeFolder(folder)
    let path = SharedFiles.lock(in: folder)
    let lock = open(path.pathBytes, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, fileMode)
    guard lock >= 0 else { throw FileFailure(path: path, errno: errno) }
    // Whatever the mask: it is there to be read.
    fchmod(lock, fileMode)
    guard process_lock(lock, 0, 1, true) else {
      close(lock)
      throw FolderTaken(path: folder)
    }
    // Of one that was killed.
    unlink(SharedFiles.screen(in: folder).pathBytes)
    return SharedScreen(folder, lock)
  }

  private init(_ folder: String, _ lock: Int32) {
    (self.folder, self.lock) = (folder, lock)
  }

  /// The lock's file stays: whoever has it open must not lock one that is gone.
  deinit {
    unlink(SharedFiles.screen(in: folder).pathBytes)
    close(lock)
  }

  private static func makeFolder(_ folder: String) throws(FileFailure) {
    let isNew = mkdir(folder.pathBytes, folderMode) == 0
    guard isNew || errno == EEXIST else { throw FileFailure(path: folder, errno: errno) }
    if isNew { chmod(folder.pathBytes, folderMode) }
    var status = stat()
    guard lstat(folder.pathBytes, &status) == 0 else {
      throw FileFailure(path: folder, errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileFailure(path: folder, errno: ENOTDIR)
    }
    // Anybody else could put a picture before the room.
    guard status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      throw FileFailure(path: folder, errno: EPERM)
    }
  }

  /// Shows a picture to whoever looks.
  func show(_ frame: Frame) {
    let path = SharedFiles.screen(in: folder)
    let next = path + ".next"
    unlink(next.pathBytes)
    let file = open(
      next.pathBytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, Self.fileMode)
    guard file >= 0 else { return fail(next, errno) }
    fchmod(file, Self.fileMode)
    let isWritten = frame.encoded.withUnsafeBytes { NewFile.write($0, to: file) }
    let error = errno
    close(file)
    guard isWritten else { return fail(next, error) }
    guard rename(next.pathBytes, path.pathBytes) == 0 else { return fail(next, errno) }
  }

  private func fail(_ path: String, _ error: Int32) {
    if failure == nil { failure = FileFailure(path: path, errno: error) }
    unlink(path.pathBytes)
  }
}

/// Somebody else shares a screen in this folder.
struct FolderTaken: Error {
  let path: String
}

/// A terminal whose pictures others follow.
final class SharingTerminal<Terminal: CellTerminal>: CellTerminal {
  private let terminal: Terminal
  private let shared: SharedScreen

  init(_ terminal: Terminal, _ shared: SharedScreen) {
    (self.terminal, self.shared) = (terminal, shared)
  }

  var size: Size { terminal.size }
  var look: Look { terminal.look }

  func paint(_ frame: Frame) {
    terminal.paint(frame)
    shared.show(frame)
  }

  func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    terminal.nextEvent(timeoutMilliseconds: timeoutMilliseconds)
  }

  func measureHalfBlock() -> Int? { terminal.measureHalfBlock() }
  func discardTypeAhead() { terminal.discardTypeAhead() }
  func repaint() { terminal.repaint() }
}
