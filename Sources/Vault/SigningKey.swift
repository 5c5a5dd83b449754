import Crypto
import Primitives

/// The key that exports of the ledger are signed with (Ed25519, RFC 8032): whoever has the public half can verify
/// one, and cannot make one. Of the master key, which verifies the ledger itself, that cannot be said.
package struct SigningKey: Sendable {
  /// The length of the private key.
  package static let byteCount = 32

  private let key: Curve25519.Signing.PrivateKey

  /// - Parameter randomness: the private key is drawn from it.
  /// - Returns: the key, sealed.
  package static func sealed(
    drawnFrom randomness: inout some RandomNumberGenerator, by sealer: SigningKeySealer
  ) -> [UInt8]? {
    var secret = SecretBytes()
    for _ in 0..<byteCount { secret.append(.random(in: .min ... .max, using: &randomness)) }
    return sealer.seal(secret)
  }

  /// Nil for bytes that are no key.
  init?(_ secret: SecretBytes) {
    guard
      let key = secret.withUnsafeBytes({
        try? Curve25519.Signing.PrivateKey(rawRepresentation: $0)
      })
    else { return nil }
    self.key = key
  }

  /// For whoever verifies; 32 bytes.
  package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  /// 64 bytes over the message; nil if there was no memory for it.
  package func signature(of message: [UInt8]) -> [UInt8]? {
    (try? key.signature(for: message)).map(Array.init)
  }

  /// Whether a message was signed with the private half of `publicKey`.
  package static func isSigned(
    _ message: [UInt8], by publicKey: [UInt8], _ signature: [UInt8]
  ) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

/// Seals the private half under the master key, so that it outlives a rotation of that.
package struct SigningKeySealer: Sendable {
  private static let label = "ledger"
  private let key: SealingKey

  /// - Parameter master: the key that wraps it is derived from it.
  package init(_ master: MasterKey) {
    key = SealingKey(master, for: .signing)
  }

  func seal(_ secret: SecretBytes) -> [UInt8]? { try? key.seal(secret, for: Self.label) }

  /// Nil for what was changed, or sealed under another key.
  package func open(_ sealed: [UInt8]) -> SigningKey? {
    (try? key.open(sealed, for: Self.label)).flatMap { SigningKey($0) }
  }

  /// The same key sealed by another; nil if it does not open.
  package func reseal(_ sealed: [UInt8], by other: SigningKeySealer) -> [UInt8]? {
    (try? key.open(sealed, for: Self.label)).flatMap { other.seal($0) }
  }
}
