import CustomerScreens
import Pages
import SessionScripts
import Testing
import Stages

/// After a wrong password nothing is compared for a while: the message counts it down (rules §2.5).
@Suite("The wait after a wrong password")
struct PasswordRetryTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let script: String
    /// Gives a wrong password.
    let wrong: String
    /// Gives the right one.
    let right: String
    let after: String
    var testDescription: String { after }
  }

  static let places = [
    Place(
      script: "type 1000001\nkey enter\n", wrong: "type wrong\nkey enter\n",
      right: "type demo-login-1\nkey enter\n", after: "BPT001"),
    Place(
      script: EveryScreen.noToken + "key 1 1 1 1\nsee BOT002\n", wrong: "type wrong\nkey enter\n",
      right: "type demo-kakunin-1\nkey enter\n", after: "BOT003"),
  ]

  private static func stage(_ place: Place, _ script: String) throws -> HeadlessStage {
    let stage = try HeadlessStage()
    try Script(place.script + script).play(on: stage)
    return stage
  }

  @Test("is told to the second, and counts down", arguments: places)
  func countsDown(place: Place) throws {
    for (tries, sentence) in [(1, "秒おいて"), (2, "秒待って")] {
      let stage = try Self.stage(place, String(repeating: place.wrong, count: tries))
      for left in stride(from: 5, to: 0, by: -1) {
        #expect(stage.sees("\(left)\(sentence)"), "\(stage.rows)")
        #expect(stage.app.nextChange.map { $0 <= 1_000 } == true, "it wakes for the next second")
        stage.wait(seconds: 1)
      }
      #expect(stage.misses(sentence))
      #expect(stage.sees("もう一度"), "and then one can try again")
      try Script(place.right + "see \(place.after)\n").play(on: stage)
    }
  }

  @Test("what is said to be over is over: not a second earlier", arguments: places)
  func isTrue(place: Place) throws {
    let stage = try Self.stage(place, place.wrong)
    stage.wait(seconds: 4)
    try Script("see 1秒おいて\n" + place.right + "see 1秒待って\nwait 1\n" + place.right).play(on: stage)
    #expect(stage.sees(place.after))
  }

  @Test("stays told while the password is typed again, and goes with a key when it is over")
  func whileTyping() throws {
    let place = Self.places[0]
    let stage = try Self.stage(place, place.wrong + "wait 2\ntype demo-lo\nkey backspace\n")
    #expect(stage.sees("3秒おいて"))
    stage.wait(seconds: 2)
    #expect(stage.sees("1秒おいて"))
    stage.wait(seconds: 1)
    #expect(stage.sees("もう一度"))
    stage.type("o")
    #expect(stage.misses("もう一度"))
  }

  @Test("gives way to why a character is not taken, and is told again with the next one that is")
  func afterOneNotTaken() throws {
    let place = Self.places[0]
    let stage = try Self.stage(place, place.wrong + "wait 2\ntype demo-lo\n")
    for _ in 1...2 {
      stage.type("あ")
      #expect(stage.sees("日本語入力をオフ"))
      #expect(stage.misses("秒おいて"))
    }
    stage.type("g")
    #expect(stage.sees("3秒おいて"))
  }

  @Test("costs nothing any more once it is over")
  func ends() throws {
    let place = Self.places[0]
    let over = try Self.stage(place, place.wrong)
    over.wait(seconds: 5)
    #expect(over.app.nextChange.map { $0 > 60_000 } == true)
  }

  @Test("a stopped password counts nothing down, and a number that nobody has counts alike")
  func tellsNothing() throws {
    let unknown = try Self.stage(
      Place(script: "type 9999999\nkey enter\n", wrong: "", right: "", after: ""),
      Self.places[0].wrong)
    let known = try Self.stage(Self.places[0], Self.places[0].wrong)
    #expect(unknown.app.message == known.app.message)
    let stopped = try Self.stage(Self.places[0], "")
    for miss in 1...5 as ClosedRange<Int64> {
      try Script(Self.places[0].wrong).play(on: stopped)
      stopped.wait(seconds: 5 * miss)
    }
    #expect(stopped.app.message == .refusal(.credentials))
  }
}
