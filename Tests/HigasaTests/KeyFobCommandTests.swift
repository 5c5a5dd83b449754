import Foundation
import OneTimePassword
import Primitives
import PtyHarness
import SeedFiles
import Testing

@Suite("higasa keyfob")
struct KeyFobCommandTests {
  @Test("--once prints the code that oathtool computes, and the seconds it has left")
  func once() throws {
    let demo = try DemoCopy()
    let records = try PSKC.read(Data(contentsOf: URL(filePath: demo.seedFile)))
    for record in records.prefix(3) {
      let key = record.seed.withUnsafeBytes { bytes in
        bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
      }
      // The minute may turn between the two: then both are asked again.
      func both() throws -> (ours: [Substring], theirs: String, minutes: Int) {
        let start = Int(Date().timeIntervalSince1970) / 60
        let ours = try demo.run("keyfob", "--once", "--serial", record.serial.text)
        let theirs = try Higasa.run(
          ["--totp", "--time-step-size=60s", key], program: "/usr/bin/oathtool")
        return (
          ours.output.dropLast().split(separator: " "), String(theirs.output.dropLast()),
          Int(Date().timeIntervalSince1970) / 60 - start
        )
      }
      var answers = try both()
      if answers.minutes > 0 { answers = try both() }
      try #require(answers.ours.count == 2)
      #expect(answers.ours[0] == answers.theirs)
      #expect((1...60).contains(Int(answers.ours[1]) ?? 0))
    }
  }

  @Test("after its last day --once prints no code, says so, and ends with 65")
  func dark() throws {
    let demo = try DemoCopy()
    let outcome = try Higasa.run(
      [
        "-f", "+2000d", Higasa.path, "keyfob", "--once", "--seed-file", demo.seedFile, "--serial",
        "2600100000025", "--lang", "en",
      ], program: "/usr/bin/faketime")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.sentences.contains("The token expired on"))
  }

  @Test("on a terminal: the front, the back, the end")
  func terminal() throws {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path,
      ["keyfob", "--seed-file", demo.seedFile, "--serial", "2600100000033", "--lang", "en"],
      environment: Higasa.environment)
    try session.wait(for: "changes in")
    session.send(" ")
    try session.wait(for: "2600100000033")
    session.send("\u{1B}[20~")
    try session.wait(for: "有効期限")
    session.send("q")
    #expect(try session.waitForEnd().status == 0)
    #expect(!session.isRaw)
  }

  @Test("it stays away from the bank's database")
  func seedFileAlone() throws {
    let demo = try DemoCopy()
    let copy = demo.path + "/copy.xml"
    try FileManager.default.moveItem(atPath: demo.seedFile, toPath: copy)
    try FileManager.default.removeItem(atPath: demo.path + "/bank.sqlite")
    let outcome = try Higasa.run(
      "keyfob", "--once", "--seed-file", copy, "--serial", "2600100000025")
    #expect(outcome.status == 0)
  }

  @Test("a file that is no seed file is 65")
  func noSeedFile() throws {
    let demo = try DemoCopy()
    let outcome = try Higasa.run(
      "keyfob", "--once", "--seed-file", demo.path + "/institution.json", "--serial",
      "2600100000025")
    #expect(outcome.status == 65)
    #expect(outcome.sentences.contains("XML"))
  }
}
