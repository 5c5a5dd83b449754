import Canvas
import Primitives

/// Turns the blocks of a page into lines of a width.
struct BodyLayout {
  private(set) var lines: [Line] = []

  private let column: TextColumn
  /// Where values begin when they stand beside their labels.
  private let valueColumn: Int

  private static let indent = 1
  /// Of a value under its label.
  static let valueIndent = indent + 2
  private static let gap = 3

  init(_ blocks: [Block], _ column: TextColumn) {
    self.column = column
    let labels = blocks.compactMap { block -> Int? in
      switch block {
      case .fact(let label, _, _), .secret(let label, _, _), .state(let label, _):
        TextWidth.of(label)
      case .field(let field): TextWidth.of(field.label)
      case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .buttons,
        .choices, .steps, .records, .symbol, .diagram, .printed:
        nil
      }
    }
    valueColumn = Self.indent + (labels.max() ?? 0) + Self.gap
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .blank: lines.append(Line())
    case .paragraph(let text): wrap(text, indent: Self.indent)
    case .heading(let text), .done(let text, _): wrap(text, indent: Self.indent, style: .bold)
    case .indented(let text): wrap(text, indent: Self.indent + 5)
    case .notes(let lead, let notes):
      lines.append(Line(lead, .bold))
      for (index, note) in notes.enumerated() {
        wrap(note, indent: Self.indent + 3, lead: "\(index + 1)")
      }
    case .notices(let lead, let notices):
      lines.append(Line(lead, .bold))
      for notice in notices { wrap(notice, indent: Self.indent + 1) }
    case .consequence(let heading, let lines): addConsequence(heading, lines)
    case .fact(let label, let value, let emphasised):
      addFact(label, value, emphasised: emphasised)
    case .state(let label, let state): addFact(label, state.text, emphasised: true)
    case .secret(let label, let secret, let group): addSecret(label, secret, group: group)
    case .field(let field): add(field)
    case .buttons(let buttons): add(buttons)
    case .choices(let choices): add(choices)
    case .steps(let lead, let rows): addSteps(lead, rows)
    case .printed(let lines):
      let room = column.width - Self.indent
      for line in lines {
        self.lines.append(
          Line(String(repeating: " ", count: Self.indent) + TextWidth.cut(line, columns: room)))
      }
    case .diagram(let diagram):
      lines += DiagramLayout(diagram, indent: Self.indent, width: column.width, nil).lines
    case .records(let rows):
      lines += RecordLayout(rows, indent: Self.indent, column: column).lines
    // Drawn beside or below the lines; the sentence for it is a paragraph by now.
    case .symbol: break
    }
  }

  private mutating func wrap(
    _ text: String, indent: Int, style: Style = .plain, lead: String = ""
  ) {
    let pieces = LineBreaking.lines(of: text, columns: column.width - indent)
    for (index, piece) in pieces.enumerated() {
      var line = Line(index == 0 ? String(repeating: " ", count: Self.indent) + lead : "")
      line.pad(to: indent)
      line.append(piece, style)
      lines.append(line)
    }
  }

  private mutating func addConsequence(_ heading: String, _ text: [String]) {
    wrap(heading, indent: 0, style: Style(.bold, ink: .alert))
    for line in text { wrap(line, indent: Self.indent + 1) }
  }

  /// Writes a label.
  ///
  /// - Returns: the line where its value begins, and in which column.
  private mutating func begin(_ label: String) -> (Line, indent: Int) {
    let line = Line(String(repeating: " ", count: Self.indent) + label)
    guard !column.isWide else { return (line, valueColumn) }
    lines.append(line)
    return (Line(), Self.indent + 2)
  }

  private mutating func addFact(_ label: String, _ value: String, emphasised: Bool) {
    let style = emphasised ? Style(.bold, ink: .accent) : .plain
    let (start, indent) = begin(label)
    var line = start
    for piece in LineBreaking.lines(of: value, columns: column.width - indent) {
      line.pad(to: indent)
      line.append(piece, style)
      lines.append(line)
      line = Line()
    }
  }

  private mutating func addSecret(_ label: String, _ secret: SecretBytes, group: Int?) {
    let (start, indent) = begin(label)
    var line = start
    let room = column.width - indent
    let pieces = secret.pieces(of: group ?? room)
    // All in one line, or lines of four, which the eye keeps apart.
    let fitting = group.map { (room + 1) / ($0 + 1) } ?? 1
    let inLine = fitting >= pieces.count ? pieces.count : max(1, min(4, fitting))
    line.pad(to: indent)
    for (index, piece) in pieces.enumerated() {
      if index > 0, index.isMultiple(of: inLine) {
        lines.append(line)
        line = Line()
        line.pad(to: indent)
      } else if index > 0 {
        line.append(" ")
      }
      line.append(piece)
    }
    lines.append(line)
  }

  private mutating func add(_ field: ShownField) {
    let isFocused = field.isFocused
    var line = Line(
      String(repeating: " ", count: Self.indent) + field.label, isFocused ? .bold : .plain)
    if column.isWide {
      line.pad(to: valueColumn)
    } else {
      lines.append(line)
      line = Line(String(repeating: " ", count: Self.indent + 2))
    }
    let start = line.columns
    line.append(field)
    line.mark(.field(field.label), from: start)
    line.isFocused = isFocused

    if let aside = field.aside.map(Line.init) {
      if line.columns + 2 + aside.columns > column.width {
        lines.append(line)
        line = Line(String(repeating: " ", count: column.isWide ? valueColumn : Self.indent + 2))
      } else {
        line.append("  ")
      }
      line.append(aside)
    }
    lines.append(line)
  }

  private mutating func add(_ buttons: [ShownButton]) {
    let start = Line(String(repeating: " ", count: Self.indent + 1))
    var line = start
    for button in buttons {
      if line != start, line.columns + TextWidth.of(button.label) + 4 > column.width {
        lines.append(line)
        line = start
      }
      if button.isFocused {
        line.cursor = line.columns + 2
        line.isFocused = true
      }
      let start = line.columns
      line.append("< \(button.label) >", button.isFocused ? Style(ink: .focus) : .bold)
      line.mark(.button(button.label), from: start)
      line.append("   ")
    }
    lines.append(line)
  }

  private mutating func add(_ choices: [ShownChoice]) {
    let labelWidth = choices.map { TextWidth.of($0.row.mark + $0.row.label) }.max() ?? 0
    for choice in choices {
      let row = choice.row
      let plain = Style(ink: row.isAvailable ? .plain : .faint)
      let strong = choice.isFocused ? Style(ink: row.isAvailable ? .focus : .faintFocus) : plain
      var line = Line(String(repeating: " ", count: Self.indent + 1))
      line.append(row.mark, row.isChosen == true ? .bold : .plain)
      if choice.isFocused {
        line.cursor = line.columns + 1
        line.isFocused = true
      }
      // A label that does not fit goes on under itself.
      let lead = " \(choice.number). "
      let pieces = LabelBreaking.lines(
        of: row.label, columns: column.width - line.columns - lead.count - 1)
      line.append(lead + (pieces.first ?? "") + " ", strong)
      for piece in pieces.dropFirst() {
        line.mark(.choice(choice.number), from: 0)
        lines.append(line)
        line = Line(String(repeating: " ", count: Self.indent + 1 + TextWidth.of(row.mark)))
        line.append(String(repeating: " ", count: lead.count) + piece + " ", strong)
      }
      let beside = Self.indent + 1 + labelWidth + 7
      if let button = row.button {
        let text = "< \(button) >"
        if line.columns + 1 + TextWidth.of(text) <= column.width {
          line.pad(to: min(beside, column.width - TextWidth.of(text)))
          line.append(text, strong)
        }
      }
      line.mark(.choice(choice.number), from: 0)
      if !row.detail.isEmpty {
        if column.isWide, beside + TextWidth.of(row.detail) <= column.width {
          line.pad(to: beside)
          line.append(row.detail, plain)
          lines.append(line)
        } else {
          lines.append(line)
          wrap(row.detail, indent: Self.indent + 5, style: plain)
        }
      } else {
        lines.append(line)
      }
    }
  }

  private mutating func addSteps(_ lead: String, _ rows: [StepRow]) {
    lines.append(Line(String(repeating: " ", count: Self.indent) + lead))
    let nameWidth = rows.map { TextWidth.of($0.name) }.max() ?? 0
    for row in rows {
      let style = row.next == nil ? Style.plain : Style(.bold, ink: .accent)
      var line = Line(String(repeating: " ", count: Self.indent))
      line.append("[\(row.isDone ? "x" : " ")] \(row.name)", style)
      if let detail = row.next ?? row.detail {
        if column.isWide {
          line.pad(to: Self.indent + 4 + nameWidth + Self.gap)
          line.append(detail, style)
          lines.append(line)
        } else {
          lines.append(line)
          wrap(detail, indent: Self.indent + 4, style: style)
        }
      } else {
        lines.append(line)
      }
    }
  }
}

