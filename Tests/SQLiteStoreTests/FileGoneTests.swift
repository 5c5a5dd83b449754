import BankFixtures
import BankService
import Foundation
import Testing

@Suite("A database that is removed or replaced under a running process")
struct FileGoneTests {
  /// What somebody does to a file that is open.
  enum Deed: CaseIterable {
    case removed, movedAway, replacedByCopy, logRemoved

    /// - Returns: the file that is not the same any more.
    func perform(on database: String) throws -> String {
      let manager = FileManager.default
      switch self {
      case .removed: try manager.removeItem(atPath: database)
      case .movedAway: try manager.moveItem(atPath: database, toPath: database + ".old")
      case .replacedByCopy:
        try manager.copyItem(atPath: database, toPath: database + ".copy")
        guard rename(database + ".copy", database) == 0 else { throw POSIXError(.EIO) }
      case .logRemoved:
        try manager.removeItem(atPath: database + "-wal")
        return database + "-wal"
      }
      return database
    }
  }

  @Test("takes no act any more, and says which file it was", arguments: Deed.allCases)
  func refused(deed: Deed) throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    let file = try deed.perform(on: bank.path)
    #expect(throws: OperatorDenial.failed(.store(.replaced(.file(file))))) {
      try bank.addCustomer(2)
    }
  }

  @Test("so does one that was opened, not made", arguments: Deed.allCases)
  func opened(deed: Deed) throws {
    let made = try TestBank()
    try made.addCustomer(1)
    let bank = try TestBank(at: made.path)
    let file = try deed.perform(on: bank.path)
    #expect(throws: OperatorDenial.failed(.store(.replaced(.file(file))))) {
      try bank.addCustomer(2)
    }
  }

  @Test("nor one in the middle of which it went", arguments: Deed.allCases)
  func meanwhile(deed: Deed) throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    var file = ""
    let error = #expect(throws: BankFailure.self) {
      try bank.store.write { (_) throws(BankFailure) in
        file = (try? deed.perform(on: bank.path)) ?? ""
      }
    }
    #expect(error == .store(.replaced(.file(file))))
  }

  @Test("a checkpoint by another process is no replacement")
  func checkpoint() throws {
    let bank = try TestBank()
    try bank.addCustomer(1)
    try OtherProgram.execute("PRAGMA wal_checkpoint(TRUNCATE)", in: bank.path)
    try bank.addCustomer(2)
    #expect(try bank.ledger().count == 2)
  }
}
