import Foundation
import PtyHarness
import Testing

@Suite("higasa doctor")
struct DoctorTests {
  @Test("a healthy bank: every check has a line, and none fails")
  func healthy() throws {
    let demo = try DemoCopy()
    let outcome = try demo.run("doctor", "--json")
    #expect(outcome.status == 0)
    let checks = try outcome.objects()
    #expect(
      checks.map { $0["check"] as? String } == [
        "terminal", "locale", "folder", "database", "clock", "vectors",
      ])
    #expect(checks.allSatisfy { $0["outcome"] as? String != "failed" })
    #expect(try demo.run("doctor").lines.count == checks.count)
  }

  @Test("on a terminal it opens it, and gives it back")
  func terminal() throws {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path, ["doctor", "--lang", "en", "--data", demo.path],
      environment: Higasa.environment)
    #expect(try session.waitForEnd().status == 0)
    #expect(session.screen.contains("xterm-256color 80x24"))
    #expect(!session.isRaw)
  }

  @Test("the exit status is that of the first failure")
  func failures() throws {
    let demo = try DemoCopy()
    #expect(try Higasa.run("doctor", "--data", demo.path + "/none").status == 66)
    let past = try Higasa.run(
      ["-f", "-2h", Higasa.path, "doctor", "--data", demo.path], program: "/usr/bin/faketime")
    #expect(past.status == 0, "an hour ago is after what happened yesterday")
    let longAgo = try Higasa.run(
      ["-f", "-40d", Higasa.path, "doctor", "--json", "--data", demo.path],
      program: "/usr/bin/faketime")
    #expect(longAgo.status == 69)
    #expect(longAgo.output.contains("\"clock\",\"outcome\":\"failed\""))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: demo.path)
    #expect(try demo.run("doctor").status == 77)
  }
}
