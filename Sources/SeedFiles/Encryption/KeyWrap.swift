import Crypto
import CryptoExtras
import Foundation

/// AES key wrap, also of keys that are no multiple of 8 bytes long: those of 20 bytes, that most tokens have.
enum KeyWrap {
  struct Damaged: Error {}

  /// Unwraps what was wrapped by RFC 3394, or with padding by RFC 5649.
  ///
  /// The library knows the first alone. The second is the same six rounds over the library's AES with another beginning,
  /// which holds the length.
  static func unwrap(_ wrapped: [UInt8], using key: SymmetricKey) throws -> Data {
    guard wrapped.count >= 16, wrapped.count.isMultiple(of: 8) else { throw Damaged() }
    if wrapped.count >= 24, let unwrapped = try? AES.KeyWrap.unwrap(wrapped, using: key) {
      return unwrapped.withUnsafeBytes { Data($0) }
    }
    var (start, blocks) = try unrolled(wrapped, using: key)
    defer { for index in blocks.indices { blocks[index] = 0 } }
    // RFC 5649 section 3: a constant, and how many bytes were wrapped.
    guard start.prefix(4) == [0xA6, 0x59, 0x59, 0xA6] else { throw Damaged() }
    let count = start.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    guard count > blocks.count - 8, count <= blocks.count,
      blocks[count...].allSatisfy({ $0 == 0 })
    else { throw Damaged() }
    return Data(blocks[..<count])
  }

  /// RFC 3394 section 2.2.2, without the check of where it begins; of one block the decryption itself.
  private static func unrolled(
    _ wrapped: [UInt8], using key: SymmetricKey
  ) throws -> (start: [UInt8], blocks: [UInt8]) {
    var start = Array(wrapped[..<8])
    var blocks = Array(wrapped[8...])
    let count = blocks.count / 8
    if count == 1 {
      var block = wrapped
      try AES.inversePermute(&block, key: key)
      return (Array(block[..<8]), Array(block[8...]))
    }
    for round in stride(from: 5, through: 0, by: -1) {
      for index in stride(from: count - 1, through: 0, by: -1) {
        let step = UInt64(count * round + index + 1)
        withUnsafeBytes(of: step.bigEndian) {
          for (place, byte) in $0.enumerated() { start[place] ^= byte }
        }
        let range = 8 * index..<8 * index + 8
        var block = start + blocks[range]
        try AES.inversePermute(&block, key: key)
        start = Array(block[..<8])
        blocks.replaceSubrange(range, with: block[8...])
      }
    }
    return (start, blocks)
  }
}
