import CursesTerminal
import Glibc
import Pages
import Primitives
import Synchronization

/// The signal that came while a secret was asked for; 0 for none. Set by a signal handler.
private let caughtSignal = Atomic<Int32>(0)

/// Asks for a secret on the terminal, without echo.
///
/// A signal that ends or stops the process first brings the echo back; continued, it asks again. Signals that
/// are not listed here are the process's guard's.
enum SecretPrompt {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  /// - Returns: nil at the end of input.
  static func ask(_ question: Phrase, on console: Console) -> SecretBytes? {
    while true {
      caughtSignal.store(0, ordering: .relaxed)
      // Asked only when the echo is off: what is typed before that is shown, and dropped.
      let line = withoutEcho { waiting in
        console.prompt(question)
        return SecretLine.read(waiting: waiting)
      }
      let signal = caughtSignal.load(ordering: .relaxed)
      guard signal != 0 else { return line }
      raise(signal)
    }
  }

  /// - Parameter body: gets the signals that may come while it waits, and only then: one that came
  ///   between the question and the waiting would be noticed by nobody.
  private static func withoutEcho(_ body: (SignalMask) -> SecretBytes?) -> SecretBytes? {
    let waiting = SignalMask.holdingBack(signals)
    defer { waiting.restore() }
    let handlers = signals.map { number in
      // No SA_RESTART: the read must end.
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { caughtSignal.store($0, ordering: .relaxed) }
      var previous = sigaction()
      sigaction(number, &action, &previous)
      return previous
    }
    defer {
      for (number, var previous) in zip(signals, handlers) { sigaction(number, &previous, nil) }
    }
    return CursesTerminal.withoutEcho(on: STDIN_FILENO) { body(waiting) }
  }
}

/// One line of input that never becomes a `String`. Nothing of it is left out but its end, which may be Windows'.
enum SecretLine {
  /// Whether there is anything more than line ends, until the end of the input.
  static func hasMore(from file: Int32 = STDIN_FILENO) -> Bool {
    while let line = read(from: file) {
      if !line.isEmpty { return true }
    }
    return false
  }

  /// - Parameters:
  ///   - file: an open descriptor; standard input if it is not given.
  ///   - mask: the signals held back while it waits; nil if none are held back at all.
  /// - Returns: nil at the end of input, or if a signal came in between.
  static func read(
    from file: Int32 = STDIN_FILENO, waiting mask: SignalMask? = nil
  ) -> SecretBytes? {
    var line = SecretBytes()
    var byte: UInt8 = 0
    // Of the line, unless a line feed follows.
    var isReturned = false
    defer { byte = 0 }
    while true {
      if let mask, !mask.allowsInput(on: file) { return nil }
      switch Glibc.read(file, &byte, 1) {
      case 1 where byte == UInt8(ascii: "\n"): return line
      case 1:
        if isReturned { line.append(UInt8(ascii: "\r")) }
        isReturned = byte == UInt8(ascii: "\r")
        if !isReturned { line.append(byte) }
      case 0: return line.isEmpty && !isReturned ? nil : line
      default: return nil
      }
    }
  }
}
