import BankFixtures
import BankService
import Foundation
import Primitives
import Testing
import TokenDomain
import Vault

@testable import SQLiteStore

@Suite("The ledger's anchor")
struct AnchorTests {
  @Test(
    "who committed before the key was rotated and writes it down late writes over nothing",
    arguments: 1...4)
  func late(behind count: Int) throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    let (anchor, old) = (try Self.anchor(of: bank), EvidenceKeys(try Sample.masterKey()))
    let before = try Data(contentsOf: URL(filePath: anchor.path))
    let committed = try (0..<count).map { number in
      try bank.addCustomer(number + 2)
      return try bank.read { try $0.ledgerHead() }
    }
    let head = try #require(committed.last)
    // They are committed, and not written down yet.
    try before.write(to: URL(filePath: anchor.path))
    #expect(try anchor.read(old.chain).row < committed[0].row)
    let file = try anchor.open()

    // Written ahead, and killed before the commit or behind it.
    let (key, new) = (try Sample.masterKey(8), EvidenceKeys(try Sample.masterKey(8)))
    let ahead = LedgerHead(row: head.row + 1, mac: [UInt8](repeating: 1, count: 32))
    for _ in 1...3 {
      try anchor.prepare(ahead, sealedBy: new.chain, after: head, old.chain, in: anchor.open())
      for late in committed { try anchor.advance(to: late, old.chain, in: file) }
      #expect(try anchor.read(new.chain) == ahead)
      #expect(try anchor.read(old.chain) == head)
    }

    // To its end: nothing of the old key is left.
    try Self.rotate(bank, to: new)
    #expect(throws: StoreFailure.tampered(.anchorForged(anchor.place))) {
      try anchor.advance(to: head, old.chain, in: file)
    }
    let rotated = try SQLiteStore.open(at: bank.path, masterKey: key)
    let newHead = try rotated.read { (records) throws(BankFailure) in try records.ledgerHead() }
    #expect(newHead.row == head.row)
    #expect(try rotated.ledgerAnchor() == newHead)
    try rotated.write { (_) throws(BankFailure) in }
  }

  static func anchor(of bank: TestBank) throws -> AnchorFile {
    AnchorFile(
      besides: bank.path, of: try #require(bank.store as? SQLiteStore).identity.incarnation)
  }

  /// - Parameter rest: of the same transaction.
  static func rotate(
    _ bank: TestBank, to keys: EvidenceKeys,
    _ rest: (any BankWriter) throws(BankFailure) -> Void = { (_) throws(BankFailure) in }
  ) throws {
    try bank.write { (records) throws(BankFailure) in
      try records.rotateKey(to: keys) { (_, seed) in seed }
      try rest(records)
    }
  }

  @Test(
    "a rotation that comes to nothing takes nothing from the old key, and the next act is written down"
  )
  func abandoned() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    let head = try bank.read { try $0.ledgerHead() }
    let other = EvidenceKeys(try Sample.masterKey(8))
    let anchor = try Self.anchor(of: bank)
    let old = EvidenceKeys(try Sample.masterKey())
    try anchor.prepare(
      LedgerHead(row: head.row, mac: [UInt8](repeating: 1, count: 32)), sealedBy: other.chain,
      after: head, old.chain, in: anchor.open())
    #expect(try bank.store.ledgerAnchor() == head)
    try bank.addCustomer(2)
    #expect(try bank.store.ledgerAnchor() == bank.read { try $0.ledgerHead() })
  }

  @Test(
    "a bank whose ledger is empty is opened by the key that it was rotated to",
    arguments: [false, true])
  func emptyLedger(hasRow: Bool) throws {
    let bank = try TestBank()
    let key = try Sample.masterKey(8)
    try #require(bank.ledger().isEmpty)
    try Self.rotate(bank, to: EvidenceKeys(key)) { (records) throws(BankFailure) in
      guard hasRow else { return }
      try records.append(
        LedgerEntry(time: TestBank.start, event: .keyRotated, actor: .operator(name: "higasa")))
    }
    let rotated = try SQLiteStore.open(at: bank.path, masterKey: key)
    #expect(try rotated.ledgerAnchor().row == (hasRow ? 1 : 0))
    try rotated.write { (_) throws(BankFailure) in }
  }

  @Test(
    "whichever slot of it is torn, two are left: in a new one, after an act, and after a rotation")
  func torn() throws {
    let bank = try TestBank()
    var (key, store) = (try Sample.masterKey(), bank.store as any OpenedBank)
    func check(_ what: Comment) throws {
      let anchor = try Self.anchor(of: bank)
      let whole = try Data(contentsOf: URL(filePath: anchor.path))
      #expect(whole.count == 3 * 512, what)
      for slot in 0..<3 {
        var torn = whole
        torn[slot * 512 + 20..<slot * 512 + 256] = Data(count: 236)
        try torn.write(to: URL(filePath: anchor.path))
        #expect(try anchor.read(EvidenceKeys(key).chain).row <= store.ledgerRows, what)
        try store.write { (_) throws(BankFailure) in }
      }
      try whole.write(to: URL(filePath: anchor.path))
    }
    try check("new")
    try bank.addCustomer(1)
    try check("after an act")
    key = try Sample.masterKey(8)
    try Self.rotate(bank, to: EvidenceKeys(key))
    store = try SQLiteStore.open(at: bank.path, masterKey: key)
    try check("after a rotation")
  }

  @Test("a copy that was sealed anew since the bank was opened is no backup")
  func backup() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    try Self.rotate(bank, to: EvidenceKeys(try Sample.masterKey(8)))
    let copy = bank.path + ".copy"
    #expect(throws: StoreFailure.keyChanged) { try bank.store.backUp(to: copy) }
    let beside = try FileManager.default.contentsOfDirectory(atPath: bank.path.parentPath)
    #expect(!beside.contains { $0.contains("copy") })
  }
}

extension BankStore {
  fileprivate var ledgerRows: Int64 {
    get throws {
      try read { (records) throws(BankFailure) in try records.ledgerHead().row }
    }
  }
}
