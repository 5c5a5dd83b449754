/// The newest row of the ledger and its MAC, which binds all rows before it.
package struct LedgerHead: Hashable, Sendable {
  /// Of an empty ledger.
  package static let empty = LedgerHead(row: 0, mac: [UInt8](repeating: 0, count: 32))

  /// 0 of an empty ledger.
  package let row: Int64
  /// 32 bytes.
  package let mac: [UInt8]

  /// A row and its MAC.
  package init(row: Int64, mac: [UInt8]) {
    (self.row, self.mac) = (row, mac)
  }
}

/// What is written down of the ledger's head outside the database (rules §5).
///
/// The next head is announced before its rows are committed and confirmed after that, so that neither a
/// killed process looks like a forgery nor the removal of the last rows goes unseen.
package struct LedgerAnchor: Hashable, Sendable {
  /// The head of what is known to be committed.
  package let confirmed: LedgerHead
  /// Nil once it is confirmed.
  package let announced: LedgerHead?

  /// A head, and the next one while it is being committed.
  package init(confirmed: LedgerHead, announced: LedgerHead? = nil) {
    (self.confirmed, self.announced) = (confirmed, announced)
  }

  /// Whether a ledger that ends with `head` is the one that this was written for.
  package func admits(_ head: LedgerHead) -> Bool {
    head == confirmed || head == announced
  }
}
