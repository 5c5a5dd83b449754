import Canvas

/// A picture of square pixels: two of them, one above the other, in each cell, drawn with half blocks.
struct PixelPicture {
  /// What a pixel is of.
  enum Paint: Hashable {
    case ground, casing, glass, segment
    /// A notch that is left.
    case good, caution, alert
  }

  let columns: Int
  /// Pixels of a column, an even number.
  let height: Int
  private var pixels: [Paint]
  private var texts: [(text: String, row: Int, column: Int, style: Style)] = []

  /// Nothing, in so many cells.
  init(columns: Int, rows: Int) {
    (self.columns, height) = (columns, 2 * rows)
    pixels = Array(repeating: .ground, count: columns * 2 * rows)
  }

  /// Fills what lies in both ranges.
  mutating func fill(_ paint: Paint, x: Range<Int>, y: Range<Int>) {
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<columns) { pixels[row * columns + column] = paint }
    }
  }

  /// Writes over a row of cells whose pixels are of one paint.
  mutating func write(_ text: String, row: Int, column: Int, _ style: Style) {
    texts.append((text, row, column, style))
  }

  /// The cells, row by row.
  var lines: [Line] {
    (0..<height / 2).map { row in
      var line = Line()
      var column = 0
      for written in texts.filter({ $0.row == row }).sorted(by: { $0.column < $1.column }) {
        append(&line, row, column..<written.column)
        line.append(written.text, written.style)
        column = written.column + TextWidth.of(written.text)
      }
      append(&line, row, column..<columns)
      return line
    }
  }

  private func append(_ line: inout Line, _ row: Int, _ range: Range<Int>) {
    var column = range.lowerBound
    while column < range.upperBound {
      let pair = self[row, column]
      var count = 1
      while column + count < range.upperBound, self[row, column + count] == pair { count += 1 }
      let (glyph, style) = pair.cell
      line.append(glyph, count: count, style)
      column += count
    }
  }

  private subscript(row: Int, column: Int) -> Pair {
    Pair(
      upper: pixels[2 * row * columns + column], lower: pixels[(2 * row + 1) * columns + column])
  }

  private struct Pair: Hashable {
    let upper: Paint
    let lower: Paint

    /// Nothing is drawn in the colour of the ground: it is the paper then. What lies on something is never a paper.
    var cell: (glyph: Unicode.Scalar, style: Style) {
      if upper == lower {
        return upper.isOnSomething
          ? ("█", Style(ink: upper.ink ?? .plain, on: upper.paper))
          : (" ", Style(ink: upper.blankInk, on: upper.paper))
      }
      guard let ink = upper.ink, !lower.isOnSomething else {
        return ("▄", Style(ink: lower.ink ?? .plain, on: upper.paper))
      }
      return ("▀", Style(ink: ink, on: lower.paper))
    }
  }
}

extension PixelPicture.Paint {
  fileprivate var ink: Style.Ink? {
    switch self {
    case .ground: nil
    case .casing: .casing
    case .glass: .glass
    case .segment: .segment
    case .good: .good
    case .caution: .caution
    case .alert: .alert
    }
  }

  /// What it is, or lies on.
  fileprivate var paper: Style.Paper {
    switch self {
    case .ground: .ground
    case .casing, .good, .caution, .alert: .casing
    case .glass, .segment: .glass
    }
  }

  /// Of a blank: on glass that of what is written there, since each change of ink costs bytes.
  fileprivate var blankInk: Style.Ink {
    switch self {
    case .glass, .segment: .segment
    case .ground, .casing, .good, .caution, .alert: .plain
    }
  }

  fileprivate var isOnSomething: Bool {
    switch self {
    case .ground, .casing, .glass: false
    case .segment, .good, .caution, .alert: true
    }
  }
}
