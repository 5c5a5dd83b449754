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
