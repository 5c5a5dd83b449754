import BankFixtures
import Foundation
import Testing

@Suite("Keys, backups and clocks")
struct OperationTests {
  @Test("a rotated key opens the bank, its ledger is whole, and the old key opens nothing")
  func rotate() throws {
    let demo = try DemoCopy()
    let key = URL(filePath: demo.path + "/master.key")
    let old = try Data(contentsOf: key)
    let rotated = try demo.run("key", "rotate", "--lang", "en")
    #expect(rotated.status == 0, "\(rotated.sentences)")
    #expect(rotated.output == demo.path + "/master.key\n")
    #expect(rotated.sentences.contains("copy") && rotated.sentences.contains("old key"))
    #expect(try Data(contentsOf: key) != old)
    #expect(try demo.run("audit", "verify").status == 0)
    let newest = try #require(try demo.run("audit", "list", "--json").objects().last)
    #expect(newest["event"] as? String == "key-rotated")
    try old.write(to: key)
    #expect(try demo.run("audit", "verify").status == 78)
  }

  @Test("the key of a bank in which nothing has happened yet is rotated too, twice")
  func rotateNew() throws {
    let folder = try TemporaryFolder()
    let bank = folder.path + "/bank"
    #expect(try Higasa.run(Higasa.newBank(at: bank)).status == 0)
    for _ in 1...2 {
      #expect(try Higasa.run(["key", "rotate", "--data", bank]).status == 0)
      let verified = try Higasa.run(["audit", "verify", "--data", bank])
      #expect(verified.status == 0, "\(verified.sentences)")
    }
  }

  @Test("what was tampered with is not sealed under a new key")
  func rotateTampered() throws {
    let demo = try DemoCopy()
    try AuditVerifyTests.tamper(demo, "UPDATE ledger SET reason = 'x' WHERE id = 7")
    let outcome = try demo.run("key", "rotate", "--lang", "en")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.sentences.contains("row 7"))
    #expect(try demo.run("customer", "list").status == 0, "the old key still opens it")
  }

  @Test("a backup prints where it is, and is never made over anything")
  func backup() throws {
    let demo = try DemoCopy()
    let file = demo.path + "/copy"
    let made = try demo.run("backup", file, "--lang", "en")
    #expect(made.status == 0)
    #expect(made.output == file + "\n")
    #expect(made.sentences.contains(file + ".anchor") && made.sentences.contains("master.key"))
    for occupied in [file, demo.path + "/copy2"] {
      if occupied != file { try Data().write(to: URL(filePath: occupied + ".anchor")) }
      let refused = try demo.run("backup", occupied)
      #expect(refused.status == 73)
      #expect(refused.output.isEmpty)
    }
    #expect(try demo.run("backup", demo.path + "/none/copy").status == 66)
    #expect(try demo.run("backup").status == 64)
  }

  @Test("a clock that is right is not accepted; one that is behind is, and judges codes again")
  func clock() throws {
    let demo = try DemoCopy()
    let refused = try demo.run("clock", "accept", "--reason", "why not")
    #expect(refused.status == 65)
    #expect(try demo.run("clock", "accept").status == 64)

    func longAgo(_ arguments: String...) throws -> Outcome {
      try Higasa.run(
        ["-f", "-40d", Higasa.path] + arguments + ["--lang", "en", "--data", demo.path],
        program: "/usr/bin/faketime")
    }
    let before = try longAgo("doctor")
    #expect(before.status == 69)
    #expect(before.output.contains("one-time passwords are refused"))
    #expect(before.output.contains("higasa clock accept --reason"))
    let accepted = try longAgo("clock", "accept", "--reason", "the clock was a year ahead")
    #expect(accepted.status == 0, "\(accepted.sentences)")
    #expect(accepted.output.isEmpty)
    #expect(try longAgo("doctor").status == 0)
    let newest = try #require(try demo.run("audit", "list", "--json").objects().last)
    #expect(newest["event"] as? String == "clock-accepted")
    #expect(newest["outcome"] as? String == "done")
    #expect(try demo.run("audit", "verify").status == 0)
  }
}
