import Primitives

/// Takes out of text from outside what has no business on a screen: curses passes it on.
package enum TextSanitizer {
  /// Whether a character may be typed into a field or shown as part of a text of one line.
  package static func admits(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isShown
  }

  /// The text with what ``admits(_:)`` refuses spelled out, as `<U+202E>`, or `<0xFF>` for a byte that is no
  /// character: for paths and arguments, of which somebody has to see what is in them.
  package static func spelledOut(
    _ text: some StringProtocol, keepingLines: Bool = false
  ) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if admits(scalar) || (keepingLines && scalar == "\n") {
        shown.append(scalar)
      } else {
        let name =
          scalar.givenByte.map { "0x" + hexadecimal([$0]).uppercased() } ?? scalar.codePoint
        shown.append(contentsOf: "<\(name)>".unicodeScalars)
      }
    }
    return String(shown)
  }

  /// The text without what ``admits(_:)`` refuses: one line.
  package static func line(_ text: some StringProtocol) -> String {
    var admitted = String.UnicodeScalarView()
    admitted.append(contentsOf: text.unicodeScalars.filter(admits))
    return String(admitted)
  }
}
