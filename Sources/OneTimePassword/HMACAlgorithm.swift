import Crypto
import Primitives

/// The hash function under the HMAC of a token (RFC 6238 section 1.2); most key fobs use SHA-1.
///
/// The raw value is the `algorithm` of an `otpauth:` address and what a store keeps.
package enum HMACAlgorithm: String, Hashable, Sendable, CaseIterable {
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha512 = "SHA512"

  /// `DT(HMAC(K, C))`: 31 bits of the MAC of a counter (RFC 4226 section 5.3, dynamic truncation).
  func truncatedMAC(of counter: UInt64, key: SecretBytes) -> UInt32 {
    switch self {
    case .sha1: truncatedMAC(of: counter, key: key, hash: Insecure.SHA1.self)
    case .sha256: truncatedMAC(of: counter, key: key, hash: SHA256.self)
    case .sha512: truncatedMAC(of: counter, key: key, hash: SHA512.self)
    }
  }

  private func truncatedMAC<Hash: HashFunction>(
    of counter: UInt64, key: SecretBytes, hash: Hash.Type
  ) -> UInt32 {
    let symmetricKey = key.withUnsafeBytes { SymmetricKey(data: $0) }
    let mac = withUnsafeBytes(of: counter.bigEndian) {
      HMAC<Hash>.authenticationCode(for: $0, using: symmetricKey)
    }
    return mac.withUnsafeBytes { bytes in
      // The last byte, not byte 19: for the longer hashes that is another one (RFC 6238 appendix A).
      let offset = Int(bytes[bytes.count - 1] & 0x0F)
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return UInt32(bigEndian: word) & 0x7FFF_FFFF
    }
  }
}
