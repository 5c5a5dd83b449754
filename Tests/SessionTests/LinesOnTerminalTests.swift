import Foundation
import PtyHarness
import SessionScripts
import Testing
import Stages

/// The program itself, spoken to in lines.
@Suite("Lines on a terminal", .serialized)
struct LinesOnTerminalTests {
  private static let logIn = """
    see 契約者番号:
    type 1000001
    key enter
    see ログインパスワード:
    type demo-login-1
    key enter
    see [BPT001]
    see 選んでください

    """

  @Test("all procedures of the manual, and no byte of a sequence; no password is seen")
  func procedures() throws {
    let stage = try PtyStage(arguments: ["--plain"])
    try Script(
      Self.logIn + """
        type 1
        key enter
        see 1. ワンタイムパスワード
        type 1
        key enter
        see [BOP001]
        see 選んでください
        type 1
        key enter
        see [BOT001]
        see 選んでください
        type 1
        key enter
        see [BOT002]
        see 確認用パスワード:
        type demo-kakunin-1
        key enter
        see [BOT003]
        see Enter =
        operator application dispatch 1000001
        key enter
        see [BPT001]
        type a
        key enter
        see [BOU001]
        see シリアル番号
        type 2600100000058
        key enter
        see ワンタイムパスワード
        code 2600100000058
        key enter
        see [BOU002]
        see Enter =
        type !
        key enter
        see ログアウトしました
        type 1000001
        key enter
        see ログインパスワード:
        type demo-login-1
        key enter
        see [BLI002]
        see ワンタイムパスワード:
        wait 60
        type #
        key enter
        see 長くてあと
        code 2600100000058
        key enter
        see [BPT001]
        see 選んでください
        type 2
        key enter
        type 1
        key enter
        see [BOP001]
        type 3
        key enter
        see [BOS001]
        see 確認用パスワード:
        type demo-kakunin-1
        key enter
        see 2. いいえ
        key enter
        see 解除していません
        see 入力済み
        key enter
        see Enter = 2
        type 1
        key enter
        see [BOS002]
        see Enter =
        type !
        key enter
        see ログアウトしました
        type !
        key enter
        ended
        """
    ).play(on: stage)
    let said = stage.terminal.received
    #expect(!said.contains(0x1B))
    let text = String(decoding: said, as: UTF8.self)
    #expect(!text.contains("demo-login") && !text.contains("demo-kakunin"))
    #expect(text.contains("ワンタイムパスワード利用解除: 利用解除済"), "the receipt")
    let events = try stage.ledger().filter { $0.rule == nil }.map(\.event)
    for event in ["token-requested", "token-activated", "token-released"] {
      #expect(events.count { $0 == event } == 1, "\(event)")
    }
  }

  @Test("keys that stop or end other programs do nothing; Ctrl-C asks, Ctrl-D logs out")
  func keys() throws {
    let stage = try PtyStage(arguments: ["--plain"])
    try Script(Self.logIn).play(on: stage)
    stage.terminal.send("\u{1A}\u{1C}\u{13}\u{3}")
    #expect(stage.sees("ログアウトして終了しますか"))
    try Script("see Enter = 2\nkey enter\nsee 選んでください\n").play(on: stage)
    stage.terminal.send("\u{4}")
    #expect(try stage.terminal.waitForEnd().status == 0)
    let events = try stage.ledger().filter { $0.rule == nil }.map(\.event)
    #expect(events.last == "logout")
  }

  @Test("a lost terminal ends it, logged out")
  func hangUp() throws {
    let stage = try PtyStage(arguments: ["--plain"])
    try Script(Self.logIn).play(on: stage)
    stage.terminal.hangUp()
    #expect(try stage.terminal.waitForEnd().status == 128 + SIGHUP)
    #expect(try stage.ledger().last { $0.rule == nil }?.event == "logout")
  }

  @Test("nobody there is told so in time, and then that it has ended")
  func idle() throws {
    let stage = try PtyStage(arguments: ["--plain"])
    try Script(Self.logIn + "wait 545\nsee Enter = 続ける\nkey enter\n").play(on: stage)
    // What is typed before the warning has gone goes with it.
    try stage.terminal.wait("the page after the warning") { screen in
      let rows = screen.rows
      let warning = rows.lastIndex { $0.contains("Enter = 続ける") }
      return warning.map { rows[$0...].contains { $0.contains("[BPT001]") } } ?? false
    }
    try Script("wait 500\ntype 3\nkey enter\nsee [BHI001]\nwait 601\nsee 操作がなかった\n")
      .play(on: stage)
  }

  @Test(
    "without a terminal it is spoken to if that is asked for, and says that passwords can be seen")
  func pipe() throws {
    let stage = try PtyStage()
    let (status, said) = try stage.talk(
      ["open", "--plain"], "1000001\ndemo-login-1\n3\n!\n!\n")
    #expect(status == 0)
    #expect(said.contains("ログインパスワード (入力が見えます): "))
    #expect(said.contains("[BHI001]"))
    #expect(try stage.ledger().last { $0.rule == nil }?.event == "logout")
    let (ended, _) = try stage.talk(["open", "--plain"], "1000001\ndemo-login-1\n")
    #expect(ended == 0, "the end of what is written is the end")
    let refused = try stage.talk(["open"], "1000001\n")
    #expect(refused.status == 69)
  }
}
