import Primitives

/// One row of text that is not placed yet: runs of text, each in its style.
package struct Line: Equatable, Sendable {
  /// What a run shows.
  package enum Text: Equatable, Sendable {
    case plain(String)
    /// A character of one column, so many times: blanks and edges, of which no text has to be made.
    case repeated(Unicode.Scalar, Int)
    /// Printable ASCII that must not become a text.
    case secret(SecretBytes)
    /// The same of a code that is being typed: whoever types it sees it.
    case code(SecretBytes)

    package static func == (a: Text, b: Text) -> Bool {
      switch (a, b) {
      case (.plain(let a), .plain(let b)): a == b
      case (.repeated(let a, let many), .repeated(let b, let others)): a == b && many == others
      case (.secret(let a), .secret(let b)), (.code(let a), .code(let b)):
        a.equalsInConstantTime(b)
      case (.plain, _), (.repeated, _), (.secret, _), (.code, _): false
      }
    }
  }

  /// A part of the line in one style.
  package struct Run: Equatable, Sendable {
    /// What is written.
    package var text: Text
    /// How all of it looks.
    package var style: Style
  }

  /// From left to right; none is empty.
  package private(set) var runs: [Run] = []
  /// How many cells the runs take together (``TextWidth``).
  package private(set) var columns = 0
  /// What can be pointed at.
  package private(set) var touches: [Touch.Area] = []
  /// Where the real cursor stands if this line has the focus.
  package var cursor: Int?
  /// Whether this line must be in sight: it has the focus.
  package var isFocused = false

  /// An empty line.
  package init() {}

  /// A line of one run; an empty one for an empty text.
  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  /// Adds a run at the right end; nothing for an empty text.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    runs.append(Run(text: .plain(text), style: style))
    columns += TextWidth.of(text)
  }

  /// Adds a character of one column so many times.
  package mutating func append(
    _ character: Unicode.Scalar, count: Int, _ style: Style = .plain
  ) {
    guard count > 0 else { return }
    runs.append(Run(text: .repeated(character, count), style: style))
    columns += count
  }

  /// Adds a secret of printable ASCII.
  package mutating func append(_ secret: SecretBytes, _ style: Style = .plain) {
    guard !secret.isEmpty else { return }
    runs.append(Run(text: .secret(secret), style: style))
    columns += secret.count
  }

  /// Adds a code of printable ASCII that is being typed.
  package mutating func append(code: SecretBytes, _ style: Style = .plain) {
    guard !code.isEmpty else { return }
    runs.append(Run(text: .code(code), style: style))
    columns += code.count
  }

  /// The same on a paper, where it stands on the ground so far.
  package func laid(on paper: Style.Paper) -> Line {
    var line = self
    for index in runs.indices { line.runs[index].style = runs[index].style.laid(on: paper) }
    return line
  }

  /// The same behind another line, with its own cursor.
  package func preceded(by other: Line) -> Line {
    var line = other
    line.append(self)
    line.cursor = cursor.map { $0 + other.columns }
    line.isFocused = isFocused
    return line
  }

  /// Adds the runs of another line.
  package mutating func append(_ line: Line) {
    runs += line.runs
    touches += line.touches.map { $0.shifted(by: columns) }
    columns += line.columns
  }

  /// Takes note that what stands from `column` on is there to be pointed at.
  package mutating func mark(_ touch: Touch, from column: Int) {
    touches.append(Touch.Area(columns: column..<max(column, columns), touch: touch))
  }

  /// Adds blanks up to `column`; nothing if the line is that long already.
  package mutating func pad(to column: Int, _ style: Style = .plain) {
    append(" ", count: column - columns, style)
  }
}

extension Frame {
  /// Writes a line from `column` on, and puts the cursor where the line has it.
  package mutating func write(_ line: Line, row: Int, column: Int) {
    var at = column
    for run in line.runs {
      switch run.text {
      case .plain(let text): at = write(text, row: row, column: at, style: run.style)
      case .repeated(let character, let count):
        fill(row: row, columns: at..<at + count, Cell(character, run.style))
        at += count
      case .secret(let secret): at = write(secret, row: row, column: at, style: run.style)
      case .code(let code): at = write(code: code, row: row, column: at, style: run.style)
      }
    }
    for area in line.touches { note(area, row: row, column: column) }
    if let cursor = line.cursor, (0..<size.rows).contains(row) {
      self.cursor = Position(row: row, column: min(column + cursor, size.columns - 1))
    }
  }
}
