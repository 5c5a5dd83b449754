import Crypto
import Glibc
import Primitives

/// A token's seed as it rests in storage: AES-256-GCM, nonce ‖ ciphertext ‖ tag (NIST SP 800-38D).
package struct SealedSeed: Hashable, Sendable {
  /// 12 bytes of nonce, as many as the seed has, 16 of tag.
  package let bytes: [UInt8]

  /// What a store kept; whether it is authentic shows when it is opened.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// Seals and opens seeds under the master key, each bound to its serial number.
package struct SeedSealer: Sendable {
  /// Why a seed cannot be opened.
  package enum Failure: Error, Hashable {
    /// The sealed bytes were changed, belong to another serial, or were sealed under another key.
    case notAuthentic
  }

  private let key: SymmetricKey

  /// - Parameter master: the key of the seeds is derived from it.
  package init(_ master: MasterKey) {
    key = master.key(for: .seeds)
  }

  /// - Parameter label: what the seed is bound to (its serial number); it must be given again to open.
  package func seal(_ seed: SecretBytes, for label: String) throws -> SealedSeed {
    let box = try seed.withUnsafeBytes { plain in
      try AES.GCM.seal(plain, using: key, authenticating: Array(label.utf8))
    }
    guard let combined = box.combined else { throw Failure.notAuthentic }
    return SealedSeed(bytes: Array(combined))
  }

  /// The seed, for as long as the caller keeps it; it wipes itself.
  package func open(_ sealed: SealedSeed, for label: String) throws(Failure) -> SecretBytes {
    do {
      var plain = try AES.GCM.open(
        AES.GCM.SealedBox(combined: sealed.bytes), using: key, authenticating: Array(label.utf8))
      defer {
        plain.withUnsafeMutableBytes { bytes in
          if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
      }
      return SecretBytes(plain)
    } catch {
      throw .notAuthentic
    }
  }
}
