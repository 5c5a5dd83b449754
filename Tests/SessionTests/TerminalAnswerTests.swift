import PtyHarness
import SessionScripts
import Testing
import Stages

/// What a terminal was made to answer, on the screens where a key costs most.
@Suite("What a terminal answers is no key", .serialized)
struct TerminalAnswerTests {
  /// To OSC 11, OSC 52, DECRQSS, XTGETTCAP, a primary DA, a window title that somebody set.
  static let answers = [
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{9D}11;rgb:1111/1111/1111\u{9C}",
    "\u{1B}]52;c;MTIxMQ==\u{7}", "\u{1B}P1$r1;1m\u{1B}\\", "\u{1B}P1+r436f=323536\u{1B}\\",
    "\u{1B}[?1;2;4c", "\u{1B}]l1y1\r1\u{1B}\\", "\u{1B}_1y\r\u{1B}\\",
    "\u{1B}[" + String(repeating: "1;", count: 60) + "1y",
  ]

  @Test("on BPT001 it chooses nothing", arguments: answers)
  func top(answer: String) throws {
    let stage = try PtyStage()
    try Script("see BLI001\n" + EveryScreen.noToken).play(on: stage)
    let before = stage.rows
    stage.terminal.send(answer)
    // F9 and F9: what came before has been read by then.
    try Script("key f9\nsee Top page\nkey f9\nsee トップページ").play(on: stage)
    #expect(stage.rows == before)
  }

  @Test("in a password field it is not typed")
  func password() throws {
    let stage = try PtyStage()
    try Script("see BLI001\ntype 1000001\nkey enter\ntype demo-login-1").play(on: stage)
    for answer in Self.answers { stage.terminal.send(answer) }
    try Script("key enter\nsee BPT001").play(on: stage)
  }

  @Test("on the question of BOT013 it answers nothing: the key is still there", arguments: answers)
  func question(answer: String) throws {
    let stage = try ScannerTests.atKey(.init(columns: 80, rows: 24, halfBlock: 1))
    try Script("key esc\nsee < 1.").play(on: stage)
    stage.terminal.send(answer)
    try Script("key 2\ngone < 1.\nsee BOT013").play(on: stage)
    #expect(try ScannerTests.state(of: stage) == .issued)
  }
}
