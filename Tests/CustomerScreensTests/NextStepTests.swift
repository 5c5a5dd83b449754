import BankService
import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// BPT001 leads at once to what is to be done next, and shows no progress where there is none.
@Suite("What is to be done next, on the top page")
struct NextStepTests {
  struct Standing: Sendable, CustomTestStringConvertible {
    let view: String
    /// The label of the entry that has the focus at first; nil where the menu's first one has it.
    let label: String?
    /// The screen that it leads to.
    let id: ScreenID?
    var testDescription: String { view }
  }

  static let standings = [
    Standing(view: "BPT001-none", label: "トークン発行へ", id: .tokenChoice),
    Standing(view: "BPT001-released", label: "トークン発行へ", id: .tokenChoice),
    Standing(view: "BPT001-revoked", label: "トークン発行へ", id: .tokenChoice),
    Standing(view: "BPT001-requested", label: nil, id: nil),
    Standing(view: "BPT001-issued", label: "ワンタイムパスワード利用開始へ", id: .activation),
    Standing(view: "BPT001-reissued", label: "ワンタイムパスワード利用開始へ", id: .activation),
    Standing(view: "BPT001-software-issued", label: "ワンタイムパスワード利用開始へ", id: .activation),
    Standing(view: "BPT001-active", label: nil, id: nil),
    Standing(view: "BPT001-renewal", label: "次のトークンの発行へ", id: .tokenChoice),
    Standing(view: "BPT001-next-requested", label: nil, id: nil),
    Standing(view: "BPT001-next-issued", label: "トークン切替へ", id: .switchToken),
    Standing(view: "BPT001-expired", label: nil, id: nil),
    Standing(view: "BPT001-reported", label: nil, id: nil),
  ]

  private static func stage(_ standing: Standing) throws -> HeadlessStage {
    let view = try #require(EveryScreen.all.first { $0.name == standing.view })
    return try EveryScreen.stage(view, .ja)
  }

  @Test("has an entry of its own with the first focus, and Enter leads there", arguments: standings)
  func leads(standing: Standing) throws {
    let stage = try Self.stage(standing)
    // Back to where one begins, whatever was pressed on the way.
    try Script("key 1\nkey esc\n").play(on: stage)
    let labels = stage.app.page().blocks.flatMap { block -> [String] in
      if case .buttons(let buttons) = block { buttons.map(\.label) } else { [] }
    }
    #expect(labels == [standing.label].compactMap(\.self))
    guard let id = standing.id else { return }
    try Script("key 1\nkey 1\nkey f2\n").play(on: stage)
    #expect(stage.app.visit.form.focused == stage.app.visit.form.items[0])
    try stage.press("enter")
    #expect(stage.app.screen.id == id)
    try stage.press("esc")
    #expect(stage.app.screen.id == .top)
  }

  @Test("the manual's ways keep their numbers beside it", arguments: standings)
  func numbers(standing: Standing) throws {
    for (keys, id) in [("1 1", ScreenID.choice), ("2 1", .choice)] {
      let stage = try Self.stage(standing)
      try Script("key \(keys)\n").play(on: stage)
      #expect(stage.app.screen.id == id)
    }
    let stage = try Self.stage(standing)
    try stage.press("4")
    #expect(stage.app.screen.id == .login)
  }

  @Test(
    "the steps to a token in use are shown until it is in use, and those to the next one after that",
    arguments: standings)
  func progress(standing: Standing) throws {
    let stage = try Self.stage(standing)
    let overview = try #require(stage.app.visit.signedIn?.overview)
    let isShown = stage.app.page().blocks.contains { block in
      if case .steps = block { true } else { false }
    }
    let isInUse = overview.issue?.state.name == .active
    #expect(isShown == (!isInUse || overview.successor != nil))
  }

  @Test("of a token in use it is told from when on the next one can be ordered")
  func whenToOrder() throws {
    let stage = try Self.stage(Standing(view: "BPT001-active", label: nil, id: nil))
    #expect(stage.sees("2031年8月25日 から申し込めます"))
  }

  @Test("no text sends anybody to a number of the menu for it", arguments: standings)
  func noOldWay(standing: Standing) throws {
    let stage = try Self.stage(standing)
    #expect(stage.misses("下の 1"))
  }
}
