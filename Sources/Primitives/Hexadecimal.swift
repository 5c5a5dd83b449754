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

/// Nil unless it is digits of either case, two a byte.
package func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  bytes(hexadecimal: text.utf8)
}

/// The same of digits that never become a `String`, such as those of a key.
///
/// Inlinable, since it is as fast as its digits come: another module's sequence is a call for each of them.
@inlinable
package func bytes(hexadecimal digits: some Sequence<UInt8>) -> [UInt8]? {
  var (bytes, high) = ([UInt8](), UInt8?.none)
  for digit in digits {
    let nibble: UInt8
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): nibble = digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): nibble = digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): nibble = digit - UInt8(ascii: "A") + 10
    default: return nil
    }
    if let first = high {
      bytes.append(first << 4 | nibble)
      high = nil
    } else {
      high = nibble
    }
  }
  return high == nil ? bytes : nil
}
