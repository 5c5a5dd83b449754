/// A picture of pixels that are set or not, in rows of text: `#` is set, `.` is not.
package struct Bitmap: Hashable, Sendable {
  /// The rows from the top, of equal length.
  package let rows: [String]

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
    self.rows = rows
  }

  private init(unchecked rows: [String]) { self.rows = rows }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { rows.isEmpty }

  /// Pixels of a row.
  package var columns: Int { rows.first?.utf8.count ?? 0 }

  /// Rows of half blocks: two rows of pixels in one.
  package var halfBlocks: [String] {
    stride(from: 0, to: rows.count, by: 2).map { top in
      let lower = top + 1 < rows.count ? Array(rows[top + 1]) : []
      return String(
        rows[top].enumerated().map { column, upper -> Character in
          switch (upper == "#", lower.isEmpty ? false : lower[column] == "#") {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }
}
