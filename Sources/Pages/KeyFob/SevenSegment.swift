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

  /// A segment, named as in data sheets: a on top, then clockwise b…f, g in the middle.
  enum Segment: Hashable, CaseIterable {
    case a, b, c, d, e, f, g
  }

  private static let lit: [Character: Set<Segment>] = [
    "0": [.a, .b, .c, .d, .e, .f], "1": [.b, .c], "2": [.a, .b, .g, .e, .d],
    "3": [.a, .b, .g, .c, .d], "4": [.f, .g, .b, .c], "5": [.a, .f, .g, .c, .d],
    "6": [.a, .f, .g, .e, .d, .c], "7": [.a, .b, .c], "8": Set(Segment.allCases),
    "9": [.a, .b, .c, .d, .f, .g],
  ]

  /// The segments of a digit that are lit; none for anything else.
  static func segments(of digit: Character) -> Set<Segment> { lit[digit, default: []] }

  /// - Parameter digits: `0`…`9`; anything else is a dark place.
  /// - Returns: ``Scale/rows`` lines of equal length.
  package static func rows(_ digits: String, _ scale: Scale) -> [String] {
    (0..<scale.rows).map { row in
      digits.map { digit in
        line(row, of: segments(of: digit), scale)
      }
      .joined(separator: " ")
    }
  }

  /// Horizontal segments lie on the lower edge of their row: a on the first, g on the middle one, d on the last.
  private static func line(_ row: Int, of lit: Set<Segment>, _ scale: Scale) -> String {
    func segment(_ name: Segment, _ stroke: String) -> String {
      lit.contains(name) ? stroke : " "
    }
    let isUpper = row <= scale.down
    let left = row == 0 ? " " : segment(isUpper ? .f : .e, "|")
    let right = row == 0 ? " " : segment(isUpper ? .b : .c, "|")
    let across: Segment? =
      row == 0 ? .a : row == scale.down ? .g : row == 2 * scale.down ? .d : nil
    let middle = across.map { segment($0, "_") } ?? " "
    return left + String(repeating: middle, count: scale.across) + right
  }
}
