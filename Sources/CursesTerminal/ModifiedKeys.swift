import Canvas

/// Keys that come with their modifiers, as a program before us may have asked a terminal to send them and not taken it
/// back: kitty's keyboard protocol, xterm's modifyOtherKeys; and F-keys under Num Lock or Caps Lock.
///
/// - SeeAlso: sw.kovidgoyal.net/kitty/keyboard-protocol; xterm's ctlseqs, modifyOtherKeys.
enum ModifiedKeys {
  private static let shift = 1
  private static let alt = 2
  private static let control = 4
  private static let capsLock = 64
  private static let locks = capsLock | 128

  /// The key of a control sequence with several parameters; nil if it is none of ours.
  ///
  /// - Parameters:
  ///   - parameters: the bytes between `ESC [` and the final byte.
  static func key(_ parameters: Span<UInt8>, final: UInt8) -> Key? {
    guard let numbers = numbers(parameters), let code = numbers.first?.first else { return nil }
    let modifiers = numbers.count > 1 ? max(0, numbers[1][0] - 1) : 0
    // The third kind of event is a key that is let go.
    if numbers.count > 1, numbers[1].count > 1, numbers[1][1] == 3 { return nil }
    switch Unicode.Scalar(final) {
    case "u":
      // The text that the key types, where the terminal tells it.
      let text = numbers.count > 2 && numbers[2][0] > 0 ? numbers[2][0] : nil
      return key(code, modifiers, text)
    case "~" where code == 27 && numbers.count == 3: return key(numbers[2][0], modifiers, nil)
    case "~" where modifiers & ~locks == 0 && numbers.count == 2: return KeyNames.numbered(code)
    case _ where modifiers & ~locks == 0 && code == 1 && numbers.count == 2:
      return KeyNames.lettered(final)
    default: return nil
    }
  }

  private static func key(_ code: Int, _ all: Int, _ text: Int?) -> Key? {
    let modifiers = all & ~locks
    switch (code, modifiers) {
    case (27, 0): return .escape
    case (13, 0), (57_414, 0): return .enter
    case (9, 0): return .tab
    case (9, shift): return .backTab
    case (127, 0), (8, 0): return .backspace
    // The numeric keypad.
    case (57_399...57_408, 0): return .character(Unicode.Scalar(UInt8(code - 57_399 + 0x30)))
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(text ?? code)), TextSanitizer.admits(scalar) else {
      return nil
    }
    let isLetter = ("a"..."z").contains(scalar)
    switch modifiers {
    case 0, shift:
      if text != nil { return .character(scalar) }
      let isCapital = (modifiers == shift) != (all & capsLock != 0)
      if isLetter, isCapital { return .character(Unicode.Scalar(UInt8(scalar.value - 0x20))) }
      // Which character a key has above another is the keyboard's: of letters alone it is known.
      return isLetter || modifiers == 0 ? .character(scalar) : nil
    case alt: return .alt(scalar)
    // Tab, Enter and Backspace are keys of their own.
    case control:
      return isLetter && !["h", "i", "j", "m"].contains(scalar) ? .control(scalar) : nil
    default: return nil
    }
  }

  /// Parameters with their parts (`97:65;2:1`); nil for others than numbers. One that is missing is 1.
  private static func numbers(_ parameters: Span<UInt8>) -> [[Int]]? {
    var (numbers, present): ([[Int]], Int?) = ([[]], nil)
    for index in parameters.indices {
      switch parameters[index] {
      case let digit where (0x30...0x39).contains(digit):
        present = min((present ?? 0) * 10 + Int(digit - 0x30), 0x10FFFF)
      case UInt8(ascii: ":"):
        numbers[numbers.count - 1].append(present ?? 1)
        present = nil
      case UInt8(ascii: ";"):
        numbers[numbers.count - 1].append(present ?? 1)
        numbers.append([])
        present = nil
      default: return nil
      }
    }
    numbers[numbers.count - 1].append(present ?? 1)
    return numbers
  }
}
