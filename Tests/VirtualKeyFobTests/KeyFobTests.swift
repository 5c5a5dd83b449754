import Canvas
import Pages
import Primitives
import SessionScripts
import Testing
import VirtualKeyFob

@Suite("The virtual key fob")
struct KeyFobTests {
  static let standard = Size(columns: 80, rows: 24)
  static let smallest = Size(columns: 40, rows: 12)

  func fob(
    _ reading: KeyFob.Reading = .code(digits: "690522", secondsLeft: 14),
    language: Language = .ja, size: Size = standard
  ) throws -> Sitting<KeyFob> {
    Sitting(
      KeyFob(
        serial: "2600100000033", expires: try #require(TokyoDay(iso8601: "2031-11-23")),
        reading: reading, language: language, now: 0), size: size)
  }

  /// What a key leads to, but for the look at the display that follows every one.
  func effects(_ event: TerminalEvent, _ fob: inout Sitting<KeyFob>) -> [String] {
    fob.update(event, at: 0).compactMap { effect in
      switch effect {
      case .quit: "quit"
      case .repaint: "repaint"
      case .ask(.read): nil
      case .discardTypeAhead, .turnSymbol: "\(effect)"
      }
    }
  }

  @Test("the front at 80x24")
  func front() throws {
    #expect(
      try fob().frame().rows == [
        #" 仮想ハードウェアトークン【デモ用】"#,
        "", "", "", "", "",
        #"                  .-----------------------------------------."#,
        #"                 / .-------------------------------------. \"#,
        #"                 | |  ___   ___   ___   ___   ___   ___  | |"#,
        #"                 | | |     |   | |   | |         |     | | |"#,
        #"                 | | |___  |___| |   | |___   ___|  ___| | |--."#,
        #"                 | | |   |     | |   |     | |     |     | | o|"#,
        #"                 | | |___|  ___| |___|  ___| |___  |___  | |--'"#,
        #"                 | | = = . . . .                         | |"#,
        #"                 \ '-------------------------------------' /"#,
        #"                  '-----------------------------------------'"#,
        "",
        #"                            あと14秒で切り替わります"#,
        "", "", "", "", "",
        #" Space 裏返す  F9 English  q 終了"#,
      ])
  }

  @Test("the back, in English, in the smallest window")
  func back() throws {
    var fob = try fob(language: .en, size: Self.smallest)
    #expect(effects(.key(.character(" ")), &fob).isEmpty)
    #expect(
      fob.frame().rows == [
        #" Virtual key fob (demo only)"#,
        #"    .-----------------------------."#,
        #"   /   Serial number             \"#,
        #"   |     2600100000033           |"#,
        #"   |                             |--."#,
        #"   |   Expiry date               | o|"#,
        #"   |     2031-11-23              |--'"#,
        #"   \                             /"#,
        #"    '-----------------------------'"#,
        #"The back: serial number and expiry date."#,
        "",
        #" Space Turn over  F9 日本語  q Quit"#,
      ])
  }

  @Test("one mark goes out every ten seconds")
  func marks() throws {
    let table = [
      (60, 6), (51, 6), (50, 5), (41, 5), (40, 4), (31, 4), (30, 3), (21, 3), (20, 2), (11, 2),
      (10, 1), (1, 1),
    ]
    for (seconds, marks) in table {
      let drawn = try fob(.code(digits: "000000", secondsLeft: seconds)).frame().rows.joined()
      #expect(drawn.count { $0 == "=" } == marks, "\(seconds) s")
    }
  }

  @Test("past its expiry date the display is dark and says why")
  func dark() throws {
    for (language, words) in [(Language.ja, "有効期限が過ぎ"), (.en, "Expired")] {
      let rows = try fob(.dark, language: language).frame().rows
      #expect(rows.contains { $0.contains(words) })
      #expect(!rows.joined().contains("="))
    }
  }

  @Test("keys do what the last row says, and nothing else does anything")
  func keys() throws {
    let turning: [Key] = [.character(" "), .character("b"), .enter]
    let ending: [Key] = [.character("q"), .escape, .control("c"), .function(10), .alt("0")]
    let speaking: [Key] = [.function(9), .alt("9")]
    let idle: [Key] = [.character("x"), .tab, .up, .control("d"), .function(1), .backspace]
    let start = try fob()
    for key in turning {
      var fob = start
      #expect(effects(.key(key), &fob).isEmpty)
      #expect(fob.side == .back)
      #expect(effects(.key(key), &fob).isEmpty)
      #expect(fob.application == start.application)
    }
    for key in ending {
      var fob = start
      #expect(effects(.key(key), &fob) == ["quit"])
    }
    for key in speaking {
      var fob = start
      #expect(effects(.key(key), &fob).isEmpty)
      #expect(fob.language == .en)
    }
    for key in idle {
      var fob = start
      #expect(effects(.key(key), &fob).isEmpty)
      #expect(fob.application == start.application)
    }
    var fob = start
    #expect(effects(.ended(signal: 1), &fob) == ["quit"])
    #expect(effects(.key(.control("l")), &fob) == ["repaint"])
  }

  @Test("after every key and every second the display is read anew")
  func reads() throws {
    for event in [TerminalEvent.timeout, .key(.tab), .key(.character(" ")), .paste("x")] {
      var fob = try fob()
      let asks = fob.update(event, at: 1_250).contains {
        if case .ask(.read) = $0 { true } else { false }
      }
      #expect(asks, "\(event)")
      #expect(fob.nextChange == 750)
      #expect(fob.receive(.code(digits: "000001", secondsLeft: 60)).isEmpty)
      #expect(fob.reading == .code(digits: "000001", secondsLeft: 60))
    }
  }

  @Test("a terminal of ASCII alone is spoken to in English, and is not asked to change that")
  func isASCII() throws {
    var fob = Sitting(
      KeyFob(
        serial: "2600100000033", expires: try #require(TokyoDay(iso8601: "2031-11-23")),
        reading: .dark, language: .ja,
        abilities: SurfaceAbilities(isASCII: true, inColours: true), now: 0), size: Self.standard)
    _ = fob.update(.key(.function(9)), at: 0)
    #expect(fob.frame().rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(!fob.frame().rows.joined().contains("F9"))
  }

  @Test("every window size is drawn whole; a small one says what it needs and grows back")
  func sizes() throws {
    let start = try fob()
    var fob = start
    for columns in 0...100 {
      for rows in 0...30 {
        let size = Size(columns: columns, rows: rows)
        #expect(effects(.resized(size), &fob).isEmpty)
        let frame = fob.frame()
        #expect(frame.size == size)
        if size.isLargeEnough {
          #expect(frame.rows.contains { $0.contains("o|") })
        }
      }
    }
    _ = effects(.resized(Self.standard), &fob)
    #expect(fob.application == start.application)
    #expect(fob.frame() == start.frame())
  }
}
