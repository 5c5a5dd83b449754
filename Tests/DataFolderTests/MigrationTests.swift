import BankFixtures
import BankService
import DataFolder
import Foundation
import GRDB
import Primitives
import SeededRandom
import Testing
import TokenDomain

/// A data folder of each schema that was released lies beside this file, as `higasa demo` made it.
@Suite("A bank of an older schema is brought to the present one when it is opened")
struct MigrationTests {
  static func copy(of name: String) throws -> Scene {
    let scene = try Scene()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: scene.path)
    scene.setMode(0o700, of: scene.path)
    for file in try FileManager.default.contentsOfDirectory(atPath: scene.path) {
      scene.setMode(0o600, of: scene.file(file))
    }
    return scene
  }

  static func desk(_ folder: DataFolder) -> OperatorDesk {
    OperatorDesk(
      bank: BankService(
        institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
        clock: { UnixTime(seconds: 1_800_000_000) },
        randomness: { SeededGenerator(seed: 1) }),
      operatorName: "sato")
  }

  @Test("schema 1: every row is there and chained, every issue is borne out, acts go on")
  func schema1() throws {
    let scene = try Self.copy(of: "schema-1")
    let folder = try DataFolder.open(at: scene.path)
    let desk = Self.desk(folder)
    let report = try desk.verifyLedger()
    #expect(report.issues == 3)
    #expect(report.head.row == 39 + 3)
    let listed = try desk.customers().rows
    let states = try listed.map { try desk.customer($0.key).state }
    #expect(states == [nil, .issued, .active, .suspended])
    let number = try Sample.customer(1)
    try desk.unlock(number, reason: try Sample.reason("asked for"))
    #expect(try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger().head.row == 43)
  }

  @Test("schema 2: the chain and the issues stay whole, and what is new can be done")
  func schema2() throws {
    let scene = try Self.copy(of: "schema-2")
    let folder = try DataFolder.open(at: scene.path)
    let desk = Self.desk(folder)
    let report = try desk.verifyLedger()
    #expect(report.issues == 3)
    #expect(report.head.row == 40)
    // A token that the old program knew is revoked and renewed by the new one.
    let number = try Sample.customer(3)
    try desk.revoke(
      number, as: .defective, reason: try Sample.reason("asked for"), reissue: true)
    let again = try DataFolder.open(at: scene.path)
    #expect(try Self.desk(again).verifyLedger().issues == 4)
    #expect(try Self.desk(again).issues(of: number).map(\.issue.succeeds) == [nil, nil])
  }

  @Test("under another master key nothing is migrated")
  func wrongKey() throws {
    let scene = try Self.copy(of: "schema-1")
    try scene.write(Data(repeating: 1, count: 32), to: "master.key")
    #expect(throws: DataFolderFailure.keyMismatch(path: scene.file("master.key"))) {
      try DataFolder.open(at: scene.path)
    }
    try DatabaseQueue(path: scene.file("bank.sqlite")).read { (database) throws in
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 1)
    }
  }
}
