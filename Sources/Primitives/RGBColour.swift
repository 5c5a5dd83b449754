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
    guard text.hasPrefix("#"), let parts = bytes(hexadecimal: text.dropFirst()), parts.count == 3
    else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// `#rrggbb`, in small letters.
  package var text: String { "#" + hexadecimal([red, green, blue]) }
}
