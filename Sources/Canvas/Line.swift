/// One row of text that is not placed yet: runs of text, each in its style.
package struct Line: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package private(set) var runs: [Run] = []
  package private(set) var columns = 0
  /// Where the real cursor stands if this line has the focus.
  package var cursor: Int?
  /// Whether this line must be in sight: it has the focus.
  package var isFocused = false

  package init() {}

  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    runs.append(Run(text: text, style: style))
    columns += TextWidth.of(text)
  }

  /// Adds blanks up to `column`; nothing if the line is that long already.
  package mutating func pad(to column: Int, _ style: Style = .plain) {
    if column > columns { append(String(repeating: " ", count: column - columns), style) }
  }
}

extension Frame {
  /// Writes a line from `column` on, and puts the cursor where the line has it.
  package mutating func write(_ line: Line, row: Int, column: Int) {
    var at = column
    for run in line.runs { at = write(run.text, row: row, column: at, style: run.style) }
    if let cursor = line.cursor, (0..<size.rows).contains(row) {
      self.cursor = Position(row: row, column: min(column + cursor, size.columns - 1))
    }
  }
}
