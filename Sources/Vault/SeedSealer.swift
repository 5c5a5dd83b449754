import Primitives

/// A token's seed as it rests in storage (``SealingKey``).
package struct SealedSeed: Hashable, Sendable {
  /// 12 bytes of nonce, as many as the seed has, 16 of tag.
  package let bytes: [UInt8]

  /// What a store kept; whether it is authentic shows when it is opened.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// Seals and opens seeds under the master key, each bound to its token.
package struct SeedSealer: Sendable {
  /// Why a seed cannot be opened.
  package enum Failure: Error, Hashable {
    /// The sealed bytes were changed, belong to another token, or were sealed under another key.
    case notAuthentic
  }

  private let key: SealingKey

  /// - Parameter master: the key of the seeds is derived from it.
  package init(_ master: MasterKey) {
    key = SealingKey(master, for: .seeds)
  }

  /// - Parameter label: what the seed is bound to (its token, with parameters and expiry); it must be given again
  ///   to open.
  package func seal(_ seed: SecretBytes, for label: String) throws(Failure) -> SealedSeed {
    do {
      return SealedSeed(bytes: try key.seal(seed, for: label))
    } catch {
      throw .notAuthentic
    }
  }

  /// The seed, for as long as the caller keeps it; it wipes itself.
  package func open(_ sealed: SealedSeed, for label: String) throws(Failure) -> SecretBytes {
    do {
      return try key.open(sealed.bytes, for: label)
    } catch {
      throw .notAuthentic
    }
  }
}
