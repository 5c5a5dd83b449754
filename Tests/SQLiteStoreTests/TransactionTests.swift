import BankFixtures
import BankService
import Dispatch
import Primitives
import SQLiteStore
import Testing
import TokenDomain

@Suite("A transaction is whole, alone, and seen by all when it is done")
struct TransactionTests {
  static let impatient = ConnectionSettings(busyTimeout: 0.02)

  @Test("what the bank throws passes through, and nothing is written")
  func rollback() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    for error in [BankFailure.seedNotAuthentic, .outOfMemory, .store(.diskFull)] {
      #expect(throws: error) {
        try bank.write { (records) throws(BankFailure) in
          _ = try records.insert(NewIssue.request(by: number, at: TestBank.start))
          throw error
        }
      }
    }
    #expect(try bank.issue(number) == nil)
  }

  @Test("a transaction that SQLite refuses halfway leaves no half")
  func half() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let unknown = try Sample.customer(2)
    #expect(throws: BankFailure.self) {
      try bank.write { (records) throws(BankFailure) in
        _ = try records.insert(NewIssue.request(by: number, at: TestBank.start))
        _ = try records.insert(NewIssue.request(by: unknown, at: TestBank.start))
      }
    }
    #expect(try bank.issue(number) == nil)
  }

  @Test("who reads cannot write, not even by a cast")
  func readOnly() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    #expect(throws: BankFailure.store(.readOnly)) {
      try bank.read { (records) throws in
        guard let writer = records as? any BankWriter else { return }
        try writer.update(CustomerAccess(generation: 9), of: number)
      }
    }
    #expect(
      try bank.read { try $0.customer(number)?.access.generation } == 0)
  }

  @Test("another connection sees an act when it is done, and not before")
  func visibility() throws {
    let (bank, number) = try (TestBank(), Sample.customer(1))
    let other = try SQLiteStore.open(at: bank.path, masterKey: Sample.masterKey())
    func generation() throws(BankFailure) -> Int? {
      try other.read { (records) throws(BankFailure) in
        try records.customer(number)?.access.generation
      }
    }
    try bank.addCustomer(1)
    let during = try bank.write { (records) throws(BankFailure) in
      try records.update(CustomerAccess(generation: 1), of: number)
      return try generation()
    }
    #expect(during == 0)
    #expect(try generation() == 1)
  }

  @Test("two do not write at once: the second waits, and gives up after the busy timeout")
  func locked() throws {
    let bank = try TestBank()
    let other = try SQLiteStore.open(
      at: bank.path, masterKey: Sample.masterKey(), connection: Self.impatient)
    let refusal = try bank.write { (_) throws(BankFailure) in
      #expect(throws: BankFailure.self) {
        try other.write { (_) throws(BankFailure) in _ = Issue.record("two writers") }
      }
    }
    #expect(refusal == .store(.locked))
    try other.write { (records) throws(BankFailure) in
      try records.append(
        LedgerEntry(time: TestBank.start, event: .logout, actor: .operator(name: "sato")))
    }
    #expect(try bank.ledger().map(\.event) == ["logout"])
  }

  @Test("what was read is still so when it is written: no increment of many is lost")
  func increments() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    let stores = try (0..<4).map { _ in
      try SQLiteStore.open(at: bank.path, masterKey: Sample.masterKey())
    }
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      for _ in 0..<25 {
        do {
          try stores[index].write { (records) throws(BankFailure) in
            guard var access = try records.customer(number)?.access else { return }
            access.generation += 1
            try records.update(access, of: number)
          }
        } catch {
          Issue.record(error)
        }
      }
    }
    #expect(
      try bank.read { try $0.customer(number)?.access.generation } == 100)
  }
}
