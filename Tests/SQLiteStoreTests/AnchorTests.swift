import BankFixtures
import BankService
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
    let file = try late.open()
    let head = try bank.read { try $0.ledgerHead() }
    try bank.write { (records) throws(BankFailure) in
      try records.rotateKey(to: EvidenceKeys(key)) { (_, seed) in seed }
    }
    // Into the file that it has open, and into the one that is there.
    for file in [file, try late.open()] {
      try? late.advance(to: LedgerHead(row: head.row + 1, mac: head.mac), old.chain, in: file)
    }
    let rotated = try SQLiteStore.open(at: bank.path, masterKey: key)
    let newHead = try rotated.read { (records) throws(BankFailure) in try records.ledgerHead() }
    #expect(newHead.row == head.row)
    #expect(try rotated.ledgerAnchor() == newHead)
    try rotated.write { (_) throws(BankFailure) in }
  }
}
