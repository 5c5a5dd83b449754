import Canvas
import CursesTerminal
import SeededRandom
import Testing

@Suite("Keys and pastes out of bytes and time")
struct InputDecoderTests {
  /// Bytes, and how many milliseconds after the ones before they arrive.
  struct Arrival {
    let after: Int
    let bytes: [UInt8]

    init(_ text: String, after: Int = 0) {
      self.init(bytes: Array(text.utf8), after: after)
    }

    init(bytes: [UInt8], after: Int = 0) {
      self.bytes = bytes
      self.after = after
    }
  }

  static let up = "\u{1B}[A"

  static let stories: [(name: String, arrivals: [Arrival], events: [TerminalEvent])] = [
    ("Esc alone", [Arrival("\u{1B}")], [.key(.escape)]),
    ("Esc twice", [Arrival("\u{1B}\u{1B}")], [.key(.escape), .key(.escape)]),
    ("Esc, then Enter in one packet", [Arrival("\u{1B}\r")], [.key(.escape), .key(.enter)]),
    ("Alt-1", [Arrival("\u{1B}1")], [.key(.alt("1"))]),
    (
      "Esc, a pause, 1", [Arrival("\u{1B}"), Arrival("1", after: 40)],
      [.key(.escape), .key(.character("1"))]
    ),
    ("an arrow", [Arrival(up)], [.key(.up)]),
    ("an arrow in pieces", [Arrival("\u{1B}["), Arrival("A", after: 200)], [.key(.up)]),
    (
      "an arrow torn after its Esc",
      [Arrival("\u{1B}"), Arrival("[A", after: 120), Arrival("2")],
      [.key(.escape), .key(.character("2"))]
    ),
    (
      "an arrow torn twice",
      [Arrival("\u{1B}"), Arrival("[", after: 120), Arrival("A", after: 120), Arrival("2")],
      [.key(.escape), .key(.character("2"))]
    ),
    (
      "F1 torn after its Esc",
      [Arrival("\u{1B}"), Arrival("OP", after: 290)], [.key(.escape)]
    ),
    (
      "a bracket typed long after Esc",
      [Arrival("\u{1B}"), Arrival("[", after: 400), Arrival("A")],
      [.key(.escape), .key(.character("[")), .key(.character("A"))]
    ),
    ("Alt-[", [Arrival("\u{1B}[")], [.key(.alt("["))]),
    (
      "a character in pieces",
      [Arrival(bytes: [0xE6]), Arrival(bytes: [0x97, 0xA5], after: 50)], [.key(.character("日"))]
    ),
    (
      "a paste", [Arrival("\u{1B}[200~ab\r\ncd\re\u{1B}[201~f")],
      [.paste("ab\ncd\ne"), .key(.character("f"))]
    ),
    (
      "a paste in pieces",
      [Arrival("\u{1B}[200~12"), Arrival("34\u{1B}[2", after: 500), Arrival("01~", after: 500)],
      [.paste("1234")]
    ),
    (
      "a paste with commands for the terminal in it",
      [Arrival("\u{1B}[200~1\u{1B}[31m2\u{202E}3\u{7}\u{1B}[201~")], [.paste("1[31m23")]
    ),
    (
      "a paste that never ends",
      [Arrival("\u{1B}[200~12"), Arrival("3", after: 2500)], [.paste("12"), .key(.character("3"))]
    ),
    (
      "a paste whose mark is torn after its Esc",
      [Arrival("\u{1B}"), Arrival("[200~12\u{1B}[201~", after: 100)],
      [.key(.escape), .paste("12")]
    ),
  ]

  @Test("stories", arguments: stories)
  func story(name: String, arrivals: [Arrival], events: [TerminalEvent]) {
    #expect(Self.events(of: arrivals) == events, "\(name)")
  }

  @Test("a paste longer than any field is cut, and its end still found")
  func longPaste() {
    let long = String(repeating: "x", count: InputDecoder.longestPaste + 1000)
    let events = Self.events(of: [Arrival("\u{1B}[200~\(long)\u{1B}[201~1")])
    #expect(
      events == [
        .paste(PastedText(long.utf8.prefix(InputDecoder.longestPaste))), .key(.character("1")),
      ])
  }

  @Test("bytes mean the same in whatever pieces they arrive", arguments: [UInt64(1), 2, 3])
  func pieces(seed: UInt64) {
    let parts = [
      "\u{1B}[A", "\u{1B}OP", "1", "日", "\u{1B}[1;5A", "\u{1B}[15~", "\r",
      "\u{1B}[200~a\nb\u{1B}[201~", "\u{1B}1",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let bytes = (0..<8).flatMap { _ in
        Array(parts[Int.random(in: 0..<parts.count, using: &random)].utf8)
      }
      var pieces: [Arrival] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let length = min(rest.count, Int.random(in: 1...6, using: &random))
        pieces.append(Arrival(bytes: Array(rest.prefix(length)), after: 1))
        rest.removeFirst(length)
      }
      #expect(Self.events(of: pieces) == Self.events(of: [Arrival(bytes: bytes)]), "seed \(seed)")
    }
  }

  @Test(
    "no bytes whatever make a control character a key or stop the decoder",
    arguments: [UInt64(4), 5])
  func noise(seed: UInt64) {
    let alphabet: [UInt8] = Array("\u{1B}\u{1B}[O~;0129AM?\r 日".utf8) + [0x80, 0xFF, 0xC3]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let arrivals = (0..<20).map { _ in
        Arrival(
          bytes: (0..<Int.random(in: 1...8, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
          }, after: Int.random(in: 0...400, using: &random))
      }
      for case .key(.character(let scalar)) in Self.events(
        of: arrivals + [Arrival("x", after: 9999)])
      {
        #expect(TextSanitizer.admits(scalar), "seed \(seed)")
      }
      let last = Self.events(of: arrivals + [Arrival("x", after: 9999)]).last
      #expect(last == .key(.character("x")), "seed \(seed)")
    }
  }

  @Test("what is discarded never becomes an event")
  func discard() {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    let now = ContinuousClock.now
    Self.receive(Array("12\u{1B}[200~34".utf8), at: now, into: &decoder)
    #expect(decoder.next(at: now) == .key(.character("1")))
    decoder.discard()
    #expect(decoder.next(at: now + .seconds(60)) == nil)
    #expect(decoder.dueTime == nil)
  }

  /// Plays the arrivals on an Esc patience of 25 ms, asking whenever something is due.
  static func events(of arrivals: [Arrival]) -> [TerminalEvent] {
    var decoder = InputDecoder(escapePatience: .milliseconds(25))
    var now = ContinuousClock.now
    var events: [TerminalEvent] = []
    for arrival in arrivals {
      let then = now + .milliseconds(arrival.after)
      while let due = decoder.dueTime, due <= then {
        while let event = decoder.next(at: due) { events.append(event) }
        guard decoder.dueTime != due else { break }
      }
      now = then
      var rest = arrival.bytes[...]
      while !rest.isEmpty {
        rest.removeFirst(receive(Array(rest), at: now, into: &decoder))
        while let event = decoder.next(at: now) { events.append(event) }
      }
    }
    while let due = decoder.dueTime {
      while let event = decoder.next(at: due) { events.append(event) }
      guard decoder.dueTime != due else { break }
    }
    return events
  }

  @discardableResult
  static func receive(
    _ bytes: [UInt8], at now: ContinuousClock.Instant, into decoder: inout InputDecoder
  ) -> Int {
    decoder.receive(at: { now }) { space, count in
      count = min(space.count, bytes.count)
      for index in 0..<count { space[index] = bytes[index] }
      return count
    }
  }
}
