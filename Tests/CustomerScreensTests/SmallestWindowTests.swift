import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// What a window of 40x12 shows first.
@Suite("The smallest window")
struct SmallestWindowTests {
  private static func stage(_ script: String) throws -> HeadlessStage {
    let stage = try HeadlessStage(size: .smallest)
    try Script(script).play(on: stage)
    return stage
  }

  @Test("BPT001 and BOP001 open with their first row; Tab leads to what has the focus")
  func firstRow() throws {
    for (keys, first) in [("", "前回のログイン"), ("key 1 1\nsee BOP001\n", "【注意事項】")] {
      let stage = try Self.stage(EveryScreen.noToken + keys)
      #expect(stage.sees(first))
      try stage.press("tab")
      #expect(stage.sitting.window.scroll == nil)
    }
  }

  @Test(
    "Enter presses nothing that is out of sight: it shows it first", arguments: ["enter", "space"])
  func unseen(key: String) throws {
    let stage = try Self.stage(EveryScreen.noToken)
    #expect(stage.misses("< トークン発行へ >"))
    try stage.press(key)
    #expect(stage.app.screen.id == .top)
    #expect(stage.sees("< トークン発行へ >"))
    try stage.press(key)
    #expect(stage.app.screen.id == .tokenChoice)
  }

  @Test("a menu that is opened by its number is in sight")
  func menu() throws {
    let stage = try Self.stage(EveryScreen.noToken + "key 1\n")
    #expect(stage.sees("1. ワンタイムパスワード"))
  }

  @Test("no label of a choice is cut, and no word torn apart")
  func labels() throws {
    let stage = try Self.stage(EveryScreen.noToken + "key 1 1 1\nsee BOT001\n")
    for row in ["1. ハードウェアトークン", "(キーホルダー型の生成機に", "表示する方法)"] {
      #expect(stage.sees(row), "\(stage.rows)")
    }
  }
}
