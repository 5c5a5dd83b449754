import Crypto

/// SHA-256 (FIPS 180-4) of some bytes; 32 bytes.
package func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

/// SHA-256 of bytes that come one after the other.
package struct RunningDigest {
  private var hash = SHA256()

  /// Of nothing yet.
  package init() {}

  package mutating func update(_ bytes: some Sequence<UInt8>) { hash.update(data: Array(bytes)) }

  /// Of all that came up to now; 32 bytes.
  package var value: [UInt8] { Array(hash.finalize()) }
}
