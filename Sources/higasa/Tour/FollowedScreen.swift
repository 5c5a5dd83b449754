import CProcess
import Canvas
import Foundation
import Glibc
import Pages
import Primitives

/// A screen that somebody else shares, as it is seen from here.
struct FollowedScreen {
  enum Sight {
    case picture(Frame)
    /// The same as before.
    case unchanged
    /// Nobody shares anything there (yet).
    case nothing
  }

  /// No terminal has more.
  private static let mostBytes = 16 << 20

  private let path: String
  private let lockPath: String
  private var last: (inode: ino_t, time: timespec)?

  init(in folder: String) {
    path = folder + "/" + SharedScreen.screenName
    lockPath = folder + "/" + SharedScreen.lockName
  }

  /// Whether somebody shares now.
  var isShared: Bool {
    let file = open(lockPath.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    return !process_lock(file, 0, 1, false)
  }

  /// What is there now.
  mutating func look() -> Sight {
    let file = open(path.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return .nothing }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .nothing }
    if let last, last.inode == status.st_ino, last.time.tv_sec == status.st_mtim.tv_sec,
      last.time.tv_nsec == status.st_mtim.tv_nsec
    {
      return .unchanged
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < Self.mostBytes {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    guard let frame = Frame(encoded: bytes) else { return .nothing }
    last = (status.st_ino, status.st_mtim)
    return .picture(frame)
  }
}

/// Follows a shared screen on a terminal. Keys of ours end it, and nothing else.
enum TourWatch {
  /// From one look to the next, in milliseconds.
  private static let pause = 100

  /// - Returns: the signal that ended it; nil if somebody did, here or there.
  static func run(_ folder: String, on terminal: some CellTerminal, _ language: Language) -> Int32?
  {
    var screen = FollowedScreen(in: folder)
    var size = terminal.size
    var shown: Frame?
    while true {
      switch screen.look() {
      case .picture(let frame):
        shown = frame
        paint(frame, size, on: terminal)
      case .unchanged: break
      case .nothing:
        // Whoever shared it has ended it, however.
        if shown != nil, !screen.isShared { return nil }
        if shown == nil { paint(waiting(size, language), size, on: terminal) }
      }
      if shown != nil, !screen.isShared { return nil }
      switch terminal.nextEvent(timeoutMilliseconds: pause) {
      case .ended(let signal): return signal
      case .key(.character("q")), .key(.character("Q")), .key(.control("c")), .key(.escape),
        .key(.function(10)):
        return nil
      case .key(.control("l")): terminal.repaint()
      case .resized(let now):
        size = now
        if let shown { paint(shown, size, on: terminal) }
      case .look: if let shown { paint(shown, size, on: terminal) }
      case .key, .paste, .click, .wheel, .timeout: break
      }
    }
  }

  private static func paint(_ frame: Frame, _ size: Size, on terminal: some CellTerminal) {
    var fitted = Frame(size: size)
    fitted.put(frame.shown(in: terminal.look), row: 0, column: 0)
    if let cursor = frame.cursor, cursor.row < size.rows, cursor.column < size.columns {
      fitted.cursor = cursor
    }
    terminal.paint(fitted)
  }

  private static func waiting(_ size: Size, _ language: Language) -> Frame {
    var frame = Frame(size: size)
    let text = TourSentences.notShared(language)
    for (row, line) in LineBreaking.lines(of: text, columns: max(2, size.columns - 2)).enumerated()
    {
      frame.write(line, row: row + 1, column: 1)
    }
    return frame
  }
}

extension Frame {
  /// The same for a terminal that shows less than the one it was drawn for.
  fileprivate func shown(in look: Look) -> Frame {
    guard look.kind < .drawn else { return self }
    var frame = self
    for row in 0..<size.rows {
      for (column, cell) in self.row(row).enumerated() {
        guard let scalar = cell.scalar else { continue }
        let style = look == .plain ? cell.style.inPlain : cell.style
        let plain = Self.plainGlyphs[scalar]
        if let plain {
          frame.put(Cell(plain, style, isSecret: cell.isSecret), row: row, column: column)
        } else if style != cell.style {
          frame.restyle(row: row, columns: column..<column + TextWidth.of(scalar), style)
        }
      }
    }
    return frame
  }

  /// Of ``Look/measured``.
  private static let plainGlyphs: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "=", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "█": "#", "▀": "#",
    "▄": "#", "▌": "|", "▐": "|", "●": "*", "○": "o", "✓": "x", "▶": ">", "◀": "<",
  ]
}

extension Style {
  /// What it means, where there are no papers.
  fileprivate var inPlain: Style {
    switch paper {
    case .band: Style(attributes, ink: .topBand)
    case .keys: Style(attributes, ink: .keyBand)
    case .focus: Style(attributes, ink: .focus)
    case .accent, .good, .caution, .alert: Style(attributes.union(.reverse), ink: ink)
    case .field: Style(attributes.union(.underline), ink: ink)
    case .ground, .card, .button, .casing, .glass: Style(attributes, ink: ink)
    }
  }
}
