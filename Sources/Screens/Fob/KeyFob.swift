import Canvas
import Primitives

/// The virtual key fob (`higasa keyfob`) as a value: which side is up, and what its display shows.
///
/// It knows no key and no clock; what it shows is handed in.
package struct KeyFob: Hashable, Sendable {
  package enum Side: Hashable, Sendable {
    case front, back

    var other: Side {
      switch self {
      case .front: .back
      case .back: .front
      }
    }
  }

  /// What the display can be read to say.
  package enum Reading: Hashable, Sendable {
    /// - secondsLeft: until the next code shows, 1…60.
    case code(digits: String, secondsLeft: Int)
    /// Past the expiry date: real ones go dark then.
    case dark
  }

  package enum Effect: Hashable, Sendable {
    case quit, repaint
  }

  package let serial: String
  package let expires: TokyoDay
  package var reading: Reading
  package private(set) var side = Side.front
  package private(set) var language: Language
  package private(set) var size: Size

  package init(
    serial: String, expires: TokyoDay, reading: Reading, language: Language, size: Size
  ) {
    self.serial = serial
    self.expires = expires
    self.reading = reading
    self.language = language
    self.size = size
  }

  package mutating func update(_ event: TerminalEvent) -> Effect? {
    switch event {
    case .key(let key): return update(key)
    case .resized(let size): self.size = size
    case .paste, .timeout, .measured: break
    case .ended: return .quit
    }
    return nil
  }

  private mutating func update(_ key: Key) -> Effect? {
    switch key {
    case .character(" "), .character("b"), .character("B"), .enter:
      side = side.other
    case .function(9), .alt("9"):
      language = language.other
    case .character("q"), .character("Q"), .escape, .control("c"), .function(10), .alt("0"):
      return .quit
    case .control("l"):
      return .repaint
    case .character, .alt, .control, .function, .tab, .backTab, .backspace, .delete, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown:
      break
    }
    return nil
  }

  /// How many 10-second marks are lit.
  var notches: Int {
    switch reading {
    case .code(_, let secondsLeft): (secondsLeft + 9) / 10
    case .dark: 0
    }
  }
}
