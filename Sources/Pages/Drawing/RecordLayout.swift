import Canvas

/// Rows of a history: time, what happened and from where beside each other, or two lines each where the
/// window is narrow.
struct RecordLayout {
  private(set) var lines: [Line] = []

  private static let gap = 2
  private static let leastWhat = 24
  /// A longer place, as an IPv6 address is, has a line of its own.
  private static let widestPlace = 20

  /// How the time and the place look.
  private let aside: Style

  init(_ rows: [RecordRow], indent: Int, column: TextColumn, aside: Style = .plain) {
    self.aside = aside
    let timeWidth = rows.map { TextWidth.of($0.time) }.max() ?? 0
    let places = rows.map { TextWidth.of($0.place) }.filter { $0 <= Self.widestPlace }
    let whatColumn = indent + timeWidth + Self.gap
    let whats = rows.map { TextWidth.of($0.what) }.max() ?? 0
    // Near enough to what happened that the eye finds its way along the row.
    let placeColumn = min(
      column.width - (places.max() ?? 0), whatColumn + max(Self.leastWhat, whats) + Self.gap)
    for row in rows {
      var line = Line(String(repeating: " ", count: indent) + row.time, aside)
      if column.isWide {
        let fits = TextWidth.of(row.place) <= Self.widestPlace
        let room = (fits ? placeColumn - Self.gap : column.width) - whatColumn
        for (index, piece) in LineBreaking.lines(of: row.what, columns: room).enumerated() {
          line.pad(to: whatColumn)
          line.append(piece)
          if index == 0, fits {
            line.pad(to: placeColumn)
            line.append(row.place, aside)
          }
          lines.append(line)
          line = Line()
        }
        if !fits { wrap(row.place, indent: whatColumn, column) }
      } else {
        let fits = line.columns + Self.gap + TextWidth.of(row.place) <= column.width
        if fits { line.append("  " + row.place, aside) }
        lines.append(line)
        wrap(row.what, indent: indent + 2, column)
        if !fits { wrap(row.place, indent: indent + 2, column) }
      }
    }
  }

  private mutating func wrap(_ text: String, indent: Int, _ column: TextColumn) {
    for piece in LineBreaking.lines(of: text, columns: column.width - indent) {
      lines.append(Line(String(repeating: " ", count: indent) + piece))
    }
  }
}
