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
@Suite("A bank of an older schema is opened for nothing but its migration (higasa migrate)")
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

  static let now = UnixTime(seconds: 1_800_000_000)

  static func migrate(_ scene: Scene) throws(DataFolderFailure) -> StoreMigration? {
    var randomness = SeededGenerator(seed: 1)
    return try DataFolder.migrate(
      at: scene.path, by: "sato", at: now, randomness: &randomness)
  }

  static func migrated(_ scene: Scene) throws -> DataFolder {
    #expect(throws: DataFolderFailure.store(.older(.file(scene.file("bank.sqlite"))))) {
      try DataFolder.open(at: scene.path)
    }
    let migrated = try Self.migrate(scene)
    #expect(migrated?.to == 6)
    #expect(try Self.migrate(scene) == nil, "it is done once")
    return try DataFolder.open(at: scene.path)
  }

  @Test("schema 1: every row is there and chained, every issue is borne out, acts go on")
  func schema1() throws {
    let scene = try Self.copy(of: "schema-1")
    let folder = try Self.migrated(scene)
    let desk = Self.desk(folder)
    let report = try desk.verifyLedger()
    #expect(report.issues == 3)
    #expect(report.head.row == 39 + 3 + 1, "the migration is a row")
    let listed = try desk.customers().rows
    let states = try listed.map { try desk.customer($0.key).state }
    #expect(states == [nil, .issued, .active, .suspended])
    let number = try Sample.customer(1)
    try desk.resetPassword(
      .login, of: number, to: Sample.secret("another-password"),
      reason: try Sample.reason("asked for"))
    #expect(try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger().head.row == 44)
  }

  @Test("schema 2: the chain and the issues stay whole, and what is new can be done")
  func schema2() throws {
    let scene = try Self.copy(of: "schema-2")
    let folder = try Self.migrated(scene)
    let desk = Self.desk(folder)
    let report = try desk.verifyLedger()
    #expect(report.issues == 3)
    #expect(report.head.row == 40 + 1)
    // A token that the old program knew is revoked and renewed by the new one.
    let number = try Sample.customer(3)
    try desk.revoke(
      number, as: .defective, reason: try Sample.reason("asked for"), reissue: true)
    let again = try DataFolder.open(at: scene.path)
    #expect(try Self.desk(again).verifyLedger().issues == 4)
    #expect(try Self.desk(again).issues(of: number).map(\.issue.succeeds) == [nil, nil])
  }

  @Test("schema 4: the seals are proven, every secret is sealed anew, passwords and codes go on")
  func schema4() throws {
    let scene = try Self.copy(of: "schema-4")
    let folder = try Self.migrated(scene)
    #expect(folder.settingsStanding == .accepted)
    #expect(folder.bank.identity.incarnation > 0)
    let desk = Self.desk(folder)
    #expect(try desk.verifyLedger().head.row == 39 + 1)
    #expect(try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger().issues == 3)
  }

  @Test("schema 5: issues and tokens are as they were, and customers are found by their names")
  func schema5() throws {
    let scene = try Self.copy(of: "schema-5")
    let folder = try Self.migrated(scene)
    let desk = Self.desk(folder)
    #expect(try desk.verifyLedger().head.row == 43 + 1)
    let token = try desk.token(try #require(SerialNumber("2600100000033")))
    #expect(token.token.drift == 0 && token.batch == nil && token.state == .used)
    try DatabaseQueue(path: scene.file("bank.sqlite")).read { database in
      let keys = try Row.fetchAll(
        database, sql: "SELECT name_key, kana_key FROM customer ORDER BY number")
      #expect(keys.map { [$0[0] as String, $0[1] as String] }.first == ["日傘花子", "ヒガサハナコ"])
    }
    #expect(try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger().issues == 4)
  }

  @Test("under another master key nothing is migrated")
  func wrongKey() throws {
    let scene = try Self.copy(of: "schema-1")
    try scene.write(Data(repeating: 1, count: 32), to: "master.key")
    #expect(throws: DataFolderFailure.keyMismatch(path: scene.file("master.key"))) {
      try DataFolder.open(at: scene.path)
    }
    #expect(throws: DataFolderFailure.preparation(.failed(.store(.keyChanged)))) {
      try Self.migrate(scene)
    }
    try DatabaseQueue(path: scene.file("bank.sqlite")).read { (database) throws in
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 1)
    }
  }

  @Test(
    "what was tampered with before is not sealed",
    arguments: [
      ("schema-2", "UPDATE issue SET misses = 4 WHERE id = 2"),
      ("schema-2", "UPDATE ledger SET time = 1 WHERE id = 3"),
      ("schema-2", "DELETE FROM ledger WHERE id = 40"),
      ("schema-3", "UPDATE issue SET state = 'released', reason = NULL WHERE id = 2"),
      ("schema-3", "UPDATE ledger SET time = 1 WHERE id = 3"),
      ("schema-4", "UPDATE customer SET address = 'elsewhere' WHERE number = '1000002'"),
      ("schema-4", "UPDATE credential SET misses = 4 WHERE kind = 'confirmation'"),
      ("schema-4", "UPDATE token SET epoch = 18000 WHERE id = 1"),
      ("schema-4", "DELETE FROM token WHERE in_stock"),
      ("schema-4", "UPDATE bank SET is_demo = 0"),
      ("schema-5", "UPDATE credential SET must_change = 1 WHERE kind = 'confirmation'"),
      ("schema-5", "UPDATE token SET epoch = 18000 WHERE id = 1"),
      ("schema-5", "UPDATE seal SET body = x'' WHERE id = 0"),
      ("schema-5", "UPDATE institution SET settings = '{}'"),
      ("schema-5", "DELETE FROM issue WHERE state = 'issued'"),
    ])
  func tampered(name: String, sql: String) throws {
    let scene = try Self.copy(of: name)
    try Attacker(path: scene.file("bank.sqlite")).execute(sql)
    let failure = #expect(throws: DataFolderFailure.self) {
      try Self.migrate(scene)
    }
    guard case .preparation(.failed(.store(.tampered))) = failure else {
      Testing.Issue.record("\(String(describing: failure))")
      return
    }
    #expect(throws: DataFolderFailure.store(.older(.file(scene.file("bank.sqlite"))))) {
      try DataFolder.open(at: scene.path)
    }
  }

  @Test(
    "a bank of today that calls itself an older one is found out, and nothing is sealed",
    arguments: [1, 2, 3, 4, 5])
  func downgraded(version: Int) throws {
    let scene = try Scene(withBankOfSeed: 1)
    let number = try Sample.customer(1)
    let desk = try KeyRotationTests.desk(try DataFolder.open(at: scene.path))
    try desk.add(
      Customer(number: number, name: "日傘 花子", kana: "ヒガサ ハナコ", address: Address("東京都")),
      loginPassword: TestBank.loginPassword, confirmationPassword: TestBank.confirmationPassword)
    // The last row is gone, what it says is undone, and the program would seal all of it: not so.
    try OtherProgram.execute(
      """
      DROP TRIGGER ledger_no_delete; DELETE FROM ledger; DELETE FROM credential;
      DELETE FROM customer; PRAGMA user_version = \(version)
      """, in: scene.file("bank.sqlite"))
    let failure = #expect(throws: DataFolderFailure.self) {
      try Self.migrate(scene)
    }
    #expect(
      failure
        == .preparation(.failed(.store(.tampered(.olderSchema(version, anchored: 6))))))
  }
}
