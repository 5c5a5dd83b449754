/// A colour by its parts, 0…255, in sRGB.
package struct RGBColour: Hashable, Sendable {
  /// Its part of red.
  package let red: UInt8
  /// Its part of green.
  package let green: UInt8
  /// Its part of blue.
  package let blue: UInt8

  /// A colour by its parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour as style sheets write it.
  ///
  /// - Parameter text: `#rrggbb`, of hexadecimal digits in either case.
  /// - Returns: nil for any other text.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(digits.map { String(Unicode.Scalar($0)) }.joined(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// `#rrggbb`, in small letters.
  package var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return part < 16 ? "0" + digits : digits
      }.joined()
  }
}
