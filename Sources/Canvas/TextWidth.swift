/// How many cells text takes on a terminal.
///
/// The width is that of each scalar, as glibc's wcwidth(3) tells it for UTF-8 and curses uses it,
/// not that of a Swift `Character`: `ﾀﾞ` is one character and two cells.
package enum TextWidth {
  /// 0 for controls, combining, format and unassigned scalars, 2 for East Asian wide and
  /// full-width ones, else 1 (also for those whose width Unicode calls ambiguous).
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0x2500...0x259F: 1
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: inTable(scalar.value)
    }
  }

  /// The sum over its scalars; a joined emoji counts more than terminals show, so none is used.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The width of the last run that begins at the scalar or before it.
  private static func inTable(_ value: UInt32) -> Int {
    let sought = value << 2 | 3
    var (below, above) = (0, runs.count)
    while above - below > 1 {
      let middle = (below + above) / 2
      if runs[middle] <= sought { below = middle } else { above = middle }
    }
    return Int(runs[below] & 3)
  }

  /// The text, or what fits of its beginning with two dots behind it: whoever reads it sees that there is more.
  package static func cut(_ text: String, columns: Int) -> String {
    of(text) <= columns ? text : prefix(of: text, columns: columns - dots.utf8.count) + dots
  }

  private static let dots = ".."

  /// As much of the beginning as fits into `columns`; a wide character is not halved.
  package static func prefix(of text: String, columns: Int) -> String {
    var left = columns
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix { scalar in
          left -= of(scalar)
          return left >= 0
        }))
  }
}
