import BankService
import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// What an operator does comes to stand on the page of a customer who presses nothing.
@Suite("News on the screen")
struct NewsTests {
  private static let requested =
    EveryScreen.noToken
    + "key 1 1 1 1\ntype demo-kakunin-1\nkey enter\nsee BOT003\nkey enter\nsee BPT001\n"
  private static let code = "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n"
  private static let inUse = code + "code 2600100000033\nkey enter\nsee BPT001\n"
  private static let released =
    inUse + "key 2 1 3\ntype demo-kakunin-3\nkey enter\nsee < 1.\nkey 1\nsee BOS002\n"

  private static func stage(_ script: String) throws -> HeadlessStage {
    let stage = try HeadlessStage()
    try Script(script).play(on: stage)
    // What a login and an act of its own have left to look at.
    stage.wait(seconds: 2)
    return stage
  }

  @Test("the top page shows within two seconds that a token was mailed, with the way to start it")
  func dispatched() throws {
    let stage = try Self.stage(Self.requested)
    let focused = stage.app.visit.form.focused
    try Script("operator application dispatch 1000001\n").play(on: stage)
    #expect(stage.app.nextChange.map { $0 <= 2_000 } == true)
    #expect(stage.misses("利用開始待ち"))
    stage.wait(seconds: 2)
    #expect(stage.sees("利用開始待ち"))
    #expect(stage.sees("< ワンタイムパスワード利用開始へ >"))
    #expect(stage.app.visit.form.focused == focused, "the focus stays where it was")
  }

  @Test("what is typed, the focus, the message and the scrolling stay")
  func stays() throws {
    let stage = try Self.stage(
      Self.inUse + "key 2 1 3\nsee BOS001\ntype x\nkey enter\nsee < 1.\nkey 2\nsee 解除していません\n")
    stage.resize(columns: 40, rows: 12)
    try Script("key pgup\n").play(on: stage)
    let (standing, scroll) = (stage.app.standing, stage.sitting.window.scroll)
    #expect(scroll != nil)
    // Somebody else's token; the customer's own procedure stays open.
    try Script("operator issue revoke 1000002 --as defective --reason x\n").play(on: stage)
    stage.wait(seconds: 2)
    #expect(stage.app.standing == standing)
    #expect(stage.sitting.window.scroll == scroll)
  }

  @Test(
    "a form whose procedure is not open any more is left with the reason, and nothing typed ahead acts"
  )
  func closes() throws {
    let stage = try Self.stage(
      Self.requested + "key 1 1 5\nsee BOT021\ntype demo-kakunin-1\n")
    try Script("operator application dispatch 1000001\n").play(on: stage)
    let discarded = stage.discarded
    stage.wait(seconds: 2)
    #expect(stage.app.screen.id == .choice)
    #expect(
      stage.app.message == .refusal(.unavailable(.cancelRequest, .nothingToCancel(.issued))))
    #expect(stage.discarded == discarded + 1)
  }

  @Test("a question whose act is not open any more is gone with its screen")
  func withdraws() throws {
    let released = try Self.stage(Self.released)
    let overview = try #require(released.app.visit.signedIn?.overview)
    let stage = try Self.stage(Self.inUse + "key 2 1 3\nsee BOS001\ntype x\nkey enter\nsee < 1.\n")
    var app = stage.app
    _ = app.receive(.overview(overview))
    #expect(app.overlays.isEmpty)
    #expect(app.screen.id == .choice)
    #expect(app.update(.key(.character("1")), at: app.now).allSatisfy { $0.name != "release" })
  }

  @Test("a login that has ended elsewhere is left with the reason")
  func ends() throws {
    let stage = try Self.stage(Self.inUse + "key 2 1 3\nsee BOS001\ntype x\n")
    try Script("operator issue revoke 1000003 --as defective --reason x\n").play(on: stage)
    stage.wait(seconds: 2)
    #expect(stage.app.screen.id == .login)
    #expect(stage.app.message == .refusal(.sessionEnded(present: .revoked)))
    #expect(stage.app.visit.form.fields.allSatisfy { $0.isEmpty })
    #expect(try stage.ledger().last?.event == "logout")
  }

  @Test("it is no sign that somebody is there, and leaves nothing in the ledger")
  func countsForNothing() throws {
    let stage = try Self.stage(Self.inUse)
    let rows = try stage.ledger().count
    for second in 1...270 {
      if second == 50 {
        try Script("operator issue revoke 1000002 --as defective --reason x\n").play(on: stage)
      }
      stage.wait(seconds: 2)
    }
    #expect(stage.app.overlays.top == .warning(.idle), "after nine minutes")
    #expect(try stage.ledger().count == rows)
    for _ in 1...31 { stage.wait(seconds: 2) }
    #expect(stage.app.screen.id == .login)
  }

  @Test("while nothing has changed every frame is the same")
  func costsNothing() throws {
    let stage = try Self.stage(Self.inUse)
    let frame = stage.frame
    for _ in 1...20 {
      stage.wait(seconds: 2)
      #expect(stage.painted.allSatisfy { $0 == frame })
    }
  }

  @Test("a clock that is set back makes nobody wait for it to come back")
  func clockBackwards() throws {
    let stage = try Self.stage(Self.requested)
    stage.wait(seconds: -100)
    try Script("operator application dispatch 1000001\n").play(on: stage)
    stage.wait(seconds: 2)
    #expect(stage.sees("利用開始待ち"))
  }

  @Test("before a login nothing is looked for")
  func nobody() throws {
    for script in ["", Self.code] {
      let stage = try HeadlessStage()
      try Script(script).play(on: stage)
      var app = stage.app
      #expect(app.update(.time, at: app.now + 60_000).isEmpty)
    }
  }
}
