import BankService
import TokenDomain
import Vault

/// The table of the ledger within one transaction, as a database gives and takes its rows. What its library
/// throws passes through.
protocol LedgerTable {
  /// The newest row; nil of an empty ledger.
  func newest() throws -> LedgerHead?
  func insert(_ record: LedgerRecord, mac: [UInt8]) throws
  /// Shows `body` every row, oldest first, one at a time; meanwhile `body` gives them other MACs.
  func each(_ body: (SealedLedgerRow) throws -> Void) throws
  func update(mac: [UInt8], of row: Int64) throws
}

/// The end of the ledger within one transaction: each new row is chained to the one before it.
final class LedgerTail {
  private let table: any LedgerTable
  private(set) var chain: LedgerChain
  /// As the transaction found it; nil until it was asked for.
  private var began: LedgerHead?
  private var present: LedgerHead?

  init(_ table: any LedgerTable, _ chain: LedgerChain) {
    (self.table, self.chain) = (table, chain)
  }

  /// The head that the transaction found; nil as long as it has appended nothing, and built nothing again.
  var former: LedgerHead? { began == present ? nil : began }

  func head() throws -> LedgerHead {
    if let present { return present }
    let head = try table.newest() ?? .empty
    (began, present) = (head, head)
    return head
  }

  func append(_ record: (_ row: Int64) -> LedgerRecord) throws {
    let head = try head()
    let record = record(head.row + 1)
    let mac = chain.mac(of: record.encoded, after: head.mac)
    try table.insert(record, mac: mac)
    present = LedgerHead(row: record.row, mac: mac)
  }

  /// Builds the chain again under another key; a row that is not as it was written ends it.
  func rechain(to new: LedgerChain) throws {
    _ = try head()
    var (old, fresh) = (LedgerHead.empty, LedgerHead.empty)
    try table.each { row in
      guard row.row == old.row + 1 else {
        throw StoreFailure.tampered(.missing(row: old.row + 1))
      }
      old = LedgerHead(row: row.row, mac: chain.mac(of: row.encoded, after: old.mac))
      guard old.mac == row.mac else { throw StoreFailure.tampered(.changed(row: row.row)) }
      fresh = LedgerHead(row: row.row, mac: new.mac(of: row.encoded, after: fresh.mac))
      try table.update(mac: fresh.mac, of: fresh.row)
    }
    (chain, present) = (new, fresh)
  }
}
