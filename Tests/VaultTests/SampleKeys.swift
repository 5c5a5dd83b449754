import Primitives
import Vault

/// Keys, secrets and bytes that the tests of the vault share.
enum Sample {
  static func key(_ bytes: some Collection<UInt8>) throws -> MasterKey {
    try MasterKey(SecretBytes(bytes))
  }

  /// 00 01 … 1f: the key of the known answers.
  static func countingKey() throws -> MasterKey { try key(0..<32) }

  static func secret(_ text: String) -> SecretBytes { SecretBytes(text.utf8) }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 1, by: 2)
      .compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
  }
}
