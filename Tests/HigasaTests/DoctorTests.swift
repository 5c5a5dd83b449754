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
        "terminal", "locale", "folder", "settings", "database", "ledger", "clock", "vectors",
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

  @Test("an anchor that is gone, cut off or open to others fails, and each is named")
  func anchor() throws {
    let files = FileManager.default
    let table: [(Int32, String, (DemoCopy, String) throws -> Void)] = [
      (65, "ledger.anchor is missing", { try files.removeItem(atPath: $1) }),
      (65, "is not of this bank", { try Data("x".utf8).write(to: URL(filePath: $1)) }),
      (
        77, "chmod go=", { try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: $1) }
      ),
      (
        65, "older copy",
        { demo, _ in
          try AuditVerifyTests.tamper(
            demo, "DELETE FROM ledger WHERE id = (SELECT max(id) FROM ledger)")
        }
      ),
    ]
    for (status, words, spoil) in table {
      let demo = try DemoCopy()
      try spoil(demo, demo.path + "/ledger.anchor")
      let outcome = try demo.run("doctor", "--lang", "en")
      #expect(outcome.status == status, "\(outcome.output)")
      let line = outcome.lines.first { $0.contains(" ledger ") }
      #expect(line?.hasPrefix("failed") == true && line?.contains(words) == true, "\(line ?? "")")
    }
  }

  @Test("a rotation that was interrupted before it was done is a warning, and nothing is lost")
  func leftoverKey() throws {
    let demo = try DemoCopy()
    let next = demo.path + "/master.key.next"
    try Data(repeating: 5, count: 32).write(to: URL(filePath: next))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: next)
    let outcome = try demo.run("doctor", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(
      outcome.lines.contains { $0.hasPrefix("warning  folder") && $0.contains("nothing is lost") })
    #expect(try demo.run("key", "rotate").status == 0)
    #expect(try demo.run("doctor").output.contains("master.key.next") == false)
    #expect(!FileManager.default.fileExists(atPath: next))
  }
}
