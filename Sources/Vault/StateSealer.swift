import Crypto

/// The MACs over what the bank keeps besides the ledger (HMAC-SHA-256, RFC 2104): without the key nobody
/// changes a row unseen, or puts one back as it was.
package struct StateSealer: Sendable {
  /// Of a tag, truncated (RFC 2104 section 5).
  package static let tagBytes = 16

  /// With the key in it already: each MAC begins with a copy, which spares half of the work.
  private let keyed: HMAC<SHA256>

  /// - Parameter master: the key of the seals is derived from it.
  package init(_ master: MasterKey) {
    keyed = HMAC(key: master.key(for: .state))
  }

  /// What is sealed: no bytes of one kind are taken for those of another, since they begin with it.
  package enum Kind: UInt8, Sendable {
    case row = 1, node, standing
  }

  /// ``tagBytes`` bytes over what was sealed.
  ///
  /// - Parameter message: what was sealed, behind the byte of its ``Kind``.
  package func tag(of message: [UInt8]) -> [UInt8] {
    message.withUnsafeBytes { withTag($0) { Array($0) } }
  }

  /// 32 bytes over what was sealed.
  ///
  /// - Parameter message: as for ``tag(of:)``.
  package func seal(of message: [UInt8]) -> [UInt8] {
    message.withUnsafeBytes { code($0).withUnsafeBytes { Array($0) } }
  }

  /// ``tagBytes`` bytes, for as long as `body` takes.
  ///
  /// - Parameter message: what was sealed, behind the byte of its ``Kind``.
  package func withTag<Result>(
    _ message: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    code(message).withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<Self.tagBytes])) }
  }

  private func code(_ message: UnsafeRawBufferPointer) -> HMAC<SHA256>.MAC {
    var hmac = keyed
    hmac.update(data: message)
    return hmac.finalize()
  }

  /// A number below `count` that spreads names evenly, the same for ever.
  package static func place(of name: [UInt8], among count: Int) -> Int {
    let number = SHA256.hash(data: name).withUnsafeBytes { $0.load(as: UInt64.self) }
    return Int(UInt64(bigEndian: number) % UInt64(count))
  }
}
