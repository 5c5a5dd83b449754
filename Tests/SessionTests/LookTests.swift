import BankFixtures
import Canvas
import CursesTerminal
import PtyHarness
import SessionScripts
import Testing
import Stages

/// The real program on a terminal that answers, or does not, what it is asked at the start.
@Suite("Looks on a terminal", .serialized)
struct LookTests {
  static let narrow = "\u{1B}[3;\(Look.measured.unicodeScalars.count + 1)R"
  static let wide = "\u{1B}[3;\(2 * Look.measured.unicodeScalars.count + 1)R"
  static let ground = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"

  private static func stage(_ environment: [String: String] = [:]) throws -> PtyStage {
    let stage = try PtyStage(
      environment: ["HIGASA_LOOK": "drawn"].merging(environment) { $1 })
    try Script("see BLI001\n").play(on: stage)
    return stage
  }

  private static func isDrawn(_ stage: PtyStage) -> Bool {
    stage.rows.contains { $0.contains("╭") }
  }

  /// Whether the first screen is in colours of our own.
  private static func isColoured(_ stage: PtyStage) -> Bool {
    (stage.terminal.look(row: 1, column: 0).paper ?? 0) >= 16
  }

  /// Whether the ground and the width were asked for, in this order.
  private static func wasAsked(_ stage: PtyStage) -> Bool {
    let sent = String(decoding: stage.terminal.received, as: UTF8.self)
    return sent.contains(/\u{1B}\]11;\?\u{1B}\\.*\u{1B}\[6n/.dotMatchesNewlines())
  }

  @Test("the first screen is coloured and waits for no answer, and the answer makes it drawn")
  func upgrade() throws {
    let stage = try Self.stage()
    #expect(Self.isColoured(stage) && !Self.isDrawn(stage))
    #expect(Self.wasAsked(stage))
    let dark = stage.terminal.look(row: 1, column: 0)
    stage.terminal.send(Self.ground + Self.narrow)
    try stage.terminal.wait("a frame") { $0.contains("╭") }
    #expect(stage.terminal.look(row: 1, column: 0) != dark, "it is light now")
    try Script("type 1000001\nkey enter\ntype demo-login-1\nkey enter\nsee BPT001\n").play(
      on: stage)
    #expect(Self.isDrawn(stage))
  }

  @Test(
    "a terminal that answers wrongly, or draws wide, stays as it was, and nothing of it is typed",
    arguments: [wide, "\u{1B}[3;1R", "\u{1B}[2;18R", "\u{1B}[3R", "\u{1B}[;R", ground])
  func wrong(answer: String) throws {
    let stage = try Self.stage()
    stage.terminal.send(answer + Self.wide)
    try Script("type 1000001\nsee 1000001\nkey enter\ntype demo-login-1\nkey enter\nsee BPT001\n")
      .play(on: stage)
    #expect(Self.isColoured(stage) && !Self.isDrawn(stage))
  }

