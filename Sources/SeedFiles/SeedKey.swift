import Crypto
import Foundation
import OneTimePassword
import Primitives

/// The key of a token as the bank keeps it.
enum SeedKey {
  /// RFC 4226 section 4, R6: 128 bits at least.
  private static let fewestBytes = 16

  /// A key that is longer than a block of the hash function is hashed first, as HMAC does by itself with every code
  /// (RFC 2104 section 2): the codes are the same, and a key is never longer than 128 bytes.
  ///
  /// - Throws: ``SeedFileFailure/Problem/tooShort(bytes:)``.
  static func fitted(
    _ key: Data, to algorithm: HMACAlgorithm
  ) throws(SeedFileFailure.Problem) -> SecretBytes {
    guard key.count >= fewestBytes else { throw .tooShort(bytes: key.count) }
    return switch algorithm {
    case .sha1: fitted(key, Insecure.SHA1.self)
    case .sha256: fitted(key, SHA256.self)
    case .sha512: fitted(key, SHA512.self)
    }
  }

  private static func fitted<Hash: HashFunction>(_ key: Data, _ hash: Hash.Type) -> SecretBytes {
    key.count <= Hash.blockByteCount
      ? SecretBytes(key) : SecretBytes(Array(Hash.hash(data: key)))
  }
}
