import Canvas

/// What the first bytes of the input mean.
///
/// The sequences of xterm, VT220, rxvt, PuTTY, the Linux console, screen and tmux are all
/// understood whatever `TERM` says (it is often wrong over SSH), in both cursor-key and keypad
/// modes. A sequence that is none of ours is passed over as a whole: its letters never reach a
/// field. A key with a modifier (Shift-F1, Ctrl-Up) is none of ours, but for those of ``ModifiedKeys``. What a terminal answers, or was made to
/// answer, is no key either.
///
/// - SeeAlso: ECMA-48 section 5.4 (control sequences); xterm's ctlseqs, "PC-Style Function Keys".
package enum KeySequence: Hashable, Sendable {
  /// A key, and how many bytes it took.
  case key(Key, length: Int)
  /// The terminal's own paste follows, up to ``pasteEnd``.
  case pasteBegin(length: Int)
  /// What the terminal answers to what it was asked.
  case answer(TerminalAnswer, length: Int)
  /// What the mouse did; see ``MouseReport``.
  case mouse(TerminalEvent?, length: Int)
  /// These bytes are passed over.
  case meaningless(length: Int)
  /// A control string follows (OSC, DCS, APC, PM, SOS): what a terminal answers. It is passed over up to its
  /// end, whatever is in it.
  case stringBegin(length: Int)
  /// A control sequence that is too long for a key, or whose rest is late: it is passed over up to its final
  /// byte.
  case sequenceBegin(length: Int)
  /// It depends on what follows.
  case incomplete

  static let escape: UInt8 = 0x1B
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  /// No key's sequence is longer; bytes, with the escape.
  static let longest = 32

  /// - Parameters:
  ///   - bytes: at least one.
  ///   - isAll: nothing follows, as far as one can wait; the answer is not ``incomplete`` then.
  package static func first(in bytes: Span<UInt8>, isAll: Bool) -> KeySequence {
    switch bytes[0] {
    case escape: afterEscape(bytes, isAll)
    case 0x0D, 0x0A: .key(.enter, length: 1)
    case 0x09: .key(.tab, length: 1)
    case 0x08, 0x7F: .key(.backspace, length: 1)
    case let byte where (0x01...0x1A).contains(byte):
      .key(.control(Unicode.Scalar(byte + 0x60)), length: 1)
    case 0x00..<0x20: .meaningless(length: 1)
    default: character(bytes, isAll)
    }
  }

  private static func afterEscape(_ bytes: Span<UInt8>, _ isAll: Bool) -> KeySequence {
    guard bytes.count > 1 else { return isAll ? .key(.escape, length: 1) : .incomplete }
    switch bytes[1] {
    case UInt8(ascii: "["):
      guard bytes.count > 2 else { return isAll ? .key(.alt("["), length: 2) : .incomplete }
      return controlSequence(bytes, isAll)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isAll ? .key(.alt("O"), length: 2) : .incomplete }
      return singleShift(bytes, isAll)
    case let byte where beginsString(byte): return .stringBegin(length: 2)
    // The end of a string that is over.
    case UInt8(ascii: "\\"): return .meaningless(length: 2)
    case 0x00..<0x20, 0x7F: return .key(.escape, length: 1)
    default:
      return switch character(bytes.extracting(1...), isAll) {
      case .key(.character(let scalar), let length): .key(.alt(scalar), length: length + 1)
      case .key, .mouse, .answer, .pasteBegin, .meaningless, .stringBegin, .sequenceBegin:
        .key(.escape, length: 1)
      case .incomplete: .incomplete
      }
    }
  }

  /// Whether `ESC` and this byte begin a control string: DCS, SOS, OSC, PM, APC (ECMA-48 section 5.6). As keys,
  /// with Alt, they mean nothing to us.
  static func beginsString(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "P", "X", "]", "^", "_": true
    default: false
    }
  }

  /// `ESC [ parameters intermediates final`, and two older forms that break this grammar. The introducer has two
  /// bytes, in UTF-8 as well (U+009B).
  private static func controlSequence(_ bytes: Span<UInt8>, _ isAll: Bool) -> KeySequence {
    guard bytes.count > 2 else { return isAll ? .sequenceBegin(length: 2) : .incomplete }
    switch bytes[2] {
    case UInt8(ascii: "["):  // Linux console: ESC [ [ A…E
      guard bytes.count > 3 else { return isAll ? .meaningless(length: 3) : .incomplete }
      return KeyNames.linuxFunction(bytes[3]).map { .key($0, length: 4) } ?? .meaningless(length: 4)
    case UInt8(ascii: "M"):  // X10 mouse: three bytes follow
      guard bytes.count > 5 else { return isAll ? .meaningless(length: bytes.count) : .incomplete }
      return .meaningless(length: 6)
    default:
      return parameterised(bytes, isAll) { parameter, final in
        final == UInt8(ascii: "~") ? KeyNames.numbered(parameter) : KeyNames.lettered(final)
      }
    }
  }

  /// `ESC O final`: keys in application mode.
  private static func singleShift(_ bytes: Span<UInt8>, _ isAll: Bool) -> KeySequence {
    guard bytes.count > 2 else { return isAll ? .meaningless(length: 2) : .incomplete }
    return parameterised(bytes, isAll) { parameter, final in
      parameter == nil ? KeyNames.keypad(final) ?? KeyNames.lettered(final) : nil
    }
  }

  /// Finds the end of a sequence whose parameters begin at the third byte.
  private static func parameterised(
    _ bytes: Span<UInt8>, _ isAll: Bool, name: (_ parameter: Int?, _ final: UInt8) -> Key?
  ) -> KeySequence {
    var parameter: Int?
    var isPlain = true
    for index in 2..<min(bytes.count, longest) {
      switch bytes[index] {
      case let digit where (0x30...0x39).contains(digit) && isPlain:
        parameter = min((parameter ?? 0) * 10 + Int(digit - 0x30), 9999)
      case 0x20...0x3F:
        isPlain = false
      case 0x40...0x7E where isPlain && bytes[index] == UInt8(ascii: "~") && parameter == 200:
        return .pasteBegin(length: index + 1)
      case let final
      where ["M", "m"].contains(Unicode.Scalar(final)) && bytes[2] == UInt8(ascii: "<")
        && bytes[1] != UInt8(ascii: "O"):
        let report = MouseReport.event(bytes.extracting(3..<index), final: final)
        return .mouse(report, length: index + 1)
      case UInt8(ascii: "R") where !isPlain && bytes[1] != UInt8(ascii: "O"):
        let answer = cursorReport(bytes.extracting(2..<index))
        return answer.map { .answer($0, length: index + 1) } ?? .meaningless(length: index + 1)
      case 0x40...0x7E:
        let isNumbered = bytes[index] == UInt8(ascii: "u") && parameter != nil
        let key =
          isPlain && !isNumbered
          ? name(parameter, bytes[index])
          : bytes[1] == UInt8(ascii: "O")
            ? nil : ModifiedKeys.key(bytes.extracting(2..<index), final: bytes[index])
        return key.map { .key($0, length: index + 1) } ?? .meaningless(length: index + 1)
      default:
        return .meaningless(length: index)
      }
    }
    return isAll || bytes.count >= longest
      ? .sequenceBegin(length: min(bytes.count, longest)) : .incomplete
  }

  /// `row ; column` of a cursor position report (ECMA-48, CPR); nil for other parameters.
  private static func cursorReport(_ parameters: Span<UInt8>) -> TerminalAnswer? {
    guard let numbers = SequenceNumbers.read(parameters), numbers.count == 2 else { return nil }
    return .cursor(row: numbers[0], column: numbers[1])
  }

  /// What a control character of the upper half (C1), in UTF-8, introduces; nil if it is none that does.
  private static func controlCharacter(
    _ scalar: UInt32, _ bytes: Span<UInt8>, _ isAll: Bool
  ) -> KeySequence? {
    switch scalar {
    case 0x8F: singleShift(bytes, isAll)
    case 0x9B: controlSequence(bytes, isAll)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: .stringBegin(length: 2)
    default: nil
    }
  }

  /// One scalar in UTF-8. What is malformed, or has no place in a text field, means nothing.
  private static func character(_ bytes: Span<UInt8>, _ isAll: Bool) -> KeySequence {
    let length =
      switch bytes[0] {
      case 0x00..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return .meaningless(length: 1) }
    var scalar = length == 1 ? UInt32(bytes[0]) : UInt32(bytes[0]) & (0x7F >> UInt32(length))
    for index in 1..<max(length, 1) {
      guard index < bytes.count else { return isAll ? .meaningless(length: index) : .incomplete }
      guard bytes[index] & 0xC0 == 0x80 else { return .meaningless(length: index) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    if let introduced = controlCharacter(scalar, bytes, isAll) { return introduced }
    let shortest: UInt32 = length == 3 ? 0x800 : length == 4 ? 0x10000 : 0
    guard scalar >= shortest, let typed = Unicode.Scalar(scalar), TextSanitizer.admits(typed) else {
      return .meaningless(length: length)
    }
    return .key(.character(typed), length: length)
  }
}
