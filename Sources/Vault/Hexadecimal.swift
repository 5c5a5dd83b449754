/// Two lower-case digits a byte.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
    for (place, byte) in bytes.enumerated() {
      text[2 * place] = digit(byte >> 4)
      text[2 * place + 1] = digit(byte & 15)
    }
    return 2 * bytes.count
  }
}

private func digit(_ nibble: UInt8) -> UInt8 {
  nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
}

/// Nil unless it is digits, two a byte.
package func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  let nibbles = text.utf8.map { digit -> Int? in
    switch digit {
    case 0x30...0x39: Int(digit) - 0x30
    case 0x41...0x46: Int(digit) - 0x37
    case 0x61...0x66: Int(digit) - 0x57
    default: nil
    }
  }
  guard nibbles.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: nibbles.count, by: 2).reduce(into: [UInt8]?([])) { bytes, at in
    guard let high = nibbles[at], let low = nibbles[at + 1] else { return bytes = nil }
    bytes?.append(UInt8(high << 4 | low))
  }
}
