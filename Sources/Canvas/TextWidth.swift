/// How many cells text takes on a terminal.
package enum TextWidth {
  /// 0 for controls, combining and format characters, 2 for East Asian wide and full-width ones, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x3041...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: scalar.properties.generalCategory == .format ? 0 : 1
    }
  }

  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
