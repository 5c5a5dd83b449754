import Primitives

/// The letters in which a key is shown to people and typed into apps (RFC 4648 section 6).
package enum Base32 {
  /// Why a text is no Base32; positions count bytes from 0, and no byte of the key is repeated here.
  package enum Failure: Error, Hashable {
    /// Neither `A`…`Z`, `2`…`7`, a space, nor `=` at the end.
    case notInAlphabet(position: Int)
    /// No number of whole bytes gives this many letters, or `=` does not fill the last eight.
    case impossibleLength(letters: Int, padding: Int)
    /// The unused bits of the last letter are not zero: a letter was changed or lost.
    case strayBits
    /// More bytes than ``SecretBytes/capacity``.
    case tooLong
  }

  /// The most bytes whose letters one secret holds.
  package static let longestKey = SecretBytes.capacity * 5 / 8

  /// Upper-case letters without padding.
  ///
  /// - Precondition: `bytes.count <= Base32.longestKey`; the keys we make are far shorter.
  package static func encode(_ bytes: SecretBytes) -> SecretBytes {
    precondition(bytes.count <= longestKey, "a key longer than its letters' buffer")
    var letters = SecretBytes()
    bytes.withUnsafeBytes { bytes in
      var (bits, count): (UInt16, Int) = (0, 0)
      for byte in bytes {
        bits = bits << 8 | UInt16(byte)
        count += 8
        while count >= 5 {
          count -= 5
          letters.append(letter(of: bits >> count))
        }
      }
      if count > 0 { letters.append(letter(of: bits << (5 - count))) }
    }
    return letters
  }

  /// Reads letters of either case; spaces are skipped wherever they stand, padding is optional.
  ///
  /// - Parameter text: ASCII or UTF-8, such as `String.utf8` or the bytes of a secret.
  package static func decode(_ text: some Sequence<UInt8>) throws(Failure) -> SecretBytes {
    var decoded = SecretBytes()
    var (bits, count): (UInt16, Int) = (0, 0)
    var (letters, padding) = (0, 0)
    for (position, byte) in text.enumerated() {
      if byte == UInt8(ascii: " ") { continue }
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(of: byte) else {
        throw .notInAlphabet(position: position)
      }
      letters += 1
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        guard decoded.append(UInt8(truncatingIfNeeded: bits >> count)) else { throw .tooLong }
      }
    }
    // One, three or six letters in the last group carry five bits or more that no byte took.
    guard count < 5, padding == 0 || padding < 8 && (letters + padding) % 8 == 0 else {
      throw .impossibleLength(letters: letters, padding: padding)
    }
    guard bits & (1 << count - 1) == 0 else { throw .strayBits }
    return decoded
  }

  /// The letter of the five low bits.
  private static func letter(of bits: UInt16) -> UInt8 {
    let value = UInt8(bits & 0x1F)
    return value < 26 ? UInt8(ascii: "A") + value : UInt8(ascii: "2") + (value - 26)
  }

  private static func value(of letter: UInt8) -> UInt16? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt16(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt16(letter - UInt8(ascii: "a"))
    case UInt8(ascii: "2")...UInt8(ascii: "7"): UInt16(letter - UInt8(ascii: "2")) + 26
    default: nil
    }
  }
}
