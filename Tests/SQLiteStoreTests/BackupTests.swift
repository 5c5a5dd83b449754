import BankFixtures
import BankService
import Foundation
import SQLiteStore
import Testing
import TokenDomain

@Suite("A backup")
struct BackupTests {
  @Test("is a bank of its own with the anchor beside it, of one moment, for its owner alone")
  func whole() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    let folder = try TemporaryFolder()
    let path = folder.file("copy.sqlite")
    let backup = try bank.store.backUp(to: path)
    #expect(backup.anchor == .file(path + ".anchor"))
    let head = backup.head
    try bank.addCustomer(2)

    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["copy.sqlite", "copy.sqlite.anchor"], "all in one file")
    for file in files {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.file(file))[
        .posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let place = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: path, toPath: place.file("bank.sqlite"))
    try FileManager.default.copyItem(
      atPath: path + ".anchor", toPath: place.file(SQLiteStore.anchorName))
    let restored = try TestBank(at: place.file("bank.sqlite"))
    #expect(try restored.desk.verifyLedger().head == head)
    try restored.addCustomer(3)
    #expect(try restored.desk.verifyLedger().head.row == head.row + 1)
  }

  @Test("with the anchor of the bank that has gone on is an older copy")
  func newerAnchor() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let place = try TemporaryFolder()
    _ = try bank.store.backUp(to: place.file("bank.sqlite"))
    try bank.addCustomer(2)
    let anchor = URL(fileURLWithPath: bank.path).deletingLastPathComponent()
      .appendingPathComponent(SQLiteStore.anchorName)
    try FileManager.default.copyItem(
      atPath: anchor.path, toPath: place.file(SQLiteStore.anchorName))
    let restored = try TestBank(at: place.file("bank.sqlite"))
    #expect(throws: BankFailure.store(.tampered(.cutOff(row: 1, anchored: 2)))) {
      try restored.desk.verifyLedger()
    }
  }

  @Test("goes on while others write, and is whole whatever the moment")
  func online() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let writer = try ChildProcess("StoreWriter", ["customers", bank.path])
    for number in 1...10 {
      _ = writer.nextLine()
      let place = try TemporaryFolder()
      let head = try bank.store.backUp(to: place.file("bank.sqlite")).head
      try FileManager.default.moveItem(
        atPath: place.file("bank.sqlite.anchor"), toPath: place.file(SQLiteStore.anchorName))
      let copy = try TestBank(at: place.file("bank.sqlite"))
      #expect(try copy.desk.verifyLedger().head == head, "\(number)")
    }
    _ = writer.killAtOnce()
  }

  @Test("is never made over anything, and leaves nothing where it cannot be made")
  func refused() throws {
    let bank = try TestBank()
    let folder = try TemporaryFolder()
    for name in ["copy", "copy.anchor"] {
      let path = folder.file(name)
      try Data("a letter".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreFailure.exists(.file(path))) {
        try bank.store.backUp(to: folder.file("copy"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
      try FileManager.default.removeItem(atPath: path)
    }
    let nowhere = folder.file("nowhere/copy")
    #expect(throws: StoreFailure.missing(.file(nowhere))) { try bank.store.backUp(to: nowhere) }
  }
}
