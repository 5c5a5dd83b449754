import BankFixtures
import Foundation
import Testing

/// Commands that only read, on a copy that nobody can write. Tried as another user, since no permission binds root.
@Suite("Evidence that cannot be written (docs/operations.md)", .enabled(if: geteuid() == 0))
struct EvidenceTests {
  static let nobody: uid_t = 65534
  static let commands = [
    ["audit", "verify"], ["audit", "list"], ["audit", "list", "--json"], ["audit", "explain", "7"],
    ["audit", "export"], ["audit", "export", "--customer", "1000004"], ["audit", "public-key"],
  ]

  /// A demo bank that is another user's, and may not be written by anybody.
  static func evidence() throws -> DemoCopy {
    let demo = try DemoCopy()
    for name in try FileManager.default.contentsOfDirectory(atPath: demo.path) {
      let file = demo.path + "/" + name
      try #require(chown(file, nobody, nobody) == 0 && chmod(file, 0o400) == 0)
    }
    try #require(chown(demo.path, nobody, nobody) == 0 && chmod(demo.path, 0o500) == 0)
    return demo
  }

  static func run(_ arguments: [String], on demo: DemoCopy) throws -> Outcome {
    try Higasa.run(
      ["--reuid", "\(nobody)", "--clear-groups", Higasa.path] + arguments
        + ["--data", demo.path, "--lang", "en"], program: "/usr/bin/setpriv")
  }

  @Test("a folder of mode 0500 is read by all of audit, as the bank itself is")
  func folder() throws {
    let (bank, demo) = (try DemoCopy(), try Self.evidence())
    let before = try Self.state(of: demo)
    for command in Self.commands {
      let outcome = try Self.run(command, on: demo)
      #expect(outcome.status == 0, "\(command): \(outcome.sentences)")
      #expect(
        try outcome.output == Higasa.run(command + ["--data", bank.path, "--lang", "en"]).output)
    }
    #expect(try Self.state(of: demo) == before)
  }

  @Test("so is a disk that is mounted read-only, whoever reads it")
  func mount() throws {
    let demo = try DemoCopy()
    let whole = try demo.run("audit", "verify").output
    try Self.mounting(demo) {
      for command in Self.commands {
        let outcome = try Higasa.run(command + ["--data", demo.path])
        #expect(outcome.status == 0, "\(command): \(outcome.sentences)")
      }
      #expect(try demo.run("audit", "verify").output == whole)
      let refused = try demo.run("issue", "resume", "1000004", "--reason", "r", "--lang", "en")
      #expect(refused.status == 74)
      #expect(refused.sentences.contains("read-only"))
    }
  }

  @Test("what was tampered with is found there too, and a signature is not made")
  func tampered() throws {
    let demo = try Self.evidence()
    try Attacker(path: demo.path + "/bank.sqlite").execute(
      "UPDATE ledger SET time = time + 1 WHERE id = 7")
    #expect(try Self.run(["audit", "verify"], on: demo).status == 65)
    #expect(try Self.run(["audit", "export"], on: demo).status == 65)
  }

  @Test("a log of writes that was not carried over is not passed over, and said")
  func unmerged() throws {
    let demo = try Self.evidence()
    let log = demo.path + "/bank.sqlite-wal"
    for bytes in [Data(), Data([1])] {
      try bytes.write(to: URL(filePath: log))
      #expect(chown(log, Self.nobody, Self.nobody) == 0 && chmod(log, 0o400) == 0)
      for command in Self.commands {
        let outcome = try Self.run(command, on: demo)
        #expect(outcome.status == (bytes.isEmpty ? 0 : 74), "\(command)")
        #expect(outcome.sentences.contains("wal, and cannot be read") == !bytes.isEmpty)
        #expect(outcome.output.isEmpty == !bytes.isEmpty)
      }
    }
  }

  @Test(
    "any name of a folder is one", arguments: ["a b", "q?immutable=0", "50%25", "日傘", "#1", "a&b"])
  func names(name: String) throws {
    let (folder, demo) = (try TemporaryFolder(), try Self.evidence())
    #expect(chmod(folder.path, 0o755) == 0)
    let place = folder.file(name)
    #expect(try Higasa.run(["-a", demo.path, place], program: "/bin/cp").status == 0)
    let outcome = try Higasa.run(
      ["--reuid", "\(Self.nobody)", "--clear-groups", Higasa.path, "audit", "verify"]
        + ["--data", place, "--lang", "en"], program: "/usr/bin/setpriv")
    #expect(outcome.status == 0, "\(outcome.sentences)")
  }

  private static func mounting(_ demo: DemoCopy, _ body: () throws -> Void) throws {
    func mount(_ arguments: String...) throws {
      #expect(try Higasa.run(arguments, program: "/usr/bin/mount").status == 0)
    }
    try mount("--bind", demo.path, demo.path)
    defer { _ = try? Higasa.run(["--lazy", demo.path], program: "/usr/bin/umount") }
    try mount("-o", "remount,ro,bind", demo.path)
    try body()
  }

  /// Names, bytes and times of all files.
  private static func state(of demo: DemoCopy) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: demo.path).sorted().map { name in
      let file = demo.path + "/" + name
      let facts = try FileManager.default.attributesOfItem(atPath: file)
      return try
        "\(name) \(facts[.modificationDate] ?? "") \(Data(contentsOf: URL(filePath: file)))"
    }
  }
}
