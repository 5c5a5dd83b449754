import BankFixtures
import BankService
import Dispatch
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("A transaction is whole, alone, and seen by all when it is done")
struct TransactionContract {
  @Test(
    "what the bank throws passes through, and nothing is written", arguments: StoreKind.allCases)
  func rollback(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
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

  @Test(
    "a transaction that the store refuses halfway leaves no half", arguments: StoreKind.allCases)
  func half(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
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

  @Test("what was written is read within the transaction", arguments: StoreKind.allCases)
  func ownWrites(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try bank.addCustomer(1)
    let (issue, head) = try bank.write { (records) throws(BankFailure) in
      let before = try records.ledgerHead()
      let issue = try records.insert(NewIssue.request(by: number, at: TestBank.start))
      #expect(try records.issues(of: number) == [issue])
      try records.append(
        LedgerEntry(time: TestBank.start, event: .logout, actor: .operator(name: "sato")))
      let head = try records.ledgerHead()
      #expect(head.row == before.row + 1)
      return (issue, head)
    }
    try bank.read { (records) throws in
      #expect(try records.issues(of: number) == [issue])
      #expect(try records.ledgerHead() == head)
    }
  }

  @Test("who reads cannot write, not even by a cast", arguments: StoreKind.allCases)
  func readOnly(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try bank.addCustomer(1)
    try bank.read { (records) throws in
      guard let writer = records as? any BankWriter else { return }
      #expect(throws: BankFailure.store(.readOnly)) {
        try writer.update(CustomerAccess(generation: 9), of: number)
      }
    }
    #expect(
      try bank.read { try $0.customer(number)?.access.generation } == 0)
  }

  @Test(
    "another connection sees an act when it is done, and not before", arguments: StoreKind.lasting)
  func visibility(kind: StoreKind) throws {
    let trial = try kind.make()
    let (bank, other) = (try TrialBank(on: trial), try TrialBank(on: trial))
    let number = try Sample.customer(1)
    func generation() throws(BankFailure) -> Int? {
      try other.store.read { (records) throws(BankFailure) in
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

  @Test("who reads sees one moment, whatever is done meanwhile", arguments: StoreKind.lasting)
  func oneMoment(kind: StoreKind) throws {
    let trial = try kind.make()
    let (bank, other) = (try TrialBank(on: trial), try TrialBank(on: trial))
    let number = try bank.addCustomer(1)
    try bank.read { (records) throws in
      let before = try records.ledgerHead()
      try other.addCustomer(2)
      #expect(try allRows(records.customers).map(\.key) == [number])
      #expect(try records.ledgerHead() == before)
    }
    #expect(try bank.read { try allRows($0.customers).count } == 2)
  }

  @Test(
    "two do not write at once: the second waits, and gives up after its patience",
    arguments: StoreKind.lasting)
  func locked(kind: StoreKind) throws {
    let trial = try kind.make()
    let (bank, other) = (try TrialBank(on: trial), try TrialBank(on: trial, patience: 0.02))
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
    #expect(try bank.rows().map(\.event) == ["logout"])
  }

  @Test(
    "what was read is still so when it is written: no increment of many is lost",
    arguments: StoreKind.lasting)
  func increments(kind: StoreKind) throws {
    let trial = try kind.make()
    let bank = try TrialBank(on: trial)
    let number = try bank.addCustomer(1)
    let banks = try (0..<4).map { _ in try TrialBank(on: trial) }
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      for _ in 0..<25 {
        do {
          try banks[index].write { (records) throws(BankFailure) in
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
