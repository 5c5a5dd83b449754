import SessionScripts
import Testing
import Stages

@Suite("What the program leaves on a terminal")
struct FarewellOnTerminalTests {
  @Test("a receipt stands on the screen that was there before, in the chosen language")
  func receipt() throws {
    let stage = try PtyStage()
    try Script(
      EveryScreen.noToken
        + "key 1 1 1 1\ntype demo-kakunin-1\nkey enter\nsee BOT003\nkey f9\nsee Log out\nkey ctrl-c\nsee 1. Yes\nkey 1\nended\n"
    ).play(on: stage)
    #expect(!stage.terminal.screen.isAlternate)
    #expect(stage.sees("Token issue: Requested"))
    #expect(stage.sees("Thank you"))
  }

  @Test("nothing stands there if nobody logged in")
  func nobody() throws {
    let stage = try PtyStage()
    try Script("see BLI001\nkey f10\nended\n").play(on: stage)
    #expect(stage.rows.allSatisfy { row in row.allSatisfy { $0 == " " } })
  }
}
