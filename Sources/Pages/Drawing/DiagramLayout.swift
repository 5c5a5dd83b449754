import Canvas

/// A diagram as lines; columns far from its centre are left out where there is no room.
struct DiagramLayout {
  private(set) var lines: [Line] = []

  private static let gap = 2

  /// - Parameter marks: how the marks look; nil: in the plain look.
  init(_ diagram: Diagram, indent: Int, width: Int, _ marks: Marks?) {
    let labels = ([diagram.label] + diagram.rows.map(\.label)).map { TextWidth.of($0) }
    let first = indent + (labels.max() ?? 0) + Self.gap
    let cell = (diagram.headings.map { TextWidth.of($0) }.max() ?? 0) + 1
    let shown = Self.columns(
      of: diagram.headings.count, around: diagram.centre, most: max(1, (width - first) / cell))
    let faint = Style(ink: .faint)
    var head = Line(String(repeating: " ", count: indent) + diagram.label, faint)
    for (offset, column) in shown.enumerated() {
      let heading = diagram.headings[column]
      head.pad(to: first + (offset + 1) * cell - 1 - TextWidth.of(heading))
      head.append(heading, faint)
    }
    lines = [head]
    for row in diagram.rows {
      var line = Line(String(repeating: " ", count: indent) + row.label)
      for (offset, column) in shown.enumerated() {
        guard let mark = row.marks[column] else { continue }
        line.pad(to: first + (offset + 1) * cell - 2)
        line.append(mark.glyph(marks), mark.style)
      }
      lines.append(line)
    }
  }

  private static func columns(of all: Int, around centre: Int, most: Int) -> Range<Int> {
    let count = min(all, most)
    let start = max(0, min(centre - count / 2, all - count))
    return start..<start + count
  }
}

extension Diagram.Mark {
  fileprivate func glyph(_ marks: Marks?) -> String {
    switch self {
    case .possible: marks?.draws == true ? "○" : "o"
    case .spent: "x"
    case .good, .bad: marks?.draws == true ? "●" : "*"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .possible: .plain
    case .spent: Style(ink: .faint)
    case .good: Style(.bold, ink: .good)
    case .bad: Style(.bold, ink: .alert)
    }
  }
}
