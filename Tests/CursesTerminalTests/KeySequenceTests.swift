import Canvas
import CursesTerminal
import Testing

@Suite("Key sequences of terminals")
struct KeySequenceTests {
  /// What terminals send for a key, after an Esc.
  static let sequences: [(key: Key, forms: [String])] = [
    (.up, ["[A", "OA"]), (.down, ["[B", "OB"]), (.right, ["[C", "OC"]), (.left, ["[D", "OD"]),
    (.home, ["[H", "OH", "[1~", "[7~"]), (.end, ["[F", "OF", "[4~", "[8~"]),
    (.delete, ["[3~"]), (.pageUp, ["[5~"]), (.pageDown, ["[6~"]), (.backTab, ["[Z"]),
    // xterm, rxvt and PuTTY, the Linux console
    (.function(1), ["OP", "[11~", "[[A"]), (.function(2), ["OQ", "[12~", "[[B"]),
    (.function(3), ["OR", "[13~", "[[C"]), (.function(4), ["OS", "[14~", "[[D"]),
    (.function(5), ["[15~", "[[E"]), (.function(6), ["[17~"]), (.function(7), ["[18~"]),
    (.function(8), ["[19~"]), (.function(9), ["[20~"]), (.function(10), ["[21~"]),
    (.function(11), ["[23~"]), (.function(12), ["[24~"]),
    // a numeric keypad in application mode
    (.enter, ["OM"]), (.character("0"), ["Op"]), (.character("9"), ["Oy"]),
    (.character("-"), ["Om"]), (.character("."), ["On"]),
    // kitty's protocol and modifyOtherKeys, as a program before us left them
    (.escape, ["[27u", "[27;1u", "[27;129u", "[27;1:1u", "[27;1;27~"]),
    (.enter, ["[13u", "[57414u"]),
    (.tab, ["[9u"]), (.backTab, ["[9;2u"]), (.backspace, ["[127u"]),
    (.character("a"), ["[97u", "[97;1u", "[97:65u", "[97;129u", "[97;1:2u", "[97;66u"]),
    (.character("A"), ["[97;2u", "[97;2;65u", "[97:65;2;65u", "[97;65u"]),
    (.character("!"), ["[49;2;33u"]),
    (.character("日"), ["[26085u"]), (.character("7"), ["[55u", "[57406u"]),
    (.control("c"), ["[99;5u", "[99;133u", "[27;5;99~"]), (.alt("1"), ["[49;3u", "[27;3;49~"]),
    // under Num Lock, Caps Lock and both
    (.function(1), ["[1;129P", "[1;65P"]), (.function(10), ["[21;129~", "[21;193~"]),
    (.up, ["[1;129A"]), (.home, ["[1;65H"]),
    (.alt("1"), ["1"]), (.alt("日"), ["日"]),
  ]

  /// Single keys without an Esc.
  static let plain: [(bytes: String, key: Key)] = [
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
    ("\u{01}", .control("a")), ("\u{0C}", .control("l")), ("\u{1A}", .control("z")),
    ("a", .character("a")), (" ", .character(" ")), ("~", .character("~")),
    ("é", .character("é")), ("日", .character("日")), ("5", .character("5")),
    ("ﾞ", .character("\u{FF9E}")), ("𠮷", .character("𠮷")),
  ]

  /// Sequences that are none of ours: modified keys, mice, answers, focus, rest.
  static let foreign = [
    "\u{1B}[97;1:3u", "\u{1B}[97;9u", "\u{1B}[49;2u", "\u{1B}[?1u", "\u{1B}[57441u",
    "\u{1B}[97;5:3u", "\u{1B}[8238u", "\u{1B}[27;5;13~", "\u{1B}[105;5u", "\u{1B}[1;130P",
    "\u{1B}[1:129P",
    "\u{1B}[u",
    "\u{1B}[1;5A", "\u{1B}[1;2P", "\u{1B}[15;3~", "\u{1B}[2~", "\u{1B}[25~", "\u{1B}[I",
    "\u{1B}[?1;2c", "\u{1B}[M !!", "\u{1B}[[Z",
    "\u{1B}O5A", "\u{1B}[201~", "\u{1B}[99999999999999999999~", "\u{0}", "\u{1C}",
    "\u{202E}", "\u{200B}", "\u{85}", "\u{E000}",
  ]

  @Test("every terminal's form of a key is the key", arguments: sequences)
  func escaped(key: Key, forms: [String]) {
    for form in forms {
      let bytes = "\u{1B}" + form
      #expect(first(bytes) == .key(key, length: bytes.utf8.count), "\(form)")
      #expect(first(bytes + "1") == .key(key, length: bytes.utf8.count), "\(form) and a digit")
    }
  }

  @Test("no beginning of a sequence is a key while more may come", arguments: sequences)
  func beginnings(key: Key, forms: [String]) {
    for form in forms {
      let bytes = Array(("\u{1B}" + form).utf8)
      for length in 1..<bytes.count {
        let beginning = Array(bytes[..<length])
        #expect(KeySequence.first(in: beginning.span, isAll: false) == .incomplete, "\(form)")
        #expect(KeySequence.first(in: beginning.span, isAll: true) != .incomplete, "\(form)")
      }
    }
  }

  @Test("single characters are keys", arguments: plain)
  func unescaped(bytes: String, key: Key) {
    #expect(first(bytes) == .key(key, length: bytes.utf8.count))
  }

  @Test("what is none of ours is passed over as a whole", arguments: foreign)
  func passedOver(bytes: String) {
    #expect(first(bytes + "1") == .meaningless(length: bytes.utf8.count))
  }

  @Test(
    "where the cursor is, is an answer, and Shift-F3 or what is malformed is none",
    arguments: [
      ("\u{1B}[24;80R", TerminalAnswer.cursor(row: 24, column: 80)),
      ("\u{9B}3;18R", .cursor(row: 3, column: 18)),
      ("\u{1B}[1;2R", .cursor(row: 1, column: 2)), ("\u{1B}[3;18;1R", nil),
      ("\u{1B}[?3;18R", nil), ("\u{1B}[3:18R", nil), ("\u{1B}O3;18R", nil),
    ])
  func cursorReport(bytes: String, answer: TerminalAnswer?) {
    let length = bytes.utf8.count
    #expect(
      first(bytes + "1")
        == answer.map { .answer($0, length: length) } ?? .meaningless(length: length))
  }

  @Test("malformed UTF-8 is passed over and does not take what follows with it")
  func malformed() {
    for bytes: [UInt8] in [
      [0x80], [0xFF], [0xC0, 0x80], [0xC3], [0xE3, 0x81], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
    ] {
      var rest = bytes + [0x31]
      var keys: [Key] = []
      while !rest.isEmpty {
        switch KeySequence.first(in: rest.span, isAll: true) {
        case .key(let key, let length):
          keys.append(key)
          rest.removeFirst(length)
        case .meaningless(let length), .pasteBegin(let length), .stringBegin(let length),
          .sequenceBegin(let length), .answer(_, let length), .mouse(_, let length):
          rest.removeFirst(length)
        case .incomplete:
          rest.removeAll()
        }
      }
      #expect(keys == [.character("1")], "\(bytes)")
    }
  }

  private func first(_ text: String) -> KeySequence {
    KeySequence.first(in: Array(text.utf8).span, isAll: false)
  }
}
