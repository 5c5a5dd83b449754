import CTerm
import Canvas
import Glibc

/// The terminal of this process: paints frames, reads events, and gives the terminal back as it
/// was on every way to end, crashes included.
///
/// Not thread-safe: one owner makes it, uses it and restores it. While it is open, what goes to
/// standard output or error and would show on the terminal goes elsewhere.
package final class CursesTerminal: CellTerminal {
  /// Which characters the terminal can be sent.
  package enum CharacterSet: Hashable, Sendable {
    case utf8
    /// Neither the locale nor its name promises UTF-8: only ASCII may be shown.
    case ascii
  }

  /// What the terminal can show of text; other characters of a frame become `?`.
  package let characterSet: CharacterSet
  private let palette: PlainPalette
  /// Of the present look; nil for the plain one.
  private var colours: ColourPalette?
  private let accents: ColourScheme.Accents?
  private var negotiation: LookNegotiation
  private var decoder: InputDecoder
  /// What stands on the screen; nil if it has to be painted as a whole.
  private var shown: Frame?
  private var isOpen = true
  /// Whether curses may still hold what is not on the screen any more, and must not be anywhere.
  private var holdsSecrets = false
  /// Whether a key is among that.
  private var holdsKey = false
  /// A window that changed while something else was waited for, and is still to be told.
  private var hasNewSize = false
  /// How long an answer of the terminal may be on its way.
  private let answerPatience: Duration
  /// One row on its way to curses; of a fixed size, since growing would leave a copy behind.
  private let scalars = UnsafeMutableBufferPointer<UInt32>.allocate(
    capacity: Int(CT_MOST_COLUMNS))

  /// Whether the terminal of this process is gone, or the process was asked to end.
  package static var isEnding: Bool { ct_ended_by() != 0 }

  /// From now on whatever signal ends this process restores the terminal first, and a crash never opens
  /// Swift's interactive crash reporter; for a program that can end before its terminal is open.
  package static func guardProcess() {
    ct_guard_process()
  }

  /// Does something while the terminal behind `input` does not show what is typed on it. The echo comes back
  /// at the end, and before the end of a guarded process by any signal that is not the caller's own affair.
  package static func withoutEcho<Result>(on input: Int32, _ body: () -> Result) -> Result {
    let isSilent = ct_silence(input)
    defer { if isSilent { ct_unsilence() } }
    return body()
  }

  /// Opens the terminal behind two descriptors: raw mode, alternate screen, bracketed paste.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, `NO_COLOR` (no-color.org), `COLORTERM`, `COLORFGBG` and `SSH_CONNECTION` are looked
  ///     at. An Esc is a key when 25 ms passed without its sequence's rest, over SSH 100 ms.
  ///   - most: the look that it shows at most.
  ///   - accents: the colours of whose screens it shows; without them it shows the plain look.
  ///   - mouse: whether the mouse is told of, where terminfo knows that the terminal can.
  ///   - diagnostics: where standard output and error go meanwhile; nil for nowhere.
  /// - Throws: ``TerminalFailure``; the terminal is then as it was.
  package init(
    environment: [String: String], most: Look.Kind = .drawn,
    accents: ColourScheme.Accents? = nil, mouse: Bool = false,
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO, diagnostics: Int32? = nil
  ) throws(TerminalFailure) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    let name = try TerminalName(term: environment["TERM"])
    let isRemote = environment["SSH_CONNECTION", default: ""] != ""
    self.accents = accents
    decoder = InputDecoder(escapePatience: .milliseconds(isRemote ? 100 : 25))
    answerPatience = .milliseconds(isRemote ? 1000 : 300)
    scalars.initialize(repeating: 0)
    characterSet = ct_choose_locale() ? .utf8 : .ascii

    let wantsColours = Self.wantsColours(environment)
    var opening = ct_opening.term_unknown
    for description in name.descriptions(
      environment, most: accents == nil ? .plain : most) where opening == .term_unknown
    {
      opening = ct_open(
        input, output, diagnostics ?? -1, description.description, wantsColours, mouse)
    }
    let shown = opening == .opened ? Int(ct_colours()) : 0
    palette = PlainPalette(colours: shown)
    negotiation = LookNegotiation(
      most: Self.kind(accents == nil ? .plain : most, characterSet, colours: shown),
      ground: Self.ground(environment),
      askedAt: ContinuousClock().now)
    switch opening {
    case .opened: break
    case .not_a_terminal: throw .notATerminal
    case .term_unknown: throw .unknown(name)
    case .term_dumb: throw .cannotAddressCursor(name)
    case .system_failure: throw .system(errno: errno)
    }
    decoder.singleShiftFunctions = Self.functions(behind: "O")
    decoder.consoleFunctions = Self.functions(behind: "[")
    decoder.takesMouse = ct_tells_mouse()
    decoder.sendsEscapeTab = ct_sends_escape_tab()
    palette.definePairs()
    adoptColours()
    askForLook()
  }

  /// The F-keys that the terminal sends as `ESC`, this and a letter, by that letter.
  private static func functions(behind introducer: Unicode.Scalar) -> [UInt8: Int] {
    var functions: [UInt8: Int] = [:]
    for number in 1...Int(CT_MOST_FUNCTION_KEYS) {
      let letter = ct_function_letter(Int32(number), CChar(introducer.value))
      if letter != 0 { functions[UInt8(bitPattern: letter)] = number }
    }
    return functions
  }

  deinit {
    restore()
    scalars.deallocate()
  }

  package var look: Look { negotiation.look }

  /// Whether it shows colours.
  package var showsColours: Bool { palette.inColours }

  /// The window's size, at most 512x256; it follows the events.
  package var size: Size {
    guard isOpen else { return Size(columns: 0, rows: 0) }
    let extent = ct_size()
    return Size(columns: Int(extent.columns), rows: Int(extent.rows))
  }

  /// Shows a frame, sending only what is different from the one before, in one write(2).
  ///
  /// A frame of another size than the window's is cut or stands in its upper left corner. After a frame that
  /// held a secret no copy of it is left in the buffers in between; after one with a key everything is sent anew.
  package func paint(_ frame: Frame) {
    guard isOpen else { return }
    let window = size
    let losesKey = holdsKey && !frame.holdsKey
    let forgets = losesKey || (holdsSecrets && !frame.holdsSecrets)
    if losesKey {
      shown = nil
      ct_erase_glass()
    }
    let rows = 0..<min(frame.size.rows, window.rows)
    if let shown, shown.size == frame.size {
      var changes = RowChanges(rows.filter { !shown.showsSame(row: $0, as: frame) })
      // In colours of our own a row that is settled by itself costs what it takes to change to them once more.
      let settled = colours == nil ? changes.rows : changes.takeMovable(from: shown, to: frame)
      for row in settled {
        paint(frame.row(row), row: row, columns: window.columns)
        ct_settle_row()
      }
      if colours != nil {
        for row in changes.rows { paint(frame.row(row), row: row, columns: window.columns) }
      }
    } else {
      ct_erase()
      for row in rows { paint(frame.row(row), row: row, columns: window.columns) }
    }
    if let cursor = frame.cursor, (0..<window.rows).contains(cursor.row),
      (0..<window.columns).contains(cursor.column)
    {
      ct_place_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      ct_place_cursor(-1, 0)
    }
    ct_flush()
    ct_wipe(scalars.baseAddress, scalars.count * MemoryLayout<UInt32>.stride)
    shown = frame
    if forgets { ct_forget_frames() }
    (holdsSecrets, holdsKey) = (frame.holdsSecrets, frame.holdsKey)
  }

  /// Sends everything anew with the next frame, for a screen that something else has written on.
  package func repaint() {
    guard isOpen else { return }
    shown = nil
    ct_distrust_screen()
  }

  /// Waits for the next event.
  ///
  /// - Parameter timeoutMilliseconds: how long at most; 0 for what is there already, nil for ever.
  /// - Returns: after ``TerminalEvent/ended(signal:)`` nothing else any more, and the process is
  ///   ended by that signal if it has not come to its end within 800 ms.
  package func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    guard isOpen else { return .ended(signal: SIGHUP) }
    if hasNewSize {
      hasNewSize = false
      return .resized(size)
    }
    let clock = ContinuousClock()
    let deadline = timeoutMilliseconds.map { clock.now + .milliseconds($0) }
    while ct_ended_by() == 0 {
      let now = clock.now
      if let event = decoder.next(at: now) ?? lookChange(at: now) { return event }
      let due = [deadline, decoder.dueTime, negotiation.dueTime].compactMap { $0 }.min()
      switch wait(milliseconds: due.map { Self.milliseconds(from: now, to: $0) }) {
      case .nothing:
        if let deadline, clock.now >= deadline { return decoder.next(at: clock.now) ?? .timeout }
      case .input, .ended, .over:
        continue
      case .resized, .continued:
        shown = nil
        return .resized(size)
      }
    }
    return .ended(signal: ct_ended_by())
  }

  /// Paints in the colours of the present look from now on.
  private func adoptColours() {
    switch look {
    case .plain: colours = nil
    case .coloured(let ground), .drawn(let ground):
      colours = accents.map { ColourPalette(ground, $0, colours: Int(ct_colours())) }
      colours?.definePairs()
    }
  }

  /// Asks what the look depends on; the question goes with the first frame, and nothing waits for the answer.
  private func askForLook() {
    guard ct_tells_cursor() else { return }
    var question = ""
    switch negotiation.most {
    case .plain: return
    case .coloured: question = Self.groundQuestion
    case .drawn:
      question =
        Self.groundQuestion
        + "\u{1B}[\(LookNegotiation.askedRow);1H\(Look.measured)\u{1B}[6n\u{1B}[H"
    }
    ct_ask_first(question)
    decoder.isAwaitingAnswer = true
  }

  /// OSC 11 (xterm's ctlseqs).
  private static let groundQuestion = "\u{1B}]11;?\u{1B}\\"

  /// The new look, once the terminal has earned one by what it answered.
  private func lookChange(at now: ContinuousClock.Instant) -> TerminalEvent? {
    for answer in decoder.takeAnswers() { negotiation.take(answer, at: now) }
    decoder.isAwaitingAnswer = negotiation.isOpen(at: now)
    let before = look
    guard let look = negotiation.change(at: now) else { return nil }
    if before.ground != look.ground {
      adoptColours()
      shown = nil
    }
    return .look(look)
  }

  /// Asks how many columns the cursor goes on for a half block, which some terminals draw in one cell and
  /// others in two. Waits at most 300 ms, over SSH a second; keys that come meanwhile are kept, and an answer
  /// that comes later is passed over. What stands on the screen is sent anew with the next frame.
  ///
  /// - Returns: nil if the terminal does not tell.
  package func measureHalfBlock() -> Int? {
    guard isOpen, characterSet == .utf8 else { return nil }
    // It was measured with the rest of what the look is drawn with.
    guard look.kind != .drawn else { return 1 }
    guard ct_ask_width(0x2584) else { return nil }
    shown = nil
    let clock = ContinuousClock()
    let deadline = clock.now + answerPatience
    while ct_ended_by() == 0 {
      if let column = decoder.takeCursorColumn(ofRow: Int(CT_ASKED_ROW)) {
        // From 1, and after the glyph.
        return (2...3).contains(column) ? column - 1 : nil
      }
      let now = clock.now
      guard now < deadline, decoder.hasRoom else { return nil }
      switch wait(milliseconds: Self.milliseconds(from: now, to: deadline)) {
      case .nothing, .input, .ended, .over: continue
      case .resized, .continued: hasNewSize = true
      }
    }
    return nil
  }

  /// Forgets what was typed and not asked for yet, so that it does not answer a question that
  /// was not on the screen.
  package func discardTypeAhead() {
    guard isOpen else { return }
    ct_discard_input()
    decoder.discard()
  }

  /// Gives the terminal back as it was found. Later calls do nothing.
  package func restore() {
    guard isOpen else { return }
    awaitAnswers()
    isOpen = false
    shown = nil
    decoder.discard()
    ct_close()
  }

  /// Lets the terminal answer what it was asked at the start, if it has not yet: an answer that came after it was
  /// given back would be typed to whoever has it then. Somebody who quits so soon waits at most 300 ms, over SSH a
  /// second; who was ended by a signal does not.
  private func awaitAnswers() {
    let clock = ContinuousClock()
    let deadline = clock.now + answerPatience
    while ct_ended_by() == 0, decoder.isAwaitingAnswer {
      let now = clock.now
      while decoder.next(at: now) != nil {}
      for answer in decoder.takeAnswers() { negotiation.take(answer, at: now) }
      decoder.isAwaitingAnswer = negotiation.isOpen(at: now)
      guard decoder.isAwaitingAnswer, now < deadline else { return }
      _ = wait(milliseconds: Self.milliseconds(from: now, to: deadline))
    }
  }

  /// Hands one row to curses, a call for every run of cells that look the same.
  private func paint(_ cells: ArraySlice<Frame.Cell>, row: Int, columns: Int) {
    let visible = cells.prefix(columns)
    var start = visible.startIndex
    while start < visible.endIndex {
      let style = visible[start].style
      var count = 0
      var end = start
      while end < visible.endIndex, visible[end].style == style || visible[end].scalar == nil {
        if let scalar = glyph(at: end, in: cells, visible: visible.endIndex) {
          scalars[count] = scalar.value
          count += 1
        }
        end += 1
      }
      let rendition = colours?.rendition(of: style) ?? palette.rendition(of: style)
      ct_put(
        Int32(row), Int32(start - cells.startIndex), scalars.baseAddress, Int32(count),
        rendition.attributes, rendition.pair)
      start = end
    }
  }

  /// What to put into a cell; nil in the right half of a wide character.
  private func glyph(
    at index: Int, in cells: ArraySlice<Frame.Cell>, visible end: Int
  ) -> Unicode.Scalar? {
    guard let scalar = cells[index].scalar else { return characterSet == .ascii ? "?" : nil }
    guard characterSet == .utf8 || scalar.isASCII else { return "?" }
    // A wide character cut by the window's edge would wrap into the next row.
    let isCut = index + 1 == end && end < cells.endIndex && cells[end].scalar == nil
    return isCut ? " " : scalar
  }

  private func wait(milliseconds: Int32?) -> ct_news {
    decoder.receive(at: { ContinuousClock().now }) { space, count in
      ct_wait(milliseconds ?? -1, space.baseAddress, space.count, &count)
    }
  }

  /// Rounded up, so that the time is over when the waiting is.
  static func milliseconds(
    from now: ContinuousClock.Instant, to then: ContinuousClock.Instant
  ) -> Int32 {
    let (seconds, attoseconds) = (then - now).components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}