  @Test(
    "terminals that show less than 256 colours, or are told to show less, stay plain",
    arguments: [
      ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "xterm"], ["TERM": "screen"],
      ["NO_COLOR": "1"], ["HIGASA_LOOK": "plain"], ["LC_ALL": "C"],
    ])
  func plain(environment: [String: String]) throws {
    let stage = try Self.stage(environment)
    #expect(!stage.terminal.received.contains(Array("\u{1B}]11;?".utf8)))
    stage.terminal.send(Self.narrow)
    try Script("type 1000001\nsee 1000001\n").play(on: stage)
    #expect(!Self.isColoured(stage) && !Self.isDrawn(stage))
  }

  @Test(
    "terminals of 256 colours are coloured, and drawn if they answer",
    arguments: [
      ["TERM": "tmux-256color"], ["TERM": "screen-256color"],
      ["TERM": "xterm", "COLORTERM": "truecolor"],
    ])
  func rich(environment: [String: String]) throws {
    let stage = try Self.stage(environment)
    #expect(Self.isColoured(stage) && Self.wasAsked(stage))
    #expect(stage.terminal.received.count <= 4_000, "where erasing leaves no colour, too")
    stage.terminal.send(Self.narrow)
    try stage.terminal.wait("a frame") { $0.contains("╭") }
  }

  @Test("what is answered while somebody quits is not typed to the shell")
  func quit() throws {
    let stage = try PtyStage(
      environment: ["HIGASA_LOOK": "drawn", "SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"],
      limits: #""$0" "$@"; IFS= read -r rest; printf 'left<%s>' "$rest"; false"#)
    try Script("see BLI001\nkey ctrl-c\nsee 1. はい\n").play(on: stage)
    stage.terminal.send("1")
    stage.terminal.send(Self.ground + Self.narrow)
    try stage.terminal.wait("the shell's screen") { !$0.isAlternate }
    stage.terminal.send("\r")
    try stage.terminal.wait("what was left") { $0.contains("left<") }
    #expect(stage.rows.contains { $0.contains("left<>") })
  }

  @Test("what takes long shows that it lives")
  func progress() throws {
    let stage = try Self.stage()
    stage.terminal.send(Self.narrow)
    try stage.terminal.wait("a frame") { $0.contains("╭") }
    try Script(DatabaseFaultTests.toForm).play(on: stage)
    let lock = try DatabaseLock(on: stage.database)
    try Script("key enter\nsee ●○○ 処理中\nsee ○●○ 処理中\nsee ○○● 処理中\n").play(on: stage)
    try lock.release()
    try Script("see BOT003\n").play(on: stage)
  }

  @Test("HIGASA_LOOK=coloured asks for no width")
  func limited() throws {
    let stage = try Self.stage(["HIGASA_LOOK": "coloured"])
    #expect(Self.isColoured(stage))
    let sent = String(decoding: stage.terminal.received, as: UTF8.self)
    #expect(sent.contains("\u{1B}]11;?") && !sent.contains("\u{1B}[6n"))
  }

  @Test("a new drawn screen is at most 4,000 bytes, a character of a password 4, and nothing new 0")
  func bytes() throws {
    let stage = try Self.stage()
    stage.terminal.send(Self.narrow)
    try stage.terminal.wait("a frame") { $0.contains("╭") }
    try Script("type 1000002\nkey enter\ntype demo-login-\nsee ***********\n").play(on: stage)
    stage.terminal.bytesReceived = 0
    // F11 means nothing.
    stage.terminal.send("\u{1B}[23~\u{1B}[23~2")
    try stage.terminal.wait("the mask") { $0.contains(" ************ ") }
    #expect((1...4).contains(stage.terminal.bytesReceived))
    // Of a login a sign of life may be part.
    try Script("key enter\nsee BPT001\n").play(on: stage)
    for (key, id) in [("f9", "Top page"), ("f9", "トップページ"), ("1 1", "BOP001"), ("2", "BOU001")] {
      stage.terminal.bytesReceived = 0
      let keys = key.split(separator: " ")
      for (index, name) in keys.enumerated() {
        if index == keys.count - 1 { stage.terminal.bytesReceived = 0 }
        try stage.press(String(name))
        if index < keys.count - 1 {
          try Script("see ご利用サービスの変更\n").play(on: stage)
        }
      }
      try Script("see \(id)\n").play(on: stage)
      #expect(stage.terminal.bytesReceived <= 4_000, "\(id)")
    }
    stage.terminal.bytesReceived = 0
    try Script("key f1\nsee 閉じる\n").play(on: stage)
    #expect(stage.terminal.bytesReceived <= 4_000, "the key fob drawn")
  }

  /// As in the plain look, where every row is settled by itself; here only those are that would be moved.
  @Test("no row is scrolled when one drawn screen follows another", arguments: [narrow, wide])
  func nothingMoves(answer: String) throws {
    let stage = try Self.stage()
    stage.terminal.send(answer)
    for step in [
      "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n",
      "code 2600100000033\nkey enter\nsee BPT001\n", "key 2 1\nsee BOP001\n",
      "key 3\nsee BOS001\n", "key f1\nsee 閉じる\n", "key esc\ngone 閉じる\nkey f2\nsee BPT001\n",
      "key 3\nsee BHI001\n", "key f9\nsee Home\n", "key f2\nsee BPT001\n", "key 1\nsee Change\n",
    ] {
      try Script(step).play(on: stage)
      // DECSTBM but for the whole screen at the start, SU, SD, IL, DL, ICH, DCH
      let found = stage.terminal.lastOutput.matches(of: /\u{1B}\[[0-9;]*[rSTLM@P]/)
        .map { String($0.output.dropFirst()) }.filter { $0 != "[1;24r" }
      #expect(found.isEmpty, "\(step)")
    }
  }
}
