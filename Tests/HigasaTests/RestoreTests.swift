import Foundation
import PtyHarness
import Testing

/// The commands of docs/operations.md, run as they stand there.
@Suite("A restore as docs/operations.md describes it")
struct RestoreTests {
  static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/operations.md")

  /// The indented lines of a section.
  static func commands(of section: String) throws -> String {
    let text = try String(contentsOf: document, encoding: .utf8)
    let parts = text.components(separatedBy: "\n## ")
    let part = try #require(parts.first { $0.hasPrefix(section + "\n") })
    return part.split(separator: "\n").filter { $0.hasPrefix("    ") }.joined(separator: "\n")
  }

  static func shell(_ script: String, _ environment: [String: String]) throws -> Outcome {
    try Higasa.run(
      ["-ec", script],
      environment: environment.merging(["PATH": "\(PtySession.products):/usr/bin:/bin"]) { $1 },
      program: "/bin/sh")
  }

  @Test("brings back what the backup has, and the bank goes on from there")
  func restore() throws {
    let demo = try DemoCopy()
    defer { try? FileManager.default.removeItem(atPath: demo.path + ".before") }
    let backup = demo.path + "/copy"
    #expect(try demo.run("backup", backup).status == 0)
    let head = try demo.run("audit", "verify").output
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "after it").status == 0)

    let restored = try Self.shell(
      try Self.commands(of: "Restore"), ["HIGASA_DATA": demo.path, "BACKUP": backup])
    #expect(restored.status == 0, "\(restored.sentences)")
    #expect(restored.output == head)
    let issue = try demo.run("issue", "show", "1000004", "--json").objects().last
    #expect(issue?["state"] as? String == "suspended")
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "once more").status == 0)
    #expect(try demo.run("audit", "verify").status == 0)
  }

  @Test("with the bank's own, newer anchor the backup is refused as an older copy")
  func newerAnchor() throws {
    let demo = try DemoCopy()
    defer { try? FileManager.default.removeItem(atPath: demo.path + ".before") }
    let backup = demo.path + "/copy"
    #expect(try demo.run("backup", backup).status == 0)
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "after it").status == 0)
    let commands = try Self.commands(of: "Restore")
    let script = commands.replacing("$BACKUP.anchor", with: "$HIGASA_DATA.before/ledger.anchor")
    #expect(script != commands)
    let refused = try Self.shell(
      script, ["HIGASA_DATA": demo.path, "BACKUP": backup, "LANG": "en_US.UTF-8"])
    #expect(refused.status == 65)
    #expect(refused.sentences.contains("older copy"))
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "r").status == 65)
  }

  @Test("a backup of before a key rotation needs the key of its day")
  func oldKey() throws {
    let demo = try DemoCopy()
    defer { try? FileManager.default.removeItem(atPath: demo.path + ".before") }
    let (backup, key) = (demo.path + "/copy", URL(filePath: demo.path + "/master.key"))
    #expect(try demo.run("backup", backup).status == 0)
    let old = try Data(contentsOf: key)
    #expect(try demo.run("key", "rotate").status == 0)
    let script = try Self.commands(of: "Restore")
    let environment = ["HIGASA_DATA": demo.path, "BACKUP": backup]
    #expect(try Self.shell(script, environment).status == 78)
    try old.write(to: key)
    #expect(try demo.run("audit", "verify").status == 0)
  }

  @Test("two exports compare as it says")
  func exports() throws {
    let demo = try DemoCopy()
    let comparison = "head -n -1 OLD | cmp - NEW"
    #expect(try Self.commands(of: "Keeping evidence elsewhere").contains(comparison))
    let outcome = try Self.shell(
      """
      cd "$HIGASA_DATA"
      higasa audit export > OLD
      higasa issue resume 1000004 --reason r
      higasa audit export > NEW
      \(comparison) || true
      """, ["HIGASA_DATA": demo.path])
    #expect(outcome.sentences.contains("EOF on -"))
    #expect(!(outcome.output + outcome.sentences).contains("differ"))
  }
}
