import BankFixtures
import BankService
import DataFolder
import Foundation
import Primitives
import Testing
import TokenDomain

@Suite("Backup, restore, migration and acceptance, killed between any two writes")
struct KilledOperationTests {
  /// Runs an operation on a copy of a folder again and again, killed one call later each time.
  ///
  /// - Parameter check: what must be true of the copy, with what the operation said before its end.
  private static func kill(
    _ mode: String, _ original: String, _ arguments: (_ path: String) -> [String],
    check: (_ path: String, _ call: Comment, _ isDone: Bool) throws -> Void
  ) throws {
    var (call, hasEnded) = (0, false)
    while !hasEnded {
      call += 1
      let folder = try TemporaryFolder()
      let path = folder.file("bank")
      try FileManager.default.copyItem(atPath: original, toPath: path)
      let run = try KilledProcess.run(
        "StoreWriter", [mode, path] + arguments(path), killedBefore: call)
      hasEnded = run.hasEnded
      try check(path, "call \(call)", run.said == [mode])
      try #require(call < 1_000, "it never comes to its end")
    }
  }

  private static func expectWhole(_ path: String, _ call: Comment) throws {
    let folder = try DataFolder.open(at: path)
    let desk = try KeyRotationTests.desk(folder)
    #expect(throws: Never.self, call) { try desk.verifyLedger() }
    let token = TestToken(try Sample.serial(2))
    #expect(throws: Never.self, call) { try desk.add(token.token, seed: token.seed) }
  }

  @Test("by its final name there is a whole backup or none")
  func backup() throws {
    let (scene, _) = try KeyRotationTests.filled()
    try Self.kill("backup", scene.path, { [$0 + "/copy"] }) { path, call, isDone in
      let isThere = FileManager.default.fileExists(atPath: path + "/copy")
      #expect(isThere || !isDone, call)
      guard isThere else { return try Self.expectWhole(path, call) }
      let place = try Scene()
      try FileManager.default.copyItem(atPath: path, toPath: place.path)
      for (file, name) in [("copy", "bank.sqlite"), ("copy.anchor", "ledger.anchor")] {
        try place.remove(name)
        try FileManager.default.moveItem(atPath: place.file(file), toPath: place.file(name))
      }
      try Self.expectWhole(place.path, call)
    }
  }

  @Test(
    "there is the old bank or the restored one, whole, and a restore that was decided is finished")
  func restore() throws {
    let (scene, folder) = try KeyRotationTests.filled()
    let outside = try TemporaryFolder()
    let file = outside.file("backup")
    _ = try folder.bank.backUp(to: file)
    let token = TestToken(try Sample.serial(3))
    try KeyRotationTests.desk(folder).add(token.token, seed: token.seed)
    let before = folder.bank.identity.incarnation
    var found: Set<Bool> = []
    try Self.kill("restore", scene.path, { _ in [file] }) { path, call, isDone in
      let opened = try DataFolder.open(at: path)
      let isRestored = opened.bank.identity.incarnation != before
      found.insert(isRestored)
      #expect(isRestored || !isDone, call)
      let later = try opened.bank.read { (records) throws(BankFailure) in
        try records.token(token.token.serial)
      }
      #expect((later == nil) == isRestored, call)
      #expect(
        FileManager.default.fileExists(atPath: path + "/replaced-1/bank.sqlite") == isRestored, call
      )
      try Self.expectWhole(path, call)
    }
    #expect(found == [true, false], "killed before it was decided, and after it")
  }

  @Test(
    "there is the old bank or the migrated one, and the migration can be done",
    arguments: [1, 3, 4])
  func migrate(schema: Int) throws {
    let scene = try MigrationTests.copy(of: "schema-\(schema)")
    try Self.kill("migrate", scene.path, { _ in [] }) { path, call, isDone in
      let copy = try Scene(holding: path)
      let again = try MigrationTests.migrate(copy)
      #expect(again == nil || !isDone, call)
      try Self.expectWhole(path, call)
    }
  }

  @Test("settings are accepted or not")
  func accept() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let text = try String(contentsOfFile: scene.file("institution.json"), encoding: .utf8)
    try scene.write(
      text.replacingOccurrences(of: "Misses\" : 5", with: "Misses\" : 3").utf8,
      to: "institution.json")
    try Self.kill("accept", scene.path, { _ in [] }) { path, call, isDone in
      let standing = try DataFolder.open(at: path).settingsStanding
      #expect(standing == .accepted || !isDone, call)
      try Self.expectWhole(path, call)
    }
  }
}
