import Crypto
import Primitives

/// Tells whether the same wrong code was sent again, without keeping the code (rules §4).
package struct RepeatedCodeMark: Sendable {
  /// Of a mark.
  package static let byteCount = 32

  private let key: SymmetricKey

  /// - Parameter master: the key of the marks is derived from it.
  package init(_ master: MasterKey) {
    key = master.key(for: .repeatedCodes)
  }

  /// HMAC-SHA-256 over the scope and the code, ``byteCount`` bytes.
  ///
  /// - Parameter scope: what the mark is good for: one issue and one step of the server's time.
  package func mark(of code: SecretBytes, scope: String) -> [UInt8] {
    var hmac = HMAC<SHA256>(key: key)
    hmac.update(data: Array(scope.utf8))
    hmac.update(data: [0])
    code.withUnsafeBytes { hmac.update(data: $0) }
    return Array(hmac.finalize())
  }
}
