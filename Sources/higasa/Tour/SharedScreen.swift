import CProcess
import Canvas
import Glibc
import Primitives

/// A screen that others follow: a file in a folder, replaced by each new picture. Nobody who reads it is waited for, and
/// nothing that they do is heard.
final class SharedScreen {
  static let screenName = "screen"
  static let lockName = "lock"
  /// For whoever may read the folder.
  private static let mode: mode_t = 0o644

  private let folder: String
  /// Held as long as somebody shares.
  private let lock: Int32
  /// Why a picture could not be written, the first time that it could not.
  private(set) var failure: FileFailure?

  /// - Parameter folder: made if it is not there.
  /// - Throws: ``FileFailure``; with `EBUSY` if somebody else shares a screen there.
  init(in folder: String) throws(FileFailure) {
    self.folder = folder
    if mkdir(folder.pathBytes, 0o755) != 0, errno != EEXIST {
      throw FileFailure(path: folder, errno: errno)
    }
    let path = folder + "/" + Self.lockName
    lock = open(path.pathBytes, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, Self.mode)
    guard lock >= 0 else { throw FileFailure(path: path, errno: errno) }
    guard process_lock(lock, 0, 1, true) else {
      close(lock)
      throw FileFailure(path: folder, errno: EBUSY)
    }
    // Of one that was killed.
    unlink((folder + "/" + Self.screenName).pathBytes)
  }

  deinit {
    unlink((folder + "/" + Self.screenName).pathBytes)
    unlink((folder + "/" + Self.lockName).pathBytes)
    close(lock)
  }

  /// Shows a picture to whoever looks.
  func show(_ frame: Frame) {
    let path = folder + "/" + Self.screenName
    let next = path + ".next"
    unlink(next.pathBytes)
    let file = open(
      next.pathBytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, Self.mode)
    guard file >= 0 else { return fail(next) }
    // Whatever the mask: it is there to be read.
    fchmod(file, Self.mode)
    let isWritten = frame.encoded.withUnsafeBytes { NewFile.write($0, to: file) }
    close(file)
    guard isWritten, rename(next.pathBytes, path.pathBytes) == 0 else { return fail(next) }
  }

  private func fail(_ path: String) {
    if failure == nil { failure = FileFailure(path: path, errno: errno) }
    unlink(path.pathBytes)
  }
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
