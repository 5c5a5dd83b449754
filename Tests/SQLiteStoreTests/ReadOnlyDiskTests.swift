import BankFixtures
import BankService
import Foundation
import SQLiteStore
import Testing
import TokenDomain

/// A disk that becomes read-only under a running bank, as one with errors does. Needs root, as CI is.
@Suite("A read-only disk", .enabled(if: geteuid() == 0))
struct ReadOnlyDiskTests {
  @Test("is said, nothing is lost, and it goes on when the disk can be written again")
  func readOnly() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let folder = URL(fileURLWithPath: bank.path).deletingLastPathComponent().path
    // Carried over, so that nothing is missing in what is opened to read.
    try OtherProgram.execute("PRAGMA wal_checkpoint(TRUNCATE)", in: bank.path)
    try Self.run("mount", "--bind", folder, folder)
    defer { try? Self.run("umount", "--lazy", folder) }

    try Self.run("mount", "-o", "remount,ro,bind", folder)
    #expect(throws: StoreFailure.readOnly) { try TestBank(at: bank.path) }
    #expect(throws: StoreFailure.readOnly) { try bank.store.backUp(to: folder + "/copy") }
    let evidence = try SQLiteStore.openToRead(at: bank.path, masterKey: Sample.masterKey())
    let head = try evidence.read { (records) throws(BankFailure) in try records.ledgerHead() }
    #expect(try evidence.ledgerAnchor() == head)
    #expect(throws: BankFailure.store(.readOnly)) {
      try evidence.write { (_) throws(BankFailure) in }
    }

    try Self.run("mount", "-o", "remount,rw,bind", folder)
    let opened = try TestBank(at: bank.path)
    #expect(try opened.desk.customers().rows.count == 1)
    try opened.addCustomer(2)
    _ = try opened.desk.verifyLedger()
  }

  struct Failed: Error {
    let arguments: [String]
  }

  static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
  }
}
