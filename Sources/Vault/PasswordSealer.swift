import Primitives

/// Seals the hashes of passwords under a key of their own (a pepper, NIST SP 800-63B-4 section 3.1.1.2), each bound
/// to whose password it is: whoever has the database alone can neither guess against a hash, nor put one in the
/// place of another, nor one of lower cost.
package struct PasswordSealer: Sendable {
  private let key: SealingKey

  /// - Parameter master: the key of the passwords is derived from it.
  package init(_ master: MasterKey) {
    key = SealingKey(master, for: .passwords)
  }

  /// - Parameter label: whose password it is, and which; it must be given again to open.
  /// - Returns: nil if there was no memory for it.
  package func seal(_ hash: PasswordHash, for label: String) -> [UInt8]? {
    try? key.seal(SecretBytes(hash.text.utf8), for: label)
  }

  /// Nil for bytes that were changed, belong to another password, or were sealed under another key.
  package func open(_ sealed: [UInt8], for label: String) -> PasswordHash? {
    guard let text = try? key.open(sealed, for: label) else { return nil }
    return PasswordHash(text: text.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
  }
}
