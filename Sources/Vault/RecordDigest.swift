import Crypto

/// What the ledger keeps of a name or an address that was changed: whoever has the old text and the master key can show
/// that it is the one, and nobody else learns it.
package struct RecordDigest: Sendable {
  /// Of a digest, truncated (RFC 2104 section 5).
  package static let byteCount = 16

  private let key: SymmetricKey

  /// - Parameter master: the key of the digests is derived from it.
  package init(_ master: MasterKey) { key = master.key(for: .recordDigests) }

  /// ``byteCount`` bytes.
  package func digest(of text: String) -> [UInt8] {
    HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
      .withUnsafeBytes { Array($0.prefix(Self.byteCount)) }
  }
}
