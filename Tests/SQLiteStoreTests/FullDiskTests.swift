import BankFixtures
import BankService
import Foundation
import SQLiteStore
import Testing
import TokenDomain

@Suite("A full disk")
struct FullDiskTests {
  @Test("refuses an act as a whole, keeps what was there, and goes on when there is room")
  func full() throws {
    let bank = try TestBank(connection: ConnectionSettings(pageLimit: 40))
    var added = 0
    let error = #expect(throws: OperatorDenial.self) {
      for number in 1...10_000 {
        try bank.addCustomer(number)
        added = number
      }
    }
    #expect(error == .failed(.store(.diskFull)))
    #expect(added > 0)
    let customers = try bank.read { try allRows($0.customers).count }
    #expect(customers == added)
    #expect(try bank.ledger().count == added)
    #expect(try bank.store.checkUp().complaints == [])

    let roomier = try TestBank(at: bank.path)
    try roomier.addCustomer(added + 1)
    #expect(try bank.ledger().count == added + 1)
  }

  @Test(
    "with no room for what SQLite makes beside the database is told as what it is",
    .enabled(if: geteuid() == 0))
  func noRoomToOpen() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let folder = try TemporaryFolder()
    try ReadOnlyDiskTests.run("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder.path)
    defer { try? ReadOnlyDiskTests.run("umount", "--lazy", folder.path) }
    let path = folder.file("bank.sqlite")
    try OtherProgram.execute("PRAGMA wal_checkpoint(TRUNCATE)", in: bank.path)
    try FileManager.default.copyItem(atPath: bank.path, toPath: path)
    // All of the room; then a page more and more is free, and SQLite's index of the log wants eight.
    let file = open(folder.file("filling"), O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4_096)
    while write(file, page, page.count) == page.count {}
    let size = lseek(file, 0, SEEK_END)
    for free in 0..<off_t(8) {
      #expect(ftruncate(file, size - free * 4_096) == 0)
      #expect(throws: StoreFailure.diskFull) { try TestBank(at: path) }
      for left in ["-wal", "-shm"] { unlink(path + left) }
    }
  }
}
