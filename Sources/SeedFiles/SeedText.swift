import Foundation
import OneTimePassword
import Primitives
import TokenDomain

/// What XML and makers break long values with.
func isBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x09, 0x0A, 0x0D: true
  default: false
  }
}

/// The bytes that hexadecimal digits of either case stand for, in groups or not; nil for what is none. Nothing of them
/// becomes a `String`: they are a key.
package func hexadecimalDecoded(_ text: some Sequence<UInt8>) -> Data? {
  bytes(hexadecimal: text.lazy.filter { !isBlank($0) }).map { Data($0) }
}

/// xs:base64Binary, which may be broken into lines; nil for what is none.
func base64Decoded(_ text: some ContiguousBytes) -> Data? {
  text.withUnsafeBytes { text in
    var compact = Data(count: text.count)
    defer { compact.resetBytes(in: compact.indices) }
    let count = compact.withUnsafeMutableBytes { (compact: UnsafeMutableRawBufferPointer) in
      var count = 0
      for byte in text where !isBlank(byte) {
        compact[count] = byte
        count += 1
      }
      return count
    }
    return Data(base64Encoded: compact.prefix(count))
  }
}

extension SerialNumber {
  /// Of a hardware token: no other is delivered.
  init?(delivered text: String) {
    self.init(text)
    guard kind == .hardware else { return nil }
  }
}

extension HMACAlgorithm {
  /// Takes `HMAC-SHA256`, `SHA-256` and `SHA256` for the same, as makers do; without a name it is SHA-1.
  init?(suite: String?) {
    guard let suite, !suite.isEmpty else {
      self = .sha1
      return
    }
    let name = suite.uppercased().replacing("HMAC", with: "").filter { $0 != "-" }
    self.init(rawValue: name)
  }
}
