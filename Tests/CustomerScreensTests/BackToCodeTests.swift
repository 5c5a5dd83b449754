import CustomerScreens
import SessionScripts
import Testing
import Stages

/// What BLI002 leads to is left for BLI002: whoever has looked at the wrong screen need not begin again.
@Suite("Back from what the code's screen leads to")
struct BackToCodeTests {
  struct Way: Sendable, CustomTestStringConvertible {
    let keys: String
    let id: ScreenID
    /// Tabs from its first item to 「戻る」.
    let tabsToBack: Int
    var testDescription: String { id.rawValue }
  }

  static let ways = [
    Way(keys: "key tab tab tab enter\nsee BLI003\n", id: .resynchronisation, tabsToBack: 3),
    Way(keys: "key tab tab tab tab enter\nsee BLS001\n", id: .report, tabsToBack: 4),
  ]

  private static func stage(_ way: Way) throws -> HeadlessStage {
    let stage = try HeadlessStage()
    try Script(
      "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n" + way.keys
    ).play(on: stage)
    #expect(stage.app.screen.id == way.id)
    return stage
  }

  @Test(
    "Esc and 「戻る」 lead to the code with the proven password, which still logs in", arguments: ways)
  func leadsToCode(way: Way) throws {
    for keys in [
      "key esc\n", "key" + String(repeating: " tab", count: way.tabsToBack) + " enter\n",
    ] {
      let stage = try Self.stage(way)
      try Script(keys).play(on: stage)
      #expect(stage.app.screen.id == .code)
      #expect(stage.app.visit.form.focusedField == .code, "the code is what is wanted next")
      try Script("code 2600100000033\nkey enter\nsee BPT001\n").play(on: stage)
    }
  }

  @Test("F10 leaves for the login, and the password is forgotten", arguments: ways)
  func abandons(way: Way) throws {
    let stage = try Self.stage(way)
    try stage.press("f10")
    #expect(stage.app.screen.id == .login)
    #expect(stage.app.visit.form[.loginPassword].isEmpty)
    #expect(stage.app.visit.form[.customerNumber].text == "1000003")
  }

  @Test("what was typed and told there is gone when it is left", arguments: ways)
  func forgets(way: Way) throws {
    let stage = try Self.stage(way)
    try stage.press("backtab")
    try stage.press("backtab")
    try stage.press("enter")
    #expect(stage.app.message != nil)
    try stage.press("esc")
    #expect(stage.app.message == nil)
    #expect(stage.app.visit.form.fields.allSatisfy { $0.isEmpty })
  }
}