extension SecretBytes {
  /// Pieces of so many bytes; the last may be shorter.
  func pieces(of length: Int) -> [SecretBytes] {
    withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: length).map { start in
        SecretBytes(bytes[start..<min(start + length, bytes.count)])
      }
    }
  }
}

extension ChoiceRow {
  /// (*), or ( ), before a choice of those that exclude each other.
  fileprivate var mark: String { isChosen.map { $0 ? "(*)" : "( )" } ?? "" }
}

extension Line {
  fileprivate init(_ aside: ShownField.Aside) {
    switch aside {
    case .hint(let hint): self.init(hint)
    case .gauge(let gauge):
      self.init(KeyFobPicture.gauge(gauge.lit) + " ")
      append(gauge.words, gauge.isUrgent ? .bold : .plain)
    }
  }

  /// Draws a field: brackets, what was typed, and an underlined band for what may follow while it has
  /// the focus. Typed characters carry no attribute, so that one costs one byte on the wire.
  fileprivate mutating func append(_ field: ShownField) {
    let isFocused = field.isFocused
    let columns = field.columns
    append("[", isFocused ? .bold : .plain)
    let start = self.columns
    switch field.text {
    case .plain(let text):
      let visible = text.visible(in: columns, cursor: field.cursor)
      if isFocused { cursor = start + visible.cursor }
      append(visible.text)
    case .code(let code):
      let hidden = max(0, field.cursor - (columns - 1))
      if isFocused { cursor = start + field.cursor - hidden }
      append(code: code.withUnsafeBytes { SecretBytes($0.dropFirst(hidden).prefix(columns)) })
    }
    append(
      String(repeating: " ", count: start + columns - self.columns),
      isFocused ? Style(.underline) : .plain)
    append("]", isFocused ? .bold : .plain)
  }
}

extension ShownField {
  /// Columns between its brackets; what is longer moves through them.
  var columns: Int {
    switch kind {
    case .digits, .code, .secret: min(28, length + 1)
    // A character may take two columns.
    case .text: min(40, 2 * length + 1)
    }
  }
}

extension String {
  /// As much of it as there is room for, so that the cursor is in sight, and its column.
  func visible(in columns: Int, cursor: Int) -> (text: String, cursor: Int) {
    let before = prefix(cursor)
    var hidden = before.startIndex
    // The cursor takes a column of its own.
    while TextWidth.of(before[hidden...]) > columns - 1 { hidden = before.index(after: hidden) }
    let cursorColumn = TextWidth.of(before[hidden...])
    return (TextWidth.prefix(of: String(self[hidden...]), columns: columns), cursorColumn)
  }
}
