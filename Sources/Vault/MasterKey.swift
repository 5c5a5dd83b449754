import Crypto
import Glibc
import Primitives

/// The key over everything that is sealed: 32 random bytes in a file of their own, outside the database.
///
/// It is never used itself; each purpose has a key derived from it (HKDF, RFC 5869), so that what one
/// purpose shows cannot serve another.
package struct MasterKey: Sendable {
  /// The length of every master key.
  package static let byteCount = 32

  /// Why bytes are no master key.
  package enum Failure: Error, Hashable {
    /// The key has this many bytes instead of ``byteCount``.
    case wrongLength(Int)
  }

  private let root: SymmetricKey

  /// - Parameter bytes: the key; the caller's copy wipes itself, what is derived from it is the library's.
  /// - Throws: ``Failure/wrongLength(_:)``.
  package init(_ bytes: SecretBytes) throws(Failure) {
    guard bytes.count == Self.byteCount else { throw .wrongLength(bytes.count) }
    root = bytes.withUnsafeBytes { SymmetricKey(data: $0) }.keptInMemory
  }

  enum Purpose: String {
    case seeds = "higasa seeds v1"
    case repeatedCodes = "higasa repeated codes v1"
    case fingerprint = "higasa fingerprint v1"
    case ledger = "higasa ledger v1"
    case anchor = "higasa anchor v1"
    case state = "higasa state v1"
    case passwords = "higasa passwords v1"
    case signing = "higasa signing v1"
    case recordDigests = "higasa record digests v1"
  }

  func key(for purpose: Purpose) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: root, info: Array(purpose.rawValue.utf8), outputByteCount: 32
    ).keptInMemory
  }

  /// What a database remembers of the key it was sealed with: tells the right key from another one,
  /// and nothing about the key.
  package var fingerprint: [UInt8] {
    HMAC<SHA256>.authenticationCode(for: [UInt8](), using: key(for: .fingerprint))
      .withUnsafeBytes { Array($0.prefix(16)) }
  }
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
  package var description: String { "<master key>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension SymmetricKey {
  /// The same, which is never swapped out to a disk that outlives the process, where the system's limit on
  /// locked memory (RLIMIT_MEMLOCK) leaves room. Its page stays locked to the end of the process: other keys
  /// may lie in it.
  fileprivate var keptInMemory: SymmetricKey {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = mlock(start, bytes.count)
    }
    return self
  }
}
