import BankFixtures
import BankService
import DataFolder
import Foundation
import Primitives
import SQLiteStore
import SeededRandom
import Testing
import TokenDomain
import Vault

@Suite("A new master key (higasa key rotate)")
struct KeyRotationTests {
  static func service(_ folder: DataFolder) throws -> BankService {
    BankService(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      passwordCost: try Sample.cheapCost(), clock: { TestBank.start },
      randomness: { SeededGenerator(seed: 1) })
  }

  static func desk(_ folder: DataFolder) throws -> OperatorDesk {
    OperatorDesk(bank: try service(folder), operatorName: "sato")
  }

  /// A data folder with a customer whose token is in stock.
  static func filled() throws -> (Scene, DataFolder) {
    let scene = try Scene(withBankOfSeed: 1)
    let folder = try DataFolder.open(at: scene.path)
    let token = TestToken(try Sample.serial(1))
    try desk(folder).add(token.token, seed: token.seed)
    return (scene, folder)
  }

  static func rotate(_ folder: DataFolder) throws {
    var randomness = SeededGenerator(seed: 99)
    let desk = try desk(folder)
    try folder.rotateKey(using: &randomness) { (key) throws(BankFailure) in
      try desk.rotateKey(to: key)
    }
  }

  @Test("seals seeds, ledger and anchor anew; only the new key is left")
  func rotates() throws {
    let (scene, folder) = try Self.filled()
    let before = try Self.desk(folder).verifyLedger().head
    let old = try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key")))
    try Self.rotate(folder)
    let opened = try DataFolder.open(at: scene.path)
    #expect(opened.masterKey.fingerprint != folder.masterKey.fingerprint)
    let after = try Self.desk(opened).verifyLedger().head
    #expect(after.row == before.row + 1)
    let serial = try Sample.serial(1)
    let sealed = try opened.bank.read { (records) throws(BankFailure) in
      try records.sealedToken(serial)
    }
    let sealer = SeedSealer(opened.masterKey)
    #expect(throws: Never.self) {
      let (token, seed) = try #require(sealed)
      return try sealer.open(seed, for: token.sealLabel)
    }
    #expect(try !scene.contents().contains("bank/master.key.next"))
    try scene.write(old, to: "master.key")
    #expect(throws: DataFolderFailure.keyMismatch(path: scene.file("master.key"))) {
      try DataFolder.open(at: scene.path)
    }
  }

  @Test("a process that has the old key can do nothing from then on")
  func oldProcess() throws {
    let (scene, folder) = try Self.filled()
    let other = try DataFolder.open(at: scene.path)
    try Self.rotate(folder)
    let token = TestToken(try Sample.serial(2))
    #expect(throws: OperatorDenial.failed(.store(.keyChanged))) {
      try Self.desk(other).add(token.token, seed: token.seed)
    }
  }

  @Test("a rotation that was killed after the commit is finished by whoever opens the folder")
  func killedAfterCommit() throws {
    let (scene, folder) = try Self.filled()
    let old = try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key")))
    try Self.rotate(folder)
    // As it was between the commit and the file's taking its place.
    let new = try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key")))
    try scene.write(new, to: "master.key.next")
    scene.setMode(0o600, of: scene.file("master.key.next"))
    try scene.write(old, to: "master.key")
    let opened = try DataFolder.open(at: scene.path)
    _ = try Self.desk(opened).verifyLedger()
    #expect(try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key"))) == new)
    #expect(try !scene.contents().contains("bank/master.key.next"))
  }

  @Test(
    "one that was killed before it leaves a key that nobody needs, and the next one goes through")
  func killedBefore() throws {
    let (scene, folder) = try Self.filled()
    try scene.write(Data(repeating: 5, count: 32), to: "master.key.next")
    scene.setMode(0o600, of: scene.file("master.key.next"))
    #expect(
      try DataFolder.open(at: scene.path).masterKey.fingerprint == folder.masterKey.fingerprint)
    try Self.rotate(folder)
    _ = try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger()
  }

  @Test("a rotation by who has the old key leaves the new key of the one that was killed")
  func killedBesideOther() throws {
    let (scene, folder) = try Self.filled()
    let other = try DataFolder.open(at: scene.path)
    let old = try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key")))
    try Self.rotate(folder)
    // As it was between the commit and the file's taking its place.
    let new = try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key")))
    try scene.write(new, to: "master.key.next")
    scene.setMode(0o600, of: scene.file("master.key.next"))
    try scene.write(old, to: "master.key")
    let refusal = DataFolderFailure.preparation(.failed(.store(.keyChanged)))
    #expect(throws: refusal) { try Self.rotate(other) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: scene.file("master.key.next"))) == new)
    _ = try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger()
  }

  @Test("when nobody knows whether it was done: it was, if the bank has the new key")
  func unknownAndDone() throws {
    let (scene, folder) = try Self.filled()
    let desk = try Self.desk(folder)
    var randomness = SeededGenerator(seed: 99)
    let place = try folder.rotateKey(using: &randomness) { (key) throws(BankFailure) in
      try desk.rotateKey(to: key)
      throw .store(.outcomeUnknown(nil))
    }
    #expect(place == scene.file("master.key"))
    #expect(try !scene.contents().contains("bank/master.key.next"))
    let opened = try DataFolder.open(at: scene.path)
    #expect(opened.masterKey.fingerprint != folder.masterKey.fingerprint)
    _ = try Self.desk(opened).verifyLedger()
  }

  @Test(
    "else both keys stay, since its commit may still be under way, and the next one goes through")
  func unknownAndNotDone() throws {
    let (scene, folder) = try Self.filled()
    var randomness = SeededGenerator(seed: 99)
    let failure = BankFailure.store(.outcomeUnknown(nil))
    #expect(throws: DataFolderFailure.preparation(.failed(failure))) {
      try folder.rotateKey(using: &randomness) { (_) throws(BankFailure) in throw failure }
    }
    #expect(try scene.contents().contains("bank/master.key.next"))
    let opened = try DataFolder.open(at: scene.path)
    #expect(opened.masterKey.fingerprint == folder.masterKey.fingerprint)
    #expect(opened.hasUnfinishedRotation)
    try Self.rotate(opened)
    #expect(try !scene.contents().contains("bank/master.key.next"))
    _ = try Self.desk(try DataFolder.open(at: scene.path)).verifyLedger()
  }

  @Test("a ledger or a seed that was tampered with is not sealed anew, and nothing is changed")
  func tampered() throws {
    let damages = [
      "UPDATE ledger SET reason = 'x' WHERE id = 1",
      "UPDATE token SET sealed_seed = zeroblob(60)",
    ]
    let serial = try Sample.serial(1).text
    let failures: [BankFailure] = [
      .store(.tampered(.changed(row: 1))),
      .store(.tampered(.record(table: "token", key: serial, column: "sealed_seed"))),
    ]
    for (damage, failure) in zip(damages, failures) {
      let (scene, folder) = try Self.filled()
      try Attacker(path: scene.file("bank.sqlite")).execute(damage)
      #expect(throws: DataFolderFailure.preparation(.failed(failure))) { try Self.rotate(folder) }
      #expect(
        try DataFolder.open(at: scene.path).masterKey.fingerprint == folder.masterKey.fingerprint)
      #expect(try !scene.contents().contains("bank/master.key.next"))
    }
  }
}
