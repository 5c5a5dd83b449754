import Canvas

/// Turns bytes into keys and pastes, and knows how long a beginning may wait for its rest.
///
/// Pure but for its buffers: the time is a parameter.
package struct InputDecoder: ~Copyable {
  /// A moment of the clock that nobody sets: waiting times are counted by it.
  package typealias Instant = ContinuousClock.Instant

  /// How long the rest of a sequence that has more than its Esc may be on its way.
  package static let sequencePatience = Duration.milliseconds(300)
  /// How long after a lone Esc a `[` or `O` is taken for the rest of a sequence torn apart.
  package static let tornWindow = Duration.milliseconds(300)
  /// A paste or a control string that falls silent for so long is over, or the keyboard would be dead for
  /// good.
  package static let pastePatience = Duration.seconds(2)
  /// The most bytes of one paste that are kept; no field takes more.
  package static let longestPaste = 8192

  private let escapePatience: Duration
  private var pending = InputBuffer(capacity: 1024)
  private var pasted = InputBuffer(capacity: longestPaste)
  private var mode = Mode.keys
  private var lastArrival: Instant?
  private var tornUntil: Instant?
  private var isTorn = false
  /// What the terminal has answered and nobody has taken yet.
  private var answers: [TerminalAnswer] = []
  /// The beginning of the control string that is passed over.
  private var string: [UInt8] = []
  /// No answer's control string is longer.
  private static let longestAnswer = 40
  /// Whether the terminal was asked something and has not answered yet: then a lone Esc may be the beginning of the
  /// answer, and waits as long as that may be on its way.
  package var isAwaitingAnswer = false
  /// Whether Esc and Tab in one are Shift-Tab, as on the Linux console; elsewhere they are Esc and Tab.
  package var sendsEscapeTab = false
  private var lastClick: (place: Frame.Position, at: Instant)?
  /// How soon after a press another one in the same place is the rest of a double click, which does what one does.
  package static let doubleClick = Duration.milliseconds(400)
  /// Whether the terminal was asked to tell what the mouse does; if not, nobody has pressed one.
  package var takesMouse = false
  /// F-keys that the terminal sends as `ESC O` (SS3) and this letter, whatever others mean by it.
  package var singleShiftFunctions: [UInt8: Int] = [:]
  /// F-keys that the terminal sends as `ESC [` and this letter, which elsewhere are other keys, or the mouse.
  package var consoleFunctions: [UInt8: Int] = [:]

  /// What the bytes are taken for.
  private enum Mode {
    case keys, paste
    /// Within a control string, or within a control sequence that is passed over.
    case string, sequence
  }

  /// - Parameter escapePatience: how long an Esc waits before it is the key.
  package init(escapePatience: Duration) {
    self.escapePatience = escapePatience
  }

  /// When to ask ``next(at:)`` again though nothing arrived; nil if nothing waits.
  package var dueTime: Instant? {
    guard let lastArrival, mode != .keys || !pending.isEmpty else { return nil }
    let isLoneEscape = pending.count == 1 && pending.withBytes { $0[0] == KeySequence.escape }
    let patience =
      switch mode {
      case .paste, .string, .sequence: Self.pastePatience
      case .keys:
        isLoneEscape && !isAwaitingAnswer ? escapePatience : Self.sequencePatience
      }
    return lastArrival + patience
  }

  /// Lets `read` put what has arrived `now` into the buffer.
  package mutating func receive<Result>(
    at now: () -> Instant,
    _ read: (_ space: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Result
  ) -> Result {
    let before = pending.count
    let result = pending.fill(read)
    guard pending.count > before else { return result }
    let arrival = now()
    if before == 0, let tornUntil, arrival <= tornUntil {
      let first = pending.withBytes { $0[0] }
      if Self.mayFollowEscape(first) {
        pending.prepend(KeySequence.escape)
        isTorn = true
      }
    }
    tornUntil = nil
    lastArrival = arrival
    return result
  }

  /// Whether a byte that arrives right after an Esc is taken for the rest of a sequence.
  private static func mayFollowEscape(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "["), UInt8(ascii: "O"), UInt8(ascii: "\\")].contains(byte)
      || KeySequence.beginsString(byte)
  }

  /// The next key or paste that is complete, or that will not get more complete.
  package mutating func next(at now: Instant) -> TerminalEvent? {
    while mode != .keys || !pending.isEmpty {
      let isAll = dueTime.map { now >= $0 } ?? false
      switch mode {
      case .keys: break
      case .paste:
        guard continuePaste(isAll) else { return nil }
        return endPaste()
      case .string:
        guard passOverString(isAll) else { return nil }
        mode = .keys
        if let answer = TerminalAnswer(controlString: string) { answers.append(answer) }
        string = []
        continue
      case .sequence:
        guard passOverSequence(isAll) else { return nil }
        mode = .keys
        continue
      }
      if let (key, length) = ownKey() {
        pending.removeFirst(length)
        let wasTorn = isTorn
        isTorn = false
        if wasTorn { continue }
        return .key(key)
      }
      switch pending.withBytes({ KeySequence.first(in: $0.span, isAll: isAll) }) {
      case .incomplete:
        return nil
      case .stringBegin(let length):
        pending.removeFirst(length)
        mode = .string
        isTorn = false
      case .sequenceBegin(let length):
        pending.removeFirst(length)
        mode = .sequence
        isTorn = false
      case .pasteBegin(let length):
        pending.removeFirst(length)
        mode = .paste
        isTorn = false
      case .answer(let answer, let length):
        pending.removeFirst(length)
        isTorn = false
        answers.append(answer)
      case .mouse(let event, let length):
        pending.removeFirst(length)
        let wasTorn = isTorn
        isTorn = false
        guard takesMouse, !wasTorn, let event else { continue }
        if case .click(let place) = event {
          let isDouble = lastClick.map { $0.place == place && now < $0.at + Self.doubleClick }
          lastClick = (place, now)
          if isDouble == true { continue }
        }
        return event
      case .meaningless(let length):
        pending.removeFirst(length)
        isTorn = false
      case .key(.alt("["), let length) where isAwaitingAnswer && pending.count == length:
        // The beginning of an answer whose rest is late, rather than a key that means nothing.
        pending.removeFirst(length)
        mode = .sequence
        isTorn = false
      case .key(let key, let length):
        if key == .escape, pending.count == 1 { tornUntil = now + Self.tornWindow }
        pending.removeFirst(length)
        guard !isTorn else {
          isTorn = false
          continue
        }
        return .key(key)
      }
    }
    return nil
  }

  /// The key that the first bytes are on this terminal, whatever others mean by them, and how many bytes it took.
  private func ownKey() -> (Key, length: Int)? {
    let bytes = pending.withBytes { bytes -> (second: UInt8, third: UInt8?)? in
      guard bytes.count > 1, bytes[0] == KeySequence.escape else { return nil }
      return (bytes[1], bytes.count > 2 ? bytes[2] : nil)
    }
    guard let bytes else { return nil }
    let functions: [UInt8: Int]
    switch Unicode.Scalar(bytes.second) {
    case "\t": return sendsEscapeTab ? (.backTab, 2) : nil
    case "O": functions = singleShiftFunctions
    case "[": functions = consoleFunctions
    default: return nil
    }
    return bytes.third.flatMap { functions[$0] }.map { (.function($0), 3) }
  }

  /// Hands out what the terminal has answered, each answer once, in its order.
  package mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  /// Whether more can be received before ``next(at:)`` is asked.
  package var hasRoom: Bool { !pending.isFull }

  /// Takes a terminal's answer to "where is the cursor?" (`ESC [ row ; column R`, ECMA-48 CPR) out of what has
  /// arrived, and leaves everything else as it is.
  ///
  /// - Parameter row: where the cursor was left, from 1; not 1, since `ESC [ 1 ; 2 R` is also Shift-F3.
  /// - Returns: the column, from 1; nil if there is no such answer yet.
  package mutating func takeCursorColumn(ofRow row: Int) -> Int? {
    let beginning = Array("\u{1B}[\(row);".utf8)
    let found = pending.withBytes { bytes -> (Range<Int>, column: Int)? in
      for start in bytes.indices where bytes[start...].starts(with: beginning) {
        let digits = bytes[(start + beginning.count)...].prefix { (0x30...0x39).contains($0) }
        guard (1...4).contains(digits.count), digits.endIndex < bytes.endIndex,
          bytes[digits.endIndex] == UInt8(ascii: "R")
        else { continue }
        let column = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (start..<digits.endIndex + 1, column)
      }
      return nil
    }
    guard let found else { return nil }
    pending.remove(found.0)
    return found.column
  }

  /// Forgets what arrived and was not asked for yet.
  package mutating func discard() {
    pending.removeAll()
    pasted.removeAll()
    mode = .keys
    isTorn = false
    tornUntil = nil
    string = []
  }

  /// Moves pasted bytes aside. Returns whether the paste is over.
  private mutating func continuePaste(_ isAll: Bool) -> Bool {
    while !pending.isEmpty {
      let (text, isEnd, isPartOfEnd) = pending.withBytes { bytes in
        let text = bytes.firstIndex(of: KeySequence.escape) ?? bytes.count
        return (
          text, bytes[text...].starts(with: KeySequence.pasteEnd),
          KeySequence.pasteEnd.starts(with: bytes[text...])
        )
      }
      for index in 0..<text { pasted.append(pending.withBytes { $0[index] }) }
      pending.removeFirst(text)
      if isEnd {
        pending.removeFirst(KeySequence.pasteEnd.count)
        return true
      }
      if isPartOfEnd { break }
      pending.removeFirst(1)
    }
    if isAll { pending.removeAll() }
    return isAll
  }

  /// Passes over what belongs to a control string: up to BEL or ST (`ESC \`, U+009C), or to what cannot be in
  /// one: CAN, SUB, another escape (ECMA-48 section 5.6; xterm's ctlseqs). Returns whether it is over.
  private mutating func passOverString(_ isAll: Bool) -> Bool {
    while !pending.isEmpty {
      let (first, second) = pending.withBytes { ($0[0], $0.count > 1 ? $0[1] : nil) }
      switch (first, second) {
      case (0x07, _), (0x18, _), (0x1A, _):
        pending.removeFirst(1)
        return true
      case (KeySequence.escape, UInt8(ascii: "\\")), (0xC2, 0x9C):
        pending.removeFirst(2)
        return true
      case (KeySequence.escape, .some): return true
      case (KeySequence.escape, nil), (0xC2, nil):
        guard isAll else { return false }
        pending.removeFirst(1)
        return true
      default:
        if string.count < Self.longestAnswer { string.append(first) }
        pending.removeFirst(1)
      }
    }
    return isAll
  }

  /// Passes over what belongs to a control sequence, its final byte included. Returns whether it is over.
  private mutating func passOverSequence(_ isAll: Bool) -> Bool {
    while !pending.isEmpty {
      switch pending.withBytes({ $0[0] }) {
      case 0x20...0x3F: pending.removeFirst(1)
      case 0x40...0x7E:
        pending.removeFirst(1)
        return true
      default: return true
      }
    }
    return isAll
  }

  private mutating func endPaste() -> TerminalEvent {
    mode = .keys
    let text = pasted.withBytes { PastedText($0) }
    pasted.removeAll()
    return .paste(text)
  }
}
