import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// What stands on the terminal when it is given back.
@Suite("The farewell")
struct FarewellTests {
  /// A view, and what its receipt says of it in both languages; nil of one in which nothing was done.
  struct Visit: Sendable, CustomTestStringConvertible {
    let view: String
    let deed: (ja: String, en: String)?
    var testDescription: String { view }

    init(_ view: String, _ ja: String? = nil, _ en: String = "") {
      self.view = view
      deed = ja.map { ($0, en) }
    }
  }

  static let visits = [
    Visit("BOT003", "トークン発行: 発行申請受付済", "Token issue: Requested"),
    Visit("BOT013", "トークン発行: 利用開始待ち", "Token issue: Waiting to be started"),
    Visit("BOT022", "申請取消: 申請取消", "Take back a request: Request taken back"),
    Visit("BOU002", "ワンタイムパスワード利用開始: 利用中", "Start one-time passwords: In use"),
    Visit("BOR002", "トークン切替: 利用中", "Switch tokens: In use"),
    Visit("BOS002", "ワンタイムパスワード利用解除: 利用解除済", "Release one-time passwords: Released"),
    Visit("BLS002-session", "トークンの紛失・故障(故障): 認証停止", "Lost or broken token (broken): Stopped"),
    Visit(
      "BPT001-password-changed", "パスワード変更(ログインパスワード): 済み",
      "Change a password (login password): Done"),
    Visit("BPT001-clock-set", "トークン時刻補正: 済み", "Set the token's clock: Done"),
    Visit("BPT001-active"), Visit("BOS001-asks"), Visit("BHI001"),
  ]

  private static func stage(_ name: String, _ language: Language) throws -> HeadlessStage {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    return try EveryScreen.stage(view, language)
  }

  @Test(
    "is a receipt of what was done, in the chosen language", arguments: visits, Language.allCases)
  func receipt(visit: Visit, language: Language) throws {
    let stage = try Self.stage(visit.view, language)
    let lines = stage.app.farewell
    let deed = visit.deed.map { language == .ja ? $0.ja : $0.en }
    let none = language == .ja ? "お手続きはありませんでした。" : "Nothing was changed."
    let told = lines.first { $0.hasSuffix(deed ?? none) }
    #expect(told != nil, "\(lines)")
    // With the day and the time of day.
    #expect(deed == nil || told?.firstMatch(of: /20\d\d.* \d+:\d\d/) != nil)
    try stage.press("f9")
    #expect(stage.app.farewell != lines, "the language is the one at the end")
  }

  @Test("tells no name, no number and no secret", arguments: visits, Language.allCases)
  func tellsNothing(visit: Visit, language: Language) throws {
    let stage = try Self.stage(visit.view, language)
    let customer = try #require(stage.app.visit.signedIn?.overview.customer)
    let text = stage.app.farewell.joined(separator: "\n")
    for secret in [customer.name, customer.number.digits, "2600100000", "demo-", "S7"] {
      #expect(!text.contains(secret))
    }
  }

  @Test("outlives the logout, until somebody else can have come")
  func untilSomebodyComes() throws {
    let stage = try Self.stage("BOT003", .ja)
    try Script("key f10\nsee BLI001\n").play(on: stage)
    #expect(stage.app.farewell.contains { $0.contains("発行申請受付済") })
    let typed = try Self.stage("BOT003", .ja)
    try Script("key f10\nsee BLI001\ntype 1\n").play(on: typed)
    #expect(typed.app.farewell.isEmpty)
    stage.wait(seconds: 600)
    #expect(stage.app.farewell.isEmpty, "nobody was there for ten minutes")
  }

  @Test("is none where nobody was logged in, or a visit was left alone")
  func none() throws {
    for name in ["BLI001", "BLI002", "BLS002", "BLI001-timed-out"] {
      #expect(try Self.stage(name, .ja).app.farewell.isEmpty)
    }
  }
}
