extension Unicode.Scalar {
  /// Whether it has its place in a line that people read.
  ///
  /// Control characters could command a terminal. Format characters (Cf: bidirectional overrides, zero-width spaces and
  /// joiners) could make one text look like another. Line and paragraph separators, surrogates and private-use characters
  /// are none either.
  package var isShown: Bool {
    if isASCII { return (0x20..<0x7F).contains(value) }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  /// `U+202E`, for who has to know which one it is.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
