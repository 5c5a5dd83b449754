import BankService
import GRDB
import TokenDomain
import Vault

import struct Foundation.Data

/// The end of the ledger within one transaction: each new row is chained to the one before it.
final class LedgerTail {
  private let database: Database
  private(set) var chain: LedgerChain
  /// As the transaction found it; nil until it was asked for.
  private var began: LedgerHead?
  private var present: LedgerHead?
  /// The head that the transaction found, under the key that it brought.
  private var rebuilt: LedgerHead?

  init(_ database: Database, _ chain: LedgerChain) {
    (self.database, self.chain) = (database, chain)
  }

  /// What a transaction did to the ledger.
  struct Growth {
    /// As the transaction found it.
    let from: LedgerHead
    /// The same row as it is now: another one if the chain was built again.
    let base: LedgerHead
    let to: LedgerHead
  }

  /// Nil if this transaction appended nothing.
  var growth: Growth? {
    guard let began, let present, began != present else { return nil }
    return Growth(from: began, base: rebuilt ?? began, to: present)
  }

  func head() throws -> LedgerHead {
    if let present { return present }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT id, mac FROM ledger WHERE id = (SELECT max(id) FROM ledger)"))
    let head = try row.map { row in
      let stored = StoredRow(row, table: "ledger")
      return LedgerHead(row: try stored.integer("id"), mac: try stored.bytes("mac"))
    }
    (began, present) = (head ?? .empty, head ?? .empty)
    return head ?? .empty
  }

  func append(_ record: (_ row: Int64) -> LedgerRecord) throws {
    let head = try head()
    let record = record(head.row + 1)
    let mac = chain.mac(of: record.encoded, after: head.mac)
    try database.cachedStatement(sql: LedgerColumns.insertion)
      .execute(arguments: LedgerColumns.arguments(record, mac: mac))
    present = LedgerHead(row: record.row, mac: mac)
  }

  /// Builds the chain again under another key; a row that is not as it was written ends it.
  func rechain(to new: LedgerChain) throws {
    let update = try database.makeStatement(sql: "UPDATE ledger SET mac = ? WHERE id = ?")
    _ = try head()
    var (old, fresh) = (LedgerHead.empty, LedgerHead.empty)
    let rows = try Row.fetchCursor(database, sql: LedgerColumns.selection + "ORDER BY id")
    while let row = try rows.next() {
      let stored = StoredRow(row, table: "ledger")
      let record = try LedgerColumns.record(stored)
      let encoded = record.encoded
      guard record.row == old.row + 1 else {
        throw StoreFailure.tampered(.missing(row: old.row + 1))
      }
      old = LedgerHead(row: record.row, mac: chain.mac(of: encoded, after: old.mac))
      guard old.mac == (try stored.bytes("mac")) else {
        throw StoreFailure.tampered(.changed(row: record.row))
      }
      fresh = LedgerHead(row: record.row, mac: new.mac(of: encoded, after: fresh.mac))
      try update.execute(arguments: [Data(fresh.mac), fresh.row])
    }
    (chain, present, rebuilt) = (new, fresh, fresh)
  }
}
