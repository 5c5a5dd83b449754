import BankFixtures
import BankService
import DataFolder
import Foundation
import GRDB
import OneTimePassword
import Primitives
import SeededRandom
import Testing
import TokenDomain

@Suite("A backup that is restored (higasa restore)")
struct RestoreTests {
  static let later = TestBank.start.advanced(bySeconds: 3_600)

  static func desk(_ folder: DataFolder, at now: UnixTime) throws -> OperatorDesk {
    OperatorDesk(bank: try service(folder, at: now), operatorName: "sato")
  }

  static func service(_ folder: DataFolder, at now: UnixTime) throws -> BankService {
    BankService(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      passwordCost: try Sample.cheapCost(), clock: { now },
      randomness: { SeededGenerator(seed: 1) })
  }

  @discardableResult
  static func restore(
    _ file: String, at path: String, now: UnixTime = later, seed: UInt64 = 5
  ) throws(DataFolderFailure) -> Restored {
    var randomness = SeededGenerator(seed: seed)
    return try DataFolder.restore(
      file, at: path, using: &randomness,
      migrating: { DataFolder.entry(of: $0, by: "sato", at: now) },
      verifying: { (copy) throws(BankFailure) in
        do {
          _ = try desk(copy, at: now).verifyLedger()
        } catch let failure as BankFailure {
          throw failure
        } catch {
          throw .outOfMemory
        }
      }
    ) { (copy, incarnation) throws(BankFailure) in
      do {
        return try desk(copy, at: now).beginAnew(as: incarnation)
      } catch let failure as BankFailure {
        throw failure
      } catch {
        throw .outOfMemory
      }
    }
  }

  /// A bank with a customer whose token is in use, and its backup.
  private struct Stage {
    let scene: Scene
    let outside: TemporaryFolder
    let file: String
    let number: CustomerNumber
    let token: TestToken

    init() throws {
      scene = try Scene(withBankOfSeed: 1)
      outside = try TemporaryFolder()
      file = outside.file("backup")
      let folder = try DataFolder.open(at: scene.path)
      let bank = try BankOnStore(folder.bank, masterKey: folder.masterKey)
      let (number, token) = try bank.customer(1, in: .active)
      (self.number, self.token) = (number, try #require(token))
      _ = try folder.bank.backUp(to: file)
    }

    /// What a code shows at a moment does to a login at another.
    func logIn(
      _ folder: DataFolder, codeOf shown: UnixTime, at now: UnixTime
    ) throws -> Session {
      let service = try RestoreTests.service(folder, at: now)
      let step = try service.logIn(
        number, password: TestBank.loginPassword, from: TestBank.origin)
      guard case .codeWanted(let proof) = step else { throw Unexpected() }
      return try service.presentCode(token.code(at: shown), after: proof)
    }
  }

  struct Unexpected: Error {}

  @Test("no code that was shown before it gets in, however the clocks stand, and the next one does")
  func spent() throws {
    let stage = try Stage()
    // Used after the backup, which knows nothing of it.
    let used = TestBank.start.advanced(bySeconds: 600)
    _ = try stage.logIn(try DataFolder.open(at: stage.scene.path), codeOf: used, at: used)
    let now = used.advanced(bySeconds: 30)
    try Self.restore(stage.file, at: stage.scene.path, now: now)
    let folder = try DataFolder.open(at: stage.scene.path)
    for seconds: Int64 in [0, 20, 29] {
      #expect(throws: CustomerDenial.self, "\(seconds)") {
        try stage.logIn(folder, codeOf: used, at: now.advanced(bySeconds: seconds))
      }
    }
    let fresh = now.advanced(bySeconds: 180)
    #expect(throws: Never.self) { try stage.logIn(folder, codeOf: fresh, at: fresh) }
    #expect(try Self.desk(folder, at: fresh).verifyLedger().issues == 1)
  }

  @Test(
    "is a row with the head of the backup, in a bank of another incarnation; the old one is kept")
  func row() throws {
    let stage = try Stage()
    let old = try DataFolder.open(at: stage.scene.path).bank.identity.incarnation
    let restored = try Self.restore(stage.file, at: stage.scene.path)
    let folder = try DataFolder.open(at: stage.scene.path)
    #expect(folder.bank.identity.incarnation != old)
    let head = try Self.desk(folder, at: Self.later).verifyLedger().head
    let newest = try Self.desk(folder, at: Self.later).ledgerRow(head.row)
    #expect(newest.event == "bank-restored")
    #expect(newest.reason?.hasPrefix("row=\(restored.head.row) mac=") == true)
    #expect(restored.replaced == stage.scene.file("replaced-1"))
    let again = try Self.restore(stage.file, at: stage.scene.path, seed: 6)
    #expect(again.replaced == stage.scene.file("replaced-2"))
  }

