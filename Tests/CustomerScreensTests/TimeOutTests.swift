import BankService
import Canvas
import CustomerScreens
import Pages
import Primitives
import SessionScripts
import Testing

/// What the time does while nobody presses a key. Times are milliseconds after the last key.
@Suite("The end of a visit by itself")
struct TimeOutTests {
  static let visits: [EveryScreen.View] = EveryScreen.all.filter { view in
    view.name == "BLI002" || view.name == "BLI003" || view.name == "BPT001-active"
      || view.name == "BOU001" || view.name == "BOU001-help" || view.name == "BPT001-log-out"
      || view.name == "BPW001" || view.name == "BHI001"
  }

  /// The view, with a key pressed just now that does nothing else.
  private static func app(_ name: String) throws -> Sitting<InternetBanking> {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    return try app(view)
  }

  private static func app(_ view: EveryScreen.View) throws -> Sitting<InternetBanking> {
    var app = try EveryScreen.app(view, .ja)
    _ = app.update(.key(.control("l")), at: app.now)
    return app
  }

  @Test(
    "a minute before, it is warned of; then it ends, and the loop wakes for both", arguments: visits
  )
  func warnsAndEnds(view: EveryScreen.View) throws {
    var app = try Self.app(view)
    let start = app.now
    var (warned, ended, wakes, looks): (Int64?, Int64?, Int, Int) = (nil, nil, 0, 0)
    while ended == nil, wakes < 900 {
      let wait = try #require(app.nextChange)
      #expect(wait > 0)
      let names = app.update(.timeout, at: app.now + Int64(wait)).map(\.name)
      if names == ["news"] { looks += 1 }
      wakes += 1
      if warned == nil, app.overlays.top == .warning(.idle) { warned = app.now - start }
      if app.screen.id == .login {
        ended = app.now - start
        #expect(names.last == "discard type-ahead")
      }
    }
    #expect(warned == 540_000)
    #expect(ended == 600_000)
    #expect(
      wakes - looks <= 64 + 60,
      "a gauge moves six times a minute, the warning sixty times, and nothing else ticks")
    #expect(looks <= 300, "every two seconds it is looked for news")
    #expect(app.overlays.isEmpty)
    #expect(!app.visit.form.fields.contains { !$0.isEmpty })
    #expect(app.nextChange == nil)
  }

  @Test("whatever the bank says to that logout, the reason stays on BLI001")
  func reasonStays() throws {
    var app = try Self.app("BPT001-active")
    let effects = app.update(.timeout, at: app.now + 600_000)
    #expect(effects.map(\.name) == ["log out", "discard type-ahead"])
    let reason = app.message
    for answer in [Answer.loggedOut(unrecorded: nil), .loggedOut(unrecorded: .store(.locked))] {
      #expect(app.receive(answer).isEmpty)
      #expect(app.message == reason)
    }
  }

  @Test(
    "a login that the bank has ended is put on record as ended, and why it ended stays on BLI001",
    arguments: [
      CustomerRefusal.stopped(since: UnixTime(seconds: 0), reason: .consecutiveMisses),
      .awaitingReissue(.stolen, since: UnixTime(seconds: 0)), .sessionEnded(present: .active),
      .sessionExpired(minutes: 60),
    ])
  func endedByTheBank(refusal: CustomerRefusal) throws {
    for (answer, what) in [
      (Answer.failed(.refused(refusal)), "an act"), (.sessionOver(refusal), "a look"),
    ] {
      var app = try Self.app("BPT001-active")
      #expect(app.receive(answer).map(\.name).first == "log out", "\(what)")
      #expect(app.screen.id == .login)
      #expect(app.receive(.loggedOut(unrecorded: nil)).isEmpty)
      #expect(app.message == .refusal(refusal), "\(what)")
      // Nobody is logged in any more.
      #expect(app.receive(.sessionOver(refusal)).isEmpty)
    }
  }

  @Test("the key that closes a warning does nothing else, and counts", arguments: visits)
  func closes(view: EveryScreen.View) throws {
    let before = try Self.app(view)
    let events =
      EveryKey.all.map { TerminalEvent.key($0) } + [.paste("1000001\ndemo"), .paste("")]
    for event in events {
      var app = before
      _ = app.update(.timeout, at: before.now + 545_000)
      #expect(app.overlays.top == .warning(.idle))
      #expect(app.update(event, at: before.now + 550_000).map(\.name) == ["discard type-ahead"])
      #expect(app.standing == before.standing, "\(event)")
      #expect(app.language == before.language)
      _ = app.update(.timeout, at: before.now + 550_000 + 599_999)
      #expect(app.screen.id == before.screen.id, "\(event) counts")
      _ = app.update(.timeout, at: before.now + 550_000 + 600_000)
      #expect(app.screen.id == .login)
    }
  }

  @Test("the warning counts its seconds down, and any key puts the end off", arguments: visits)
  func countsDown(view: EveryScreen.View) throws {
    var app = try Self.app(view)
    let start = app.now
    for left in stride(from: Int64(60), to: 0, by: -1) {
      _ = app.update(.timeout, at: start + 600_000 - left * 1_000)
      #expect(app.application.secondsLeft(to: .idle) == left)
      #expect(app.frame().rows.contains { $0.contains("あと\(left)秒") })
      #expect(app.nextChange.map { $0 <= 1_000 } == true)
    }
    _ = app.update(.key(.character("x")), at: start + 599_999)
    #expect(app.overlays.top != .warning(.idle))
    #expect(app.application.secondsLeft(to: .idle) == 600)
  }

  @Test("a key that comes too late presses nothing, on BLI001 neither", arguments: visits)
  func tooLate(view: EveryScreen.View) throws {
    for event in [TerminalEvent.key(.enter), .key(.character("7")), .paste("7777777")] {
      var app = try Self.app(view)
      _ = app.update(event, at: app.now + 600_000)
      #expect(app.screen.id == .login)
      #expect(!app.visit.form.fields.contains { !$0.isEmpty })
    }
  }

  @Test("only keys and pastes count: no window, no waiting")
  func whatCounts() throws {
    var app = try Self.app("BPT001-active")
    let start = app.now
    for second in stride(from: Int64(1), to: 600, by: 7) {
      let size = Size(columns: 60 + Int(second % 20), rows: 24)
      _ = app.update(.resized(size), at: start + second * 1_000)
    }
    #expect(app.screen.id == .top)
    _ = app.update(.resized(Size(columns: 80, rows: 24)), at: start + 600_000)
    #expect(app.screen.id == .login)
    #expect(app.window.size.columns == 80)
  }

  @Test(
    "a clock that is set back ends nothing, and the time is counted from there", arguments: visits)
  func clockBackwards(view: EveryScreen.View) throws {
    let days: [Int64] = [1_000, 3_600_000, 86_400_000, 34_560_000_000]
    for back in days {
      var app = try Self.app(view)
      let (then, id) = (app.now - back, app.screen.id)
      _ = app.update(.timeout, at: app.now + 545_000)
      #expect(app.overlays.top == .warning(.idle))
      _ = app.update(.timeout, at: then)
      #expect(app.screen.id == id)
      #expect(app.overlays.top != .warning(.idle), "it is not true any more")
      #expect(app.nextChange.map { $0 > 0 } == true)
      _ = app.update(.timeout, at: then + 599_999)
      #expect(app.screen.id != .login)
      _ = app.update(.timeout, at: then + 600_000)
      #expect(app.screen.id == .login)
    }
  }

  @Test("an hour after the login it ends, warned of once, whatever is typed")
  func absolute() throws {
    var app = try Self.app("BPT001-none")
    let start = app.now
    for second in stride(from: Int64(0), to: 3_540, by: 60) {
      _ = app.update(.timeout, at: start + second * 1_000)
      _ = app.update(.key(.tab), at: start + second * 1_000)
      #expect(app.overlays.isEmpty)
    }
    #expect(
      app.nextChange == 2_000, "the next look for news, not the gauge of a screen without one")
    _ = app.update(.timeout, at: start + 3_540_000)
    #expect(app.overlays.layers == [.warning(.absolute)])
    _ = app.update(.key(.tab), at: start + 3_541_000)
    #expect(app.overlays.isEmpty)
    _ = app.update(.timeout, at: start + 3_599_999)
    #expect(app.overlays.isEmpty, "once")
    #expect(app.screen.id == .top)
    #expect(app.nextChange == 1)
    _ = app.update(.key(.tab), at: start + 3_600_000)
    #expect(app.screen.id == .login)
  }

  @Test("BLI001 forgets what stands typed on it, and waits for nothing else")
  func login() throws {
    var app = try Self.app("BLI001-typed")
    let start = app.now
    #expect(app.nextChange == 600_000)
    _ = app.update(.timeout, at: start + 599_999)
    #expect(app.visit.form[.customerNumber].text == "1000001")
    _ = app.update(.timeout, at: start + 600_000)
    #expect(!app.visit.form.fields.contains { !$0.isEmpty })
    #expect(app.visit.form.focusedField == .customerNumber)
    #expect(app.message == nil)
    #expect(app.nextChange == nil)
    let empty = try Self.app("BLI001")
    #expect(empty.nextChange == nil)
  }

  @Test("in a window too small for a warning it ends all the same, and the window's keys work")
  func smallWindow() throws {
    var app = try Self.app("BPT001-active")
    let start = app.now
    _ = app.update(.resized(Size(columns: 30, rows: 8)), at: start)
    _ = app.update(.timeout, at: start + 590_000)
    #expect(app.frame().rows.joined().contains("Quit: Ctrl-C"), "not the warning")
    var quits = app
    #expect(
      quits.update(.key(.character("q")), at: start + 590_000).map(\.name) == ["log out", "quit"])
    _ = app.update(.resized(Size(columns: 80, rows: 24)), at: start + 591_000)
    #expect(app.overlays.layers == [.warning(.idle)])
    _ = app.update(.resized(Size(columns: 30, rows: 8)), at: start + 592_000)
    quits = app
    #expect(
      quits.update(.key(.character("q")), at: start + 592_000).map(\.name) == ["log out", "quit"])
    _ = app.update(.timeout, at: start + 600_000)
    #expect(app.screen.id == .login)
  }
}
