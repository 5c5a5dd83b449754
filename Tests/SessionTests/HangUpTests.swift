import BankFixtures
import Glibc
import PtyHarness
import SessionScripts
import Testing
import Stages

/// The program's end from outside, wherever the customer is.
@Suite("Ends that nobody asked for on the screen", .serialized)
struct HangUpTests {
  @Test("a lost terminal ends it within a second, logged out", arguments: EveryScreen.all)
  func hangUp(view: EveryScreen.View) throws {
    let stage = try PtyStage()
    try Script("see BLI001\n" + view.script).play(on: stage)
    stage.terminal.hangUp()
    let end = try stage.terminal.waitForEnd(within: .seconds(1))
    // Ending in time, it cannot have spun; the processor's time of its passwords is the machine's.
    #expect(end.status == 128 + SIGHUP, "by signal \(end.signal ?? 0)")
    try expectLoggedOut(stage)
  }

  @Test(
    "whoever logs in again within two minutes finds the form, and is told so",
    arguments: [119, 121])
  func resumes(seconds: Int64) throws {
    let first = try PtyStage()
    let logIn = "see BLI001\ntype 1000002\nkey enter\ntype demo-login-2\nkey enter\n"
    try Script(logIn + "see BPT001\nkey 1 1 2\nsee BOU001\ntype 2600100000025\nsee 2600100000025\n")
      .play(on: first)
    first.terminal.hangUp()
    _ = try first.terminal.waitForEnd(within: .seconds(1))
    try first.moveClock(bySeconds: seconds)
    let second = try PtyStage(beside: first)
    try Script(
      logIn + (seconds <= 120 ? "see BOU001\nsee 2600100000025\nsee 回線が切れた\n" : "see BPT001\n")
    ).play(on: second)
  }

  static let places = ["BLI001-typed", "BLI002", "BPT001-active", "BOS001-asks", "BOU001"]

  @Test(
    "a request to end ends it with its status, logged out and the terminal given back",
    arguments: places, [SIGTERM, SIGHUP, SIGINT])
  func signal(place: String, number: Int32) throws {
    let stage = try PtyStage()
    try play(place, on: stage)
    stage.terminal.signal(number)
    #expect(try stage.terminal.waitForEnd(within: .seconds(1)).status == 128 + number)
    #expect(!stage.terminal.isRaw)
    #expect(!stage.terminal.screen.isAlternate)
    try expectLoggedOut(stage)
  }

  @Test("killed outright, it leaves a bank that opens and knows every act", arguments: places)
  func killed(place: String) throws {
    let stage = try PtyStage()
    try play(place, on: stage)
    stage.terminal.signal(SIGKILL)
    #expect(try stage.terminal.waitForEnd().signal == SIGKILL)
    let before = try stage.ledger()
    // Refused, which is a row.
    #expect(try stage.run(["issue", "reissue", "1000001", "--reason", "test"]).status == 65)
    #expect(try Array(stage.ledger().prefix(before.count)) == before)
  }

  private func play(_ place: String, on stage: PtyStage) throws {
    let view = try #require(EveryScreen.all.first { $0.name == place })
    try Script("see BLI001\n" + view.script).play(on: stage)
  }

  /// Every login has its logout, as the last row of its session.
  private func expectLoggedOut(_ stage: PtyStage) throws {
    let rows = try stage.ledger().filter { $0.rule == nil }
    let logins = rows.count { $0.event == "login" }
    #expect(rows.count { $0.event == "logout" } == logins)
    if logins > 0 { #expect(rows.last?.event == "logout") }
  }
}
