/// Digits as a liquid-crystal display shows them, drawn in ASCII: no terminal disagrees on its width.
package enum SevenSegment {
  /// How large a digit is drawn.
  package struct Scale: Hashable, Sendable {
    /// Columns of a horizontal segment.
    let across: Int
    /// Rows of a vertical segment.
    let down: Int

    /// 3 columns and 3 rows a digit.
    package static let small = Scale(across: 1, down: 1)
    /// 5 columns and 5 rows a digit.
    package static let large = Scale(across: 3, down: 2)

    var digitColumns: Int { across + 2 }
    /// Rows of a digit.
    package var rows: Int { 2 * down + 1 }

    /// Columns of so many digits, one column between two.
    package func columns(ofDigits count: Int) -> Int {
      count * (digitColumns + 1) - 1
    }
  }

  /// The segments that are lit, named as in data sheets: a on top, then clockwise b…f, g in the middle.
  private static let lit: [Character: String] = [
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc",
    "7": "abc", "8": "abcdefg", "9": "abcdfg",
  ]

  /// - Parameter digits: `0`…`9`; anything else is a dark place.
  /// - Returns: ``Scale/rows`` lines of equal length.
  package static func rows(_ digits: String, _ scale: Scale) -> [String] {
    (0..<scale.rows).map { row in
      digits.map { digit in
        line(row, of: lit[digit, default: ""], scale)
      }
      .joined(separator: " ")
    }
  }

  /// Horizontal segments lie on the lower edge of their row: a on the first, g on the middle one, d on the last.
  private static func line(_ row: Int, of lit: String, _ scale: Scale) -> String {
    func segment(_ name: Character, _ stroke: String) -> String {
      lit.contains(name) ? stroke : " "
    }
    let isUpper = row <= scale.down
    let left = row == 0 ? " " : segment(isUpper ? "f" : "e", "|")
    let right = row == 0 ? " " : segment(isUpper ? "b" : "c", "|")
    let across: Character? =
      row == 0 ? "a" : row == scale.down ? "g" : row == 2 * scale.down ? "d" : nil
    let middle = across.map { segment($0, "_") } ?? " "
    return left + String(repeating: middle, count: scale.across) + right
  }
}
