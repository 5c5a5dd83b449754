import SessionScripts
import Testing
import Stages

@Suite("What the screens send to a terminal")
struct PaintingTests {
  /// Recorders and simple terminals do not know every sequence for it, and the rows would be seen to jump.
  @Test("no row is scrolled, no character shifted, when one screen follows another")
  func nothingMoves() throws {
    let stage = try PtyStage()
    try Script("type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n").play(
      on: stage)
    try Script(
      "code 2600100000033\nkey enter\nsee BPT001\nkey 2 1 3\nsee BOS001\nkey f1\nsee キー操作\n"
    )
    .play(on: stage)
    let output = stage.terminal.lastOutput
    #expect(output.contains("BOS001") || output.contains("利用解除"), "the screens are in it")
    // DECSTBM, SU, SD, IL, DL, ICH, DCH
    #expect(output.firstMatch(of: /\u{1B}\[[0-9;]*[rSTLM@P]/) == nil)
  }
}
