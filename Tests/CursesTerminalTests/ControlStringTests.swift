import Canvas
import CursesTerminal
import SeededRandom
import Testing

/// What a terminal answers is no key: whoever can make it answer (a file that is shown, a title, a link) must not
/// press keys by it.
@Suite("Control strings and long sequences")
struct ControlStringTests {
  /// DCS, SOS, OSC, PM, APC, in 7 bits and as C1 in UTF-8.
  static let beginnings = [
    "\u{1B}P", "\u{1B}X", "\u{1B}]", "\u{1B}^", "\u{1B}_",
    "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}",
  ]
  static let ends = ["\u{7}", "\u{1B}\\", "\u{9C}"]
  /// What would choose, type and press.
  static let contents = [
    "", "1", "11;rgb:ffff/ffff/ffff", "4;1;rgb:12/34/56", "y\r1\r2\r", "日本語", "1$r0m",
    String(repeating: "1\r", count: 2_000),
  ]
  /// Of a terminal's answers to CSI queries, and what is longer than any key's sequence.
  static let sequences = [
    "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}[8;24;80t", "\u{9B}24;80R",
    "\u{1B}[?" + String(repeating: "1;", count: 40) + "2y",
    "\u{1B}[" + String(repeating: "1;", count: 3_000) + "m",
    "\u{9B}" + String(repeating: "9", count: 99) + "A",
  ]

  private typealias Arrival = InputDecoderTests.Arrival

  /// Keys that come of `text` when it arrives in two pieces, and of an `x` that is typed long after.
  private static func events(_ bytes: [UInt8], tornAt cut: Int, after gap: Int) -> [TerminalEvent] {
    InputDecoderTests.events(of: [
      Arrival(bytes: Array(bytes[..<cut])), Arrival(bytes: Array(bytes[cut...]), after: gap),
      Arrival("x", after: 5_000),
    ])
  }

  /// An Esc whose rest is later than an Esc can wait for has been pressed.
  private static func isHarmless(_ events: [TerminalEvent], tornAt cut: Int, after gap: Int) -> Bool
  {
    let expected: [TerminalEvent] = [.key(.character("x"))]
    return events == expected || (cut == 1 && gap >= 25 && events == [.key(.escape)] + expected)
  }

  @Test("are passed over whole, wherever they are torn", arguments: beginnings, ends)
  func passedOver(beginning: String, end: String) {
    for content in Self.contents {
      let bytes = Array((beginning + content + end).utf8)
      let cuts = bytes.count < 60 ? Array(0...bytes.count) : [0, 1, 2, 3, 1_024, bytes.count - 1]
      for cut in cuts {
        for gap in [0, 20, 90, 250] + (cut == 1 ? [] : [400, 1_500]) {
          let events = Self.events(bytes, tornAt: cut, after: gap)
          #expect(
            Self.isHarmless(events, tornAt: cut, after: gap), "\(content.prefix(30)) \(cut) \(gap)")
        }
      }
    }
  }

  @Test("of sequences whatever their length the same holds", arguments: sequences)
  func longSequence(text: String) {
    let bytes = Array(text.utf8)
    let cuts =
      bytes.count < 200 ? Array(0...bytes.count) : [0, 1, 2, 31, 32, 33, 1_024, bytes.count - 1]
    for cut in cuts {
      // Torn after its bracket and late it is Alt-[, which a person presses too.
      for gap in [0, 20, 90, 250] + (cut <= 2 ? [] : [400, 1_500]) {
        let events = Self.events(bytes, tornAt: cut, after: gap)
        #expect(
          Self.isHarmless(events, tornAt: cut, after: gap), "\(text.prefix(20)) \(cut) \(gap)")
      }
    }
  }

  static let stories:
    [(name: String, arrivals: [InputDecoderTests.Arrival], events: [TerminalEvent])] = [
      (
        "one that never ends gives the keyboard back",
        [Arrival("\u{1B}]11;rgb:1"), Arrival("1\r", after: 1_900), Arrival("2", after: 2_100)],
        [.key(.character("2"))]
      ),
      (
        "an Esc gives it back at once, and what follows is a key",
        [Arrival("\u{1B}]11;"), Arrival("\u{1B}[A", after: 10), Arrival("2")],
        [.key(.up), .key(.character("2"))]
      ),
      (
        "Ctrl-X ends it (CAN)", [Arrival("\u{1B}P1\u{18}2")], [.key(.character("2"))]
      ),
      (
        "one inside a paste is text of the paste",
        [Arrival("\u{1B}[200~a\u{1B}]0;b\u{7}c\u{1B}[201~d")],
        [.paste("a]0;bc"), .key(.character("d"))]
      ),
      (
        "two after each other, and a key behind them",
        [Arrival("\u{1B}]11;1\u{7}\u{1B}P2\u{1B}\\\u{1B}[B")], [.key(.down)]
      ),
      ("an end without a beginning", [Arrival("\u{1B}\\1")], [.key(.character("1"))]),
    ]

  @Test("stories", arguments: stories)
  func story(name: String, arrivals: [InputDecoderTests.Arrival], events: [TerminalEvent]) {
    #expect(InputDecoderTests.events(of: arrivals) == events, "\(name)")
  }

  @Test(
    "in whatever pieces they arrive, among keys, they press nothing", arguments: [UInt64(1), 2, 3])
  func pieces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let strings = Self.beginnings.flatMap { begin in Self.ends.map { begin + "1;y\r2" + $0 } }
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      var expected: [TerminalEvent] = []
      for _ in 0..<6 {
        if Bool.random(using: &random),
          let string = (strings + Self.sequences.dropLast(3)).randomElement(using: &random)
        {
          bytes += Array(string.utf8)
        } else {
          bytes += Array("\u{1B}[Ca".utf8)
          expected += [.key(.right), .key(.character("a"))]
        }
      }
      var arrivals: [InputDecoderTests.Arrival] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let length = min(rest.count, Int.random(in: 1...9, using: &random))
        arrivals.append(InputDecoderTests.Arrival(bytes: Array(rest.prefix(length)), after: 1))
        rest.removeFirst(length)
      }
      #expect(InputDecoderTests.events(of: arrivals) == expected, "seed \(seed)")
    }
  }
}
