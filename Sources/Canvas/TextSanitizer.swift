/// Takes out of text from outside what has no business on a screen.
///
/// Control characters could command the terminal. Format characters (Cf: bidirectional overrides,
/// zero-width spaces and joiners) could make one text look like another, and curses passes them on.
/// Line and paragraph separators, surrogates and private-use characters go too.
package enum TextSanitizer {
  /// Whether a character may be typed into a field or shown as part of a text of one line.
  package static func admits(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  /// The text with what ``admits(_:)`` refuses spelled out, as `<U+202E>`: for paths and arguments, of which
  /// somebody has to see what is in them.
  package static func spelledOut(
    _ text: some StringProtocol, keepingLines: Bool = false
  ) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if admits(scalar) || (keepingLines && scalar == "\n") {
        shown.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        shown.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
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
