import BankService
import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// BLS001 asks for no password: what keeps a slip of the hand from stopping somebody's token.
@Suite("トークンの紛失・故障")
struct ReportTests {
  private static func app(_ name: String) throws -> Sitting<InternetBanking> {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    return try EveryScreen.app(view, .ja)
  }

  private static func reports(_ effects: [Effect<Request>]) -> Bool {
    effects.contains { $0.name.hasPrefix("report") }
  }

  @Test("a key that is held down reports nothing, and releases nothing", arguments: EveryKey.all)
  func heldDown(key: Key) throws {
    for name in ["BLS001", "BLS001-chosen", "BLS001-asks", "BLS001-two", "BOS001", "BOS001-asks"] {
      var app = try Self.app(name)
      // What answers the question with yes; a person has read it then.
      if name.hasSuffix("-asks"), KeyMap.command(for: key, in: .question) == .yes { continue }
      for _ in 1...12 {
        let effects = app.update(.key(key), at: app.now)
        #expect(
          effects.allSatisfy { $0.name != "release" } && !Self.reports(effects), "\(name): \(key)")
      }
    }
  }

  @Test("no two keys report anything", arguments: ["BLS001", "BLS001-two"])
  func twoKeys(name: String) throws {
    let before = try Self.app(name)
    for first in EveryKey.all {
      var once = before
      #expect(!Self.reports(once.update(.key(first), at: once.now)))
      guard once.screen.id == .report else { continue }
      for second in EveryKey.all {
        var twice = once
        let effects = twice.update(.key(second), at: twice.now)
        #expect(!Self.reports(effects), "\(first) \(second)")
      }
    }
  }

  @Test("what is typed ahead of the last question is discarded")
  func typeAhead() throws {
    var app = try Self.app("BLS001-chosen")
    #expect(app.update(.key(.enter), at: app.now).isEmpty)
    #expect(app.visit.form.focused == .button(.report))
    #expect(app.update(.key(.enter), at: app.now).map(\.name) == ["discard type-ahead"])
    #expect(app.overlays.top == .question(.act(.report(.stolen))), "with no as its answer")
    #expect(app.update(.key(.character("1")), at: app.now).map(\.name) == ["report, no login"])
  }

  @Test("no leads back to the form, and says that nothing was done")
  func declined() throws {
    var app = try Self.app("BLS001-asks")
    #expect(app.update(.key(.enter), at: app.now).isEmpty)
    #expect(app.overlays.isEmpty)
    #expect(app.message == .declined(.report(.lost)))
    #expect(app.visit.form.focused == .button(.report))
  }

  @Test("another choice asks anew")
  func otherChoice() throws {
    var app = try Self.app("BLS001-asks")
    _ = app.update(.key(.escape), at: app.now)
    #expect(app.update(.key(.character("3")), at: app.now).isEmpty)
    #expect(app.message == nil)
    #expect(app.visit.form.focused == .choice(3))
    for _ in 1...2 { _ = app.update(.key(.enter), at: app.now) }
    guard
      case .ask(.reportAtLogin(.defective, _)) = app.update(.key(.character("1")), at: app.now)
        .first
    else {
      Issue.record("not the choice that was made last")
      return
    }
  }

  @Test("reported on the login path, the visit is over: nobody there, BLI001 comes back by itself")
  func over() throws {
    var app = try Self.app("BLS002")
    _ = app.update(.key(.control("l")), at: app.now)
    let start = app.now
    #expect(app.visit.signedIn == nil)
    #expect(app.nextChange == 600_000)
    #expect(app.update(.timeout, at: start + 599_999).isEmpty)
    #expect(app.screen.id == .reportDone)
    #expect(app.update(.timeout, at: start + 600_000).map(\.name) == ["discard type-ahead"])
    #expect(app.screen.id == .login)
    #expect(!app.visit.form.fields.contains { !$0.isEmpty })
    #expect(app.message == nil)
  }
}
