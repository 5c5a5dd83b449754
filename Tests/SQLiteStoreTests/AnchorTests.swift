import BankFixtures
import BankService
import Foundation
import Testing
import TokenDomain
import Vault

@testable import SQLiteStore

@Suite("The ledger's anchor")
struct AnchorTests {
  @Test("who committed before the key was rotated and writes it down late writes over nothing")
  func late() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    let incarnation = try #require(bank.store as? SQLiteStore).identity.incarnation
    let (old, key) = (EvidenceKeys(try Sample.masterKey()), try Sample.masterKey(8))
    let late = AnchorFile(besides: bank.path, of: incarnation)
    let before = try Data(contentsOf: URL(filePath: late.path))
    try bank.addCustomer(2)
    // The last act is committed, and not written down yet.
    let head = try bank.read { try $0.ledgerHead() }
    try before.write(to: URL(filePath: late.path))
    #expect(try bank.store.ledgerAnchor().row < head.row)
    let file = try late.open()
    try bank.write { (records) throws(BankFailure) in
      try records.rotateKey(to: EvidenceKeys(key)) { (_, seed) in seed }
    }
    try late.advance(to: head, old.chain, in: file)
    let rotated = try SQLiteStore.open(at: bank.path, masterKey: key)
    let newHead = try rotated.read { (records) throws(BankFailure) in try records.ledgerHead() }
    #expect(newHead.row == head.row)
    #expect(try rotated.ledgerAnchor() == newHead)
    try rotated.write { (_) throws(BankFailure) in }
  }

  @Test(
    "a rotation that comes to nothing takes nothing from the old key, and the next act is written down"
  )
  func abandoned() throws {
    let bank = try TestBank()
    try bank.customer(1, in: .active)
    let head = try bank.read { try $0.ledgerHead() }
    let other = EvidenceKeys(try Sample.masterKey(8))
    let anchor = AnchorFile(
      besides: bank.path, of: try #require(bank.store as? SQLiteStore).identity.incarnation)
    let old = EvidenceKeys(try Sample.masterKey())
    try anchor.prepare(
      LedgerHead(row: head.row, mac: [UInt8](repeating: 1, count: 32)), sealedBy: other.chain,
      after: head, old.chain, in: anchor.open())
    #expect(try bank.store.ledgerAnchor() == head)
    try bank.addCustomer(2)
    #expect(try bank.store.ledgerAnchor() == bank.read { try $0.ledgerHead() })
  }
}
