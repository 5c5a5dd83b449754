import Crypto

/// The MACs of the ledger: each row's covers the row and the MAC before it (HMAC-SHA-256, RFC 2104).
package struct LedgerChain: Sendable {
  /// Of a MAC.
  package static let byteCount = 32

  private let rows: SymmetricKey
  private let anchor: SymmetricKey

  /// - Parameter master: a key each for rows and anchor is derived from it.
  package init(_ master: MasterKey) {
    rows = master.key(for: .ledger)
    anchor = master.key(for: .anchor)
  }

  /// - Parameters:
  ///   - row: the row's bytes; no two rows have the same.
  ///   - previous: the MAC of the row before it.
  package func mac(of row: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var hmac = HMAC<SHA256>(key: rows)
    hmac.update(data: previous)
    hmac.update(data: row)
    return Array(hmac.finalize())
  }

  /// The MAC of what is written down beside the database.
  package func seal(anchor text: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: anchor))
  }
}
