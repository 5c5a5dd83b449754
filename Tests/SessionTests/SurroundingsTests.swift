import PtyHarness
import SessionScripts
import Testing
import Stages

/// What a session is started in: terminals and locales of every kind.
@Suite("Surroundings", .serialized)
struct SurroundingsTests {
  @Test(
    "a terminal that can show no screens is spoken to in lines",
    arguments: ["dumb", "no-such-terminal", "", "../evil"])
  func terminal(term: String) throws {
    let stage = try PtyStage(environment: ["TERM": term])
    try Script("see [BLI001]\nsee 契約者番号:\nkey ctrl-c\nsee 1. はい\ntype 1\nkey enter\nended")
      .play(on: stage)
    #expect(!stage.terminal.received.contains(0x1B))
  }

  @Test("without a terminal there is one sentence too")
  func noTerminal() throws {
    let (status, said) = try PtyStage().run(["open"])
    #expect(status == 69)
    #expect(said.split(separator: "\n").count == 1)
    #expect(said.contains("端末"))
  }

  /// libfaketime, which every stage has loaded, moves the environment before `main`.
  @Test("a library that moves the environment takes no argument away")
  func movedEnvironment() throws {
    let stage = try PtyStage()
    let (status, said) = try stage.run(["customer", "show", "7777777", "--lang", "en"])
    #expect(status == 66)
    #expect(said.contains("7777777"))
  }

  @Test("with NO_COLOR nothing is coloured, and the bands are still there")
  func noColour() throws {
    let stage = try PtyStage(environment: ["NO_COLOR": "1"])
    #expect(stage.sees("BLI001"))
    let look = stage.terminal.look(row: 0, column: 0)
    #expect(look.reverse)
    #expect(look.ink == nil && look.paper == nil)
  }

  static let tour =
    "see BLI001\n" + EveryScreen.noToken + """
      see 1000001
      key f9 1 1 1
      see BOT001
      key f1
      see Close
      key esc
      gone Close
      key 1
      see BOT002
      see your registered address
      type demo-kakunin-1
      key enter
      see BOT003
      key f10
      see BLI001
      key ctrl-c
      see 1. Yes
      key 1
      ended
      """

  @Test(
    "where nothing but ASCII is understood, nothing else is sent, in English",
    arguments: [["LC_ALL": "C"], ["LC_ALL": "", "LANG": "ja_JP.eucJP"]])
  func ascii(environment: [String: String]) throws {
    let stage = try PtyStage(environment: environment)
    try Script(Self.tour).play(on: stage)
    #expect(stage.terminal.received.allSatisfy { $0 < 0x80 })
    let text = String(decoding: stage.terminal.received, as: UTF8.self)
    #expect(!text.contains(/\u{1B}\[\d*b/), "REP, which few terminals know")
    #expect(!text.contains("???"), "nothing that had to be replaced")
  }

  @Test(
    "UTF-8 is spoken where it is promised, whether that locale is installed or not",
    arguments: [
      ["LC_ALL": "C.UTF-8"], ["LC_ALL": "ja_JP.UTF-8"], ["LC_ALL": "", "LANG": "ja_JP.UTF-8"],
      ["LC_ALL": "", "LANG": "C", "LC_CTYPE": "UTF-8"], ["LC_ALL": "xx_YY.utf8"],
    ])
  func utf8(environment: [String: String]) throws {
    let stage = try PtyStage(environment: environment)
    #expect(stage.sees("契約者番号") || stage.sees("Customer number"))
    #expect(stage.terminal.received.contains { $0 >= 0x80 })
  }

  @Test("in the background it waits, and nothing of it is seen, until it is brought to the front")
  func background() throws {
    let stage = try PtyStage(
      limits: """
        set -m; "$0" "$@" & until grep -q '^State:.T' /proc/$!/status; do :; done; echo waiting; \
        read go; fg; false
        """)
    try stage.terminal.wait("a stopped job") { $0.contains("waiting") }
    #expect(!stage.terminal.screen.isAlternate && !stage.sees("BLI001"))
    stage.terminal.send("\r")
    try Script("see BLI001\nkey ctrl-c\nsee 1. はい\nkey 1\n").play(on: stage)
    try stage.terminal.wait("the shell's screen") { !$0.isAlternate }
  }

  @Test("a window that changes at every key loses none of them")
  func resizes() throws {
    let stage = try PtyStage()
    try Script("see BLI001\ntype 1000001\nkey enter").play(on: stage)
    for number in 1...60 {
      stage.resize(columns: 1 + number * 37 % 200, rows: 1 + number * 13 % 70)
      if number.isMultiple(of: 5) {
        // In a window too small for the screen nothing is typed.
        stage.resize(columns: 60 + number, rows: 20)
        #expect(stage.sees("BLI001"))
        stage.type("x")
        #expect(stage.sees("[" + String(repeating: "*", count: number / 5)))
      }
    }
    stage.resize(columns: 80, rows: 24)
    #expect(stage.sees("[************ "))
    #expect(stage.sees("1000001"))
  }
}
