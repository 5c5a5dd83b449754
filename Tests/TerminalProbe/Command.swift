import Canvas
import CursesTerminal
import Glibc

/// What the probe does on Ctrl and a letter.
enum Command: String {
  case abort = "a"
  case beBusy = "b"
  case discardTypeAhead = "d"
  case makeNoise = "e"
  case exit = "x"
  case look = "k"
  case measure = "n"
  case quit = "q"
  case overflowStack = "o"
  case paintAgain = "p"
  case paintTooLarge = "g"
  case repaint = "l"
  case trap = "t"

  init?(_ letter: Unicode.Scalar) {
    self.init(rawValue: String(letter))
  }

  /// - Returns: what there is to say about it.
  func perform(on terminal: CursesTerminal) -> String {
    switch self {
    case .abort: Glibc.abort()
    case .beBusy: while getpid() != 0 {}
    case .discardTypeAhead:
      Self.waitForTyping()
      terminal.discardTypeAhead()
    case .exit: Glibc.exit(3)
    case .look:
      Self.waitForTyping()
      let first = terminal.nextEvent(timeoutMilliseconds: 0)
      let second = terminal.nextEvent(timeoutMilliseconds: 50)
      return "looked: \(first), \(second)"
    case .makeNoise:
      print("noise on standard output")
      fflush(nil)
      write(STDERR_FILENO, "noise on standard error", 23)
    case .measure:
      return "measured \(terminal.measureHalfBlock().map { "\($0)" } ?? "nothing")"
    case .overflowStack: print(Self.depth(below: getpid()))
    case .paintAgain, .quit: break
    case .paintTooLarge:
      let size = terminal.size
      var frame = Frame(size: Size(columns: size.columns + 2, rows: size.rows + 1))
      terminal.paint(frame)
      frame.write("日本語", row: 1, column: size.columns - 3)
      terminal.paint(frame)
      return "went on with \(terminal.nextEvent(timeoutMilliseconds: nil))"
    case .repaint: terminal.repaint()
    case .trap: precondition(getpid() == 0, "trapped on demand")
    }
    return "done"
  }

  /// Waits for something typed after this command, and leaves it where it is.
  private static func waitForTyping() {
    var typed = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    poll(&typed, 1, -1)
  }

  /// Never comes back: each call waits for the next one.
  @inline(never)
  private static func depth(below start: Int32) -> Int32 {
    getpid() == 0 ? start : depth(below: start &+ 1) &+ getpid()
  }
}
