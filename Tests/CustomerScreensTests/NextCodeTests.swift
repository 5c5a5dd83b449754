import BankService
import Canvas
import CustomerScreens
import Pages
import Primitives
import SessionScripts
import Testing

/// The second code of two, while the customer waits for it. Times are milliseconds after the first one.
@Suite("The next code")
struct NextCodeTests {
  /// BLI002 or BOU001 with something typed, right after the bank has asked for the next code.
  private static func app(_ name: String, seconds: Int = 47) throws -> Sitting<InternetBanking> {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    var app = try EveryScreen.app(view, .ja)
    _ = app.receive(.failed(.refused(.code(.nextWanted(seconds: seconds)))))
    return app
  }

  private static func shows(_ app: Sitting<InternetBanking>, _ text: String) -> Bool {
    app.frame().rows.contains { $0.contains(text) }
  }

  @Test(
    "counts down in steps of ten seconds, asks, and gives up after three minutes",
    arguments: ["BLI002-last-notch", "BOU001-wrong-serial"])
  func course(name: String) throws {
    var app = try Self.app(name)
    let start = app.now
    #expect(app.visit.form.focusedField == .code)
    #expect(app.visit.form[.code].isEmpty)
    #expect(app.message == nil)
    var seen: [(Int64, String)] = []
    // It also wakes to look for news, which changes nothing here.
    for _ in 0..<200 where app.now < start + 180_000 {
      let row = app.frame().rows.first { $0.contains("  次の数字  ") } ?? ""
      if row != seen.last?.1 { seen.append((app.now - start, row)) }
      _ = app.update(.timeout, at: app.now + Int64(try #require(app.nextChange)))
    }
    #expect(
      seen.map(\.0) == [0, 7_000, 17_000, 27_000, 37_000, 47_000, 60_000, 120_000])
    let words = ["50秒", "40秒", "30秒", "20秒", "10秒", "約3分", "約2分", "約1分"]
    #expect(zip(seen, words).allSatisfy { $0.0.1.contains($0.1) }, "\(seen)")
    #expect(app.now == start + 180_000)
    #expect(Self.shows(app, "受付時間(3分)が過ぎました"))
    #expect(!Self.shows(app, "次の数字も必要です"))
  }

  @Test("asked once more, it begins anew; a wrong code leaves it as it is")
  func again() throws {
    var app = try Self.app("BLI002")
    _ = app.update(.timeout, at: app.now + 100_000)
    _ = app.receive(.failed(.refused(.code(.wrong(triesLeft: 4)))))
    #expect(Self.shows(app, "次の数字も必要です"))
    #expect(Self.shows(app, "約2分"))
    _ = app.receive(.failed(.refused(.code(.nextWanted(seconds: 60)))))
    #expect(Self.shows(app, "60秒"))
  }

  @Test("a clock that is set back makes nobody wait longer than a display does")
  func clockBackwards() throws {
    var app = try Self.app("BLI002")
    _ = app.update(.timeout, at: app.now - 86_400_000)
    #expect(Self.shows(app, "60秒"))
    #expect(app.nextChange.map { (1...10_000).contains($0) } == true)
  }

  @Test("what is typed stays while the countdown goes on")
  func typing() throws {
    var app = try Self.app("BOU001-wrong-serial")
    let serial = app.visit.form[.serial].text
    for digit in "12".unicodeScalars { _ = app.update(.key(.character(digit)), at: app.now) }
    _ = app.update(.timeout, at: app.now + 30_000)
    #expect(app.visit.form[.code].shown.seen == "12")
    #expect(app.visit.form[.serial].text == serial && !serial.isEmpty)
  }

  @Test(
    "時刻補正 that was done today leads back to where the code, or the serial number, is missing")
  func lately() throws {
    for (name, field) in [("BLI003", Field.Spec.code), ("BLI003-start", .serial)] {
      let view = try #require(EveryScreen.all.first { $0.name == name })
      var app = try EveryScreen.app(view, .ja)
      let refusal = CustomerRefusal.resynchronisedLately(again: UnixTime(seconds: 0))
      #expect(app.receive(.failed(.refused(refusal))).isEmpty)
      #expect(app.screen.id == (name == "BLI003" ? .code : .activation))
      #expect(app.visit.form.focusedField == field)
      #expect(app.message == .refusal(refusal))
    }
  }
}
