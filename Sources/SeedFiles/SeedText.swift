import Foundation

/// The bytes that hexadecimal digits of either case stand for, in groups or not; nil for what is none. Nothing of them
/// becomes a `String`: they are a key.
package func hexadecimalDecoded(_ text: some Sequence<UInt8>) -> Data? {
  var (bytes, high) = (Data(), UInt8?.none)
  for byte in text where ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
    let digit: UInt8
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
    default: return nil
    }
    if let first = high {
      bytes.append(first << 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }
  return high == nil ? bytes : nil
}
