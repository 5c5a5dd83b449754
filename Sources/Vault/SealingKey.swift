import Crypto
import Glibc
import Primitives

/// AES-256-GCM under one key: what rests in storage is nonce ‖ ciphertext ‖ tag (NIST SP 800-38D), bound to a
/// label that must be given again to open it.
struct SealingKey: Sendable {
  /// The sealed bytes were changed, belong to another label, or were sealed under another key.
  struct NotAuthentic: Error {}

  private let key: SymmetricKey

  init(_ master: MasterKey, for purpose: MasterKey.Purpose) {
    key = master.key(for: purpose)
  }

  /// 12 bytes of nonce, as many as the secret has, 16 of tag.
  func seal(_ secret: SecretBytes, for label: String) throws(NotAuthentic) -> [UInt8] {
    do {
      let box = try secret.withUnsafeBytes { plain in
        try AES.GCM.seal(plain, using: key, authenticating: Array(label.utf8))
      }
      // Nil of a nonce of another length than ours.
      guard let combined = box.combined else { throw NotAuthentic() }
      return Array(combined)
    } catch {
      throw NotAuthentic()
    }
  }

  /// The secret, for as long as the caller keeps it; it wipes itself.
  func open(_ sealed: [UInt8], for label: String) throws(NotAuthentic) -> SecretBytes {
    do {
      var plain = try AES.GCM.open(
        AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Array(label.utf8))
      defer {
        plain.withUnsafeMutableBytes { bytes in
          if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
      }
      return SecretBytes(plain)
    } catch {
      throw NotAuthentic()
    }
  }
}
