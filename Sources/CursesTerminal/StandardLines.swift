import CTerm
import Canvas
import Glibc
import Primitives

/// The terminal of this process, or what stands in its place, spoken to in lines. It is given back as it was on every way
/// to end.
///
/// Not thread-safe: one owner makes it, uses it and restores it.
package final class StandardLines: LineTerminal {
  /// What can be written; other characters become `?`.
  package let characterSet: CursesTerminal.CharacterSet
  /// Whether it is a terminal, which can leave out what is typed.
  package let hidesTyping: Bool
  /// As much as a terminal gathers in a line, and of a pipe what no field takes.
  private var buffer = InputBuffer(capacity: 4_096)
  private var isOpen = true
  /// Whether the rest of a line is still to come of which the beginning was more than any field takes.
  private var isPassingOver = false

  /// Ctrl-C, where it is typed.
  private static let interrupt: UInt8 = 3
  private static let lineEnd = UInt8(ascii: "\n")

  /// Opens it.
  ///
  /// - Throws: ``TerminalFailure``; nothing was changed then.
  package init(input: Int32 = 0, output: Int32 = 1) throws(TerminalFailure) {
    characterSet = ct_choose_locale() ? .utf8 : .ascii
    switch ct_open_lines(input, output) {
    case .opened: break
    case .not_a_terminal: throw .notATerminal
    case .term_unknown, .term_dumb, .system_failure: throw .system(errno: errno)
    }
    hidesTyping = ct_hide_typing(true)
  }

  deinit { restore() }

  package func write(_ lines: [String]) {
    for line in lines {
      let columns = Int(ct_columns())
      // A screen reader reads lines; a terminal would tear words apart.
      let pieces =
        columns >= 20
        ? line.split(separator: "\n", omittingEmptySubsequences: false)
          .flatMap { LineBreaking.lines(of: String($0), columns: columns - 1) } : [line]
      for piece in pieces { say(piece + "\n") }
    }
  }

  package func write(_ label: String, _ secret: [SecretBytes]) {
    say(label + ":")
    for piece in secret {
      say(" ")
      piece.withUnsafeBytes { ct_say($0.baseAddress, $0.count) }
    }
    say("\n")
  }

  package func prompt(_ text: String, hidden: Bool) {
    _ = ct_hide_typing(hidden)
    say(text)
  }

  package func nextLine(timeoutMilliseconds: Int?) -> LineEvent {
    guard isOpen else { return .over }
    let event = waitForLine(timeoutMilliseconds)
    switch event {
    case .timeout: break
    case .line, .ended: _ = ct_hide_typing(true)
    case .interrupt, .over:
      _ = ct_hide_typing(true)
      // Nothing has ended the row.
      if hidesTyping { say("\n") }
    }
    return event
  }

  private func waitForLine(_ timeoutMilliseconds: Int?) -> LineEvent {
    let clock = ContinuousClock()
    let deadline = timeoutMilliseconds.map { clock.now + .milliseconds($0) }
    while ct_ended_by() == 0 {
      if let event = takeLine() { return event }
      let left = deadline.map { CursesTerminal.milliseconds(from: clock.now, to: $0) }
      let news = buffer.fill { space, count in
        ct_wait(left ?? -1, space.baseAddress, space.count, &count)
      }
      switch news {
      case .nothing:
        if let deadline, clock.now >= deadline { return .timeout }
      case .input, .ended: continue
      // Whoever comes back to it is asked anew.
      case .resized, .continued: return .timeout
      case .over: return buffer.isEmpty ? .over : take(buffer.count, and: 0)
      }
    }
    return .ended(signal: ct_ended_by())
  }

  package func discardTypeAhead() {
    guard isOpen, hidesTyping else { return }
    ct_discard_input()
    buffer.removeAll()
  }

  /// Gives the terminal back as it was found. Later calls do nothing.
  package func restore() {
    guard isOpen else { return }
    isOpen = false
    buffer.removeAll()
    ct_close()
  }

  /// The line that is there as a whole; nil if there is none.
  private func takeLine() -> LineEvent? {
    let end = buffer.withBytes { bytes in
      bytes.firstIndex { $0 == Self.lineEnd || $0 == Self.interrupt }
        .map { (index: $0, isInterrupt: bytes[$0] == Self.interrupt) }
    }
    guard let end else {
      guard buffer.isFull else { return nil }
      let isBeginning = !isPassingOver
      isPassingOver = true
      let line = take(buffer.count, and: 0)
      return isBeginning ? line : nil
    }
    if end.isInterrupt {
      buffer.removeFirst(end.index + 1)
      isPassingOver = false
      return .interrupt
    }
    let line = take(end.index, and: 1)
    guard isPassingOver else { return line }
    isPassingOver = false
    return takeLine()
  }

  private func take(_ count: Int, and rest: Int) -> LineEvent {
    // Whoever writes into a pipe may end lines as networks do.
    let line = buffer.withBytes { bytes in
      PastedText(bytes[..<(count > 0 && bytes[count - 1] == 0x0D ? count - 1 : count)])
    }
    buffer.removeFirst(count + rest)
    return .line(line)
  }

  /// Without what has no width: nothing that a text brings along controls the terminal.
  private func say(_ text: String) {
    guard isOpen else { return }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || TextWidth.of(scalar) > 0 {
      shown.append(characterSet == .utf8 || scalar.isASCII ? scalar : "?")
    }
    var bytes = String(shown)
    bytes.withUTF8 { ct_say($0.baseAddress, $0.count) }
  }
}
