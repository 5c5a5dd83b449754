import BankFixtures
import SessionScripts
import Testing
import Stages

/// Both Enters in one write, as a bouncing key sends them: the second must not press anything on the
/// screen that the first one leads to.
@Suite("Enter twice", .serialized)
struct DoubleEnterTests {
  /// - Parameter last: the line that presses the button.
  private static func logIn(_ place: Int, _ last: String = "key enter") -> String {
    """
    see BLI001
    type \(1_000_000 + place)
    key enter
    type demo-login-\(place)
    \(last)

    """
  }

  @Test("at the login and トークン発行: one login, one request")
  func request() throws {
    let stage = try PtyStage()
    try play(
      Self.logIn(1, "double") + """
        see BPT001
        key esc
        see ログアウトしますか
        key esc
        gone ログアウトしますか

        """, on: stage)
    try play("key 1 1 1 1\nsee BOT002\ntype demo-kakunin-1\ndouble\nsee BOT003\n", on: stage)
    try play("key ?\nsee 閉じる\nsee BOT003\n", on: stage)
    #expect(try count("login", stage) == 1)
    #expect(try count("token-requested", stage) == 1)
  }

  @Test("at 利用開始: one start, and its completion stays")
  func activation() throws {
    let stage = try PtyStage()
    try play(
      Self.logIn(2) + """
        see BPT001
        key 1 1 2
        see BOU001
        type 2600100000025
        key enter
        code 2600100000025
        double
        see BOU002
        key ?
        see 閉じる
        see BOU002
        """, on: stage)
    #expect(try count("token-activated", stage) == 1)
  }

  @Test("at 利用解除 it asks first, and then releases once")
  func release() throws {
    let stage = try PtyStage()
    try play(
      Self.logIn(3) + """
        see BLI002
        code 2600100000033
        double
        see BPT001
        key 2 1 3
        see BOS001
        type demo-kakunin-3
        double
        see < 1. はい
        key enter
        see 解除していません
        """, on: stage)
    #expect(try count("token-released", stage) == 0)
    try play("key enter\nsee < 1. はい\nkey tab\ndouble\nsee BOS002\n", on: stage)
    try play("key ?\nsee 閉じる\nsee BOS002\n", on: stage)
    #expect(try count("token-released", stage) == 1)
  }

  @Test("at トークンの紛失・故障 it asks first, and then reports once")
  func report() throws {
    let stage = try PtyStage()
    try play(
      Self.logIn(3) + """
        see BLI002
        key tab tab tab tab
        double
        see BLS001
        key f1
        see 閉じる
        key esc
        see (
        key 1
        see (*) 1. 紛失
        key enter
        double
        see < 1. はい
        key enter
        see 届け出ていません
        """, on: stage)
    #expect(try count("token-reported", stage) == 0)
    try play("key enter\nsee < 1. はい\nkey tab\ndouble\nsee BLS002\n", on: stage)
    try play("key f1\nsee 閉じる\nsee BLS002\n", on: stage)
    #expect(try count("token-reported", stage) == 1)
  }

  private func play(_ text: String, on stage: PtyStage) throws {
    for part in text.split(separator: "double\n").enumerated() {
      if part.offset > 0 || text.hasPrefix("double") { stage.terminal.send("\r\r") }
      try Script(String(part.element)).play(on: stage)
    }
  }

  private func count(_ event: String, _ stage: PtyStage) throws -> Int {
    try stage.ledger().count { $0.event == event && $0.rule == nil }
  }
}
