import Crypto

/// The MACs of the ledger: each row's covers the row and the MAC before it (HMAC-SHA-256, RFC 2104).
package struct LedgerChain: Sendable, Equatable {
  /// Of a MAC.
  package static let byteCount = 32

  /// With their keys in them already: each MAC begins with a copy.
  private let rows: HMAC<SHA256>
  private let anchor: HMAC<SHA256>

  /// Of the master key: tells the chains of two apart; 16 bytes.
  let fingerprint: [UInt8]

  /// - Parameter master: a key each for rows and anchor is derived from it.
  package init(_ master: MasterKey) {
    fingerprint = master.fingerprint
    rows = HMAC(key: master.key(for: .ledger))
    anchor = HMAC(key: master.key(for: .anchor))
  }

  /// - Parameters:
  ///   - row: the row's bytes; no two rows have the same.
  ///   - previous: the MAC of the row before it.
  package func mac(of row: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var hmac = rows
    hmac.update(data: previous)
    hmac.update(data: row)
    return hmac.finalize().withUnsafeBytes { Array($0) }
  }

  /// The MAC of what is written down beside the database.
  package func seal(anchor text: [UInt8]) -> [UInt8] {
    var hmac = anchor
    hmac.update(data: text)
    return hmac.finalize().withUnsafeBytes { Array($0) }
  }

  package static func == (one: LedgerChain, other: LedgerChain) -> Bool {
    one.fingerprint == other.fingerprint
  }
}
