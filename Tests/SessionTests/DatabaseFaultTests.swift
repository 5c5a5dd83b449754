import BankFixtures
import Glibc
import SessionScripts
import Testing
import Stages

/// The database fails under a running session: it is said, nothing is lost, nothing is half-done.
@Suite("Database faults under a running session", .serialized)
struct DatabaseFaultTests {
  static let toForm =
    "see BLI001\n" + EveryScreen.noToken + """
      key 1 1 1 1
      see BOT002
      type demo-kakunin-1

      """

  @Test("locked by another program: it is said, the form stays, and later it works")
  func locked() throws {
    let stage = try PtyStage()
    try Script(Self.toForm).play(on: stage)
    let lock = try DatabaseLock(on: stage.database)
    try Script("key enter\nsee 処理中\nsee 混み合っています\nsee BOT002\ngone ****").play(on: stage)
    try lock.release()
    #expect(try stage.ledger().count { $0.event == "token-requested" } == 0)
    try Script("type demo-kakunin-1\ngone 混み合って\nkey enter\nsee BOT003").play(on: stage)
    #expect(try stage.ledger().count { $0.event == "token-requested" } == 1)
  }

  @Test(
    "a session can be left whatever the database says, and what is not on record is said afterwards",
    arguments: [["f10", "f10"], ["ctrl-c", "y"]])
  func left(keys: [String]) throws {
    let stage = try PtyStage()
    try Script(Self.toForm).play(on: stage)
    let lock = try DatabaseLock(on: stage.database)
    try stage.press(keys[0])
    if keys[0] == "f10" {
      try Script("see ログアウトしました\nsee 記録は残せません\nsee BLI001").play(on: stage)
    } else {
      try Script("see 終了").play(on: stage)
    }
    try Script("key \(keys[1])\nended").play(on: stage)
    #expect(!stage.terminal.screen.isAlternate)
    #expect(stage.sees("ログアウトを記録できませんでした"))
    try lock.release()
    #expect(try stage.ledger().count { $0.event == "logout" } == 0)
  }

  @Test("a terminal that is lost meanwhile still ends it within a second")
  func hangUpWhileLocked() throws {
    let stage = try PtyStage()
    try Script(Self.toForm).play(on: stage)
    let lock = try DatabaseLock(on: stage.database)
    try Script("key enter\nsee 処理中").play(on: stage)
    stage.terminal.hangUp()
    let end = try stage.terminal.waitForEnd(within: .milliseconds(1_200))
    #expect(end.signal == SIGHUP || end.status == 128 + SIGHUP)
    try lock.release()
    #expect(try stage.ledger().count { $0.event == "token-requested" } == 0)
  }

  @Test("a disk that takes no more: it is said, and every answer that was given is kept")
  func full() throws {
    // 72 blocks of 512 bytes: room for SQLite's index of the log and a few pages.
    let stage = try PtyStage(limits: "ulimit -f 72")
    try Script("see BLI001\ntype 1000001\nkey enter").play(on: stage)
    var answers = 0
    while answers < 20 {
      try Script("wait 20\ntype wrong\ngone パスワードが違うか\nkey enter").play(on: stage)
      try stage.terminal.wait("an answer") {
        $0.contains("違うか") || $0.contains("お取り扱いできません")
      }
      if stage.rows.contains(where: { $0.contains("お取り扱いできません") }) { break }
      answers += 1
    }
    #expect((1..<20).contains(answers))
    try Script("see 1000001\nkey f10\nended").play(on: stage)
    #expect(try stage.ledger().count { $0.rule == "credentials" } == answers)
    #expect(try stage.run(["issue", "reissue", "1000001", "--reason", "test"]).status == 65)
  }
}
