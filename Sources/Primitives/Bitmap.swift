/// A picture of pixels that are set or not, in rows of text: `#` is set, `.` is not.
package struct Bitmap: Hashable, Sendable {
  /// A character, so many times beside itself.
  package struct Run: Hashable, Sendable {
    /// What is drawn.
    package let character: Unicode.Scalar
    /// In how many cells.
    package let count: Int
  }

  /// The rows from the top, of equal length.
  package let rows: [String]
  /// Rows of half blocks, two rows of pixels in one. Made once: every key draws a screen with them.
  package let halfBlocks: [[Run]]

  /// Nothing at all.
  package static let none = Bitmap(unchecked: [])

  /// - Returns: nil for rows of other characters, of different lengths or empty ones, or more of them than there is
  ///   room for.
  package init?(_ rows: [String], mostColumns: Int, mostRows: Int) {
    guard rows.count <= mostRows,
      rows.allSatisfy({ row in
        (1...mostColumns).contains(row.utf8.count) && row.utf8.count == rows[0].utf8.count
          && row.unicodeScalars.allSatisfy { $0 == "#" || $0 == "." }
      })
    else { return nil }
    self.init(unchecked: rows)
  }

  private init(unchecked rows: [String]) {
    self.rows = rows
    let pixels = rows.map { row in row.utf8.map { $0 == UInt8(ascii: "#") } }
    halfBlocks = stride(from: 0, to: rows.count, by: 2).map { top in
      Self.runs(pixels[top], over: top + 1 < rows.count ? pixels[top + 1] : [])
    }
  }

  private static func runs(_ upper: [Bool], over lower: [Bool]) -> [Run] {
    upper.indices.reduce(into: []) { runs, column in
      let character: Unicode.Scalar =
        switch (upper[column], lower.isEmpty ? false : lower[column]) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      let before = runs.last.flatMap { $0.character == character ? runs.removeLast().count : nil }
      runs.append(Run(character: character, count: (before ?? 0) + 1))
    }
  }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { rows.isEmpty }

  /// Pixels of a row.
  package var columns: Int { rows.first?.utf8.count ?? 0 }
}
