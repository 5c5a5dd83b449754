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
    let backup = demo.path + "/copy"
    #expect(try demo.run("backup", backup).status == 0)
    let row = try #require(try demo.run("audit", "verify").output.split(separator: " ").first)
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "after it").status == 0)

    let restored = try Self.shell(
      try Self.commands(of: "Restore"),
      ["HIGASA_DATA": demo.path, "BACKUP": backup, "LANG": "en_US.UTF-8"])
    #expect(restored.status == 0, "\(restored.sentences)")
    #expect(restored.lines.first == demo.path + "/replaced-1")
    #expect(restored.sentences.contains("up to row \(row) is the bank now"))
    let issue = try demo.run("issue", "show", "1000004", "--json").objects().last
    #expect(issue?["state"] as? String == "suspended")
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "once more").status == 0)
    #expect(try demo.run("audit", "verify").status == 0)
  }

  @Test("an old copy that is put back by hand does not fit the anchor of the restored bank")
  func byHand() throws {
    let demo = try DemoCopy()
    let backup = demo.path + "/copy"
    #expect(try demo.run("backup", backup).status == 0)
    #expect(try demo.run("restore", backup).status == 0)
    for anchor in ["$HIGASA_DATA/ledger.anchor", "$BACKUP.anchor"] {
      let refused = try Self.shell(
        """
        cp "$BACKUP" "$HIGASA_DATA/bank.sqlite"
        cp "\(anchor)" "$HIGASA_DATA/other"
        mv "$HIGASA_DATA/other" "$HIGASA_DATA/ledger.anchor"
        higasa audit verify
        """, ["HIGASA_DATA": demo.path, "BACKUP": backup, "LANG": "en_US.UTF-8"])
      // Both put back together are the bank as it was: only what is kept elsewhere tells of that.
      let isBoth = anchor.hasPrefix("$BACKUP")
      #expect(refused.status == (isBoth ? 0 : 65), "\(anchor): \(refused.sentences)")
      if !isBoth { #expect(refused.sentences.contains("before it was restored")) }
    }
  }

  @Test("a backup of before a key rotation needs the key of its day")
  func oldKey() throws {
    let demo = try DemoCopy()
    let (backup, key) = (demo.path + "/copy", URL(filePath: demo.path + "/master.key"))
    #expect(try demo.run("backup", backup).status == 0)
    let old = try Data(contentsOf: key)
    #expect(try demo.run("key", "rotate").status == 0)
    let script = try Self.commands(of: "Restore")
    let environment = ["HIGASA_DATA": demo.path, "BACKUP": backup]
    #expect(try Self.shell(script, environment).status == 78)
    try old.write(to: key)
    #expect(try Self.shell(script, environment).status == 0)
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
