import BankService
import Canvas
import CustomerScreens
import Pages
import Primitives
import SessionScripts
import Testing

/// BOR001: two codes, and what becomes of each when one is refused.
@Suite("トークン切替")
struct SwitchTests {
  /// Both codes are typed.
  private static func app() throws -> Sitting<InternetBanking> {
    let view = try #require(EveryScreen.all.first { $0.name == "BOR001-swapped" })
    var app = try EveryScreen.app(view, .ja)
    for key in Array("123456").map({ Key.character($0.unicodeScalars.first ?? "0") }) {
      _ = app.update(.key(key), at: app.now)
    }
    _ = app.update(.key(.enter), at: app.now)
    for key in Array("654321").map({ Key.character($0.unicodeScalars.first ?? "0") }) {
      _ = app.update(.key(key), at: app.now)
    }
    return app
  }

  /// What is left of both, and what has the focus.
  static let table: [(refusal: CustomerRefusal, old: String, new: String, focus: Field.Spec)] = [
    (.code(.wrong(triesLeft: 4)), "", "654321", .oldCode),
    (.code(.used(seconds: 60)), "", "654321", .oldCode),
    (.code(.malformed(.empty)), "", "654321", .oldCode),
    (.successorCode(.wrong(triesLeft: 4)), "123456", "", .newCode),
    (.successorCode(.used(seconds: 60)), "123456", "", .newCode),
    (
      .successorCode(.expired(TokyoDay(containing: UnixTime(seconds: 0)))), "123456", "",
      .newCode
    ),
    (.codesSwapped, "", "", .oldCode),
    (.successorCode(.nextWanted(seconds: 60)), "", "", .oldCode),
    (.code(.nextWanted(seconds: 60)), "", "", .oldCode),
  ]

  @Test("what was right stays, what was refused is emptied and has the focus")
  func refusals() throws {
    for row in Self.table {
      var app = try Self.app()
      #expect(app.receive(.failed(.refused(row.refusal))).isEmpty)
      #expect(app.screen.id == .switchToken)
      #expect(app.visit.form[.oldCode].shown.seen == row.old, "\(row.refusal)")
      #expect(app.visit.form[.newCode].shown.seen == row.new, "\(row.refusal)")
      #expect(app.visit.form.focusedField == row.focus, "\(row.refusal)")
      #expect(FrameRules.violations(of: app.frame(), by: app).isEmpty, "\(row.refusal)")
    }
  }

  @Test("a message says which token it is about")
  func whichToken() throws {
    for (refusal, lead) in [
      (CustomerRefusal.code(.wrong(triesLeft: 4)), "いまのトークン: "),
      (.successorCode(.wrong(triesLeft: 4)), "新しいトークン: "),
    ] {
      var app = try Self.app()
      _ = app.receive(.failed(.refused(refusal)))
      #expect(app.frame().rows.contains { $0.contains(lead + "ワンタイムパスワードが違います") })
    }
  }

  @Test("the next codes are counted down to, asked for, and given up after three minutes")
  func nextCodes() throws {
    var app = try Self.app()
    let shows = { (app: Sitting<InternetBanking>, text: String) in
      app.frame().rows.contains { $0.contains(text) }
    }
    _ = app.receive(.failed(.refused(.successorCode(.nextWanted(seconds: 47)))))
    let start = app.now
    #expect(app.message == nil)
    #expect(shows(app, "50秒"))
    #expect(app.nextChange.map { $0 <= 7_000 } == true)
    _ = app.update(.timeout, at: start + 60_000)
    #expect(shows(app, "約2分"))
    _ = app.update(.timeout, at: start + 180_000)
    #expect(shows(app, "受付時間(3分)が過ぎました"))
    #expect(app.nextChange.map { $0 <= 10_000 } == true, "the gauge goes on")
  }
}