  @Test("two restores of one backup never fit each other's anchors, nor does the bank of before")
  func forks() throws {
    let stage = try Stage()
    let before = try Data(contentsOf: URL(filePath: stage.scene.file("ledger.anchor")))
    var anchors = [before]
    for seed: UInt64 in [7, 8] {
      try Self.restore(stage.file, at: stage.scene.path, seed: seed)
      anchors.append(try Data(contentsOf: URL(filePath: stage.scene.file("ledger.anchor"))))
    }
    for anchor in anchors.dropLast() {
      try stage.scene.write(anchor, to: "ledger.anchor")
      let folder = try DataFolder.open(at: stage.scene.path)
      let place = StorePlace.file(stage.scene.file("ledger.anchor"))
      #expect(throws: BankFailure.store(.tampered(.otherIncarnation(place)))) {
        try Self.desk(folder, at: Self.later).verifyLedger()
      }
      #expect(throws: CustomerDenial.self) {
        try stage.logIn(folder, codeOf: Self.later, at: Self.later)
      }
    }
    try stage.scene.write(anchors[2], to: "ledger.anchor")
    let folder = try DataFolder.open(at: stage.scene.path)
    #expect(throws: Never.self) { try Self.desk(folder, at: Self.later).verifyLedger() }
  }

  @Test(
    "brings back a bank that is gone, or damaged, and keeps what is left of it",
    arguments: [true, false])
  func lost(isGone: Bool) throws {
    let stage = try Stage()
    if isGone {
      for name in ["bank.sqlite", "ledger.anchor"] { try stage.scene.remove(name) }
    } else {
      try stage.scene.write(Data("no database at all".utf8), to: "bank.sqlite")
    }
    let restored = try Self.restore(stage.file, at: stage.scene.path)
    #expect((restored.replaced == nil) == isGone)
    let folder = try DataFolder.open(at: stage.scene.path)
    #expect(throws: Never.self) { try Self.desk(folder, at: Self.later).verifyLedger() }
  }

  @Test(
    "one that is not whole is refused, and nothing is changed",
    arguments: [
      "UPDATE credential SET misses = 4", "DELETE FROM ledger WHERE id = 1",
      "UPDATE token SET epoch = 18000", "DELETE FROM issue",
    ])
  func tampered(sql: String) throws {
    let stage = try Stage()
    try Attacker(path: stage.file).execute(sql)
    let before = try stage.scene.contents()
    let failure = #expect(throws: DataFolderFailure.self) {
      try Self.restore(stage.file, at: stage.scene.path)
    }
    guard case .preparation(.failed(.store(.tampered))) = failure else {
      Testing.Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try stage.scene.contents() == before)
    _ = try stage.logIn(
      try DataFolder.open(at: stage.scene.path), codeOf: Self.later, at: Self.later)
  }

  @Test("nor is one without its anchor, with another's, or under another key")
  func foreign() throws {
    let stage = try Stage()
    let path = stage.scene.path
    #expect(throws: DataFolderFailure.store(.missing(.file(stage.outside.file("none"))))) {
      try Self.restore(stage.outside.file("none"), at: path)
    }
    let anchor = URL(filePath: stage.file + ".anchor")
    let own = try Data(contentsOf: anchor)
    try FileManager.default.removeItem(at: anchor)
    #expect(throws: DataFolderFailure.store(.missing(.file(stage.file + ".anchor")))) {
      try Self.restore(stage.file, at: path)
    }
    let other = try Scene(withBankOfSeed: 2)
    try Data(contentsOf: URL(filePath: other.file("ledger.anchor"))).write(to: anchor)
    #expect(throws: DataFolderFailure.self) { try Self.restore(stage.file, at: path) }
    try own.write(to: anchor)
    #expect(throws: DataFolderFailure.keyMismatch(path: other.file("master.key"))) {
      try Self.restore(stage.file, at: other.path)
    }
    #expect(throws: Never.self) { try Self.restore(stage.file, at: path) }
  }

  @Test("one of an older program is migrated on the way", arguments: [1, 2, 3, 4])
  func older(schema: Int) throws {
    let scene = try MigrationTests.copy(of: "schema-\(schema)")
    let outside = try TemporaryFolder()
    let file = outside.file("backup")
    for (name, place) in [("bank.sqlite", file), ("ledger.anchor", file + ".anchor")]
    where FileManager.default.fileExists(atPath: scene.file(name)) {
      try FileManager.default.copyItem(atPath: scene.file(name), toPath: place)
    }
    // Of before there were anchors there is none to come along.
    guard schema > 1 else {
      #expect(throws: DataFolderFailure.self) { try Self.restore(file, at: scene.path) }
      return
    }
    let now = UnixTime(seconds: 1_800_000_000)
    try Self.restore(file, at: scene.path, now: now)
    let folder = try DataFolder.open(at: scene.path)
    #expect(throws: Never.self) { try Self.desk(folder, at: now).verifyLedger() }
  }
}
