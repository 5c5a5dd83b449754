import Canvas
import Primitives

/// The inside of a card: blocks as lines of its width, on the ground; the card lays its paper under them.
struct CardLayout {
  private(set) var rows: [BodyRow] = []
  private let width: Int
  /// Whether labels stand beside their fields, and details beside their choices.
  private let isWide: Bool
  private let marks: Marks
  /// Where values begin when they stand beside their labels.
  private let valueColumn: Int

  private static let gap = 3
  private static let faint = Style(ink: .faint)

  init(_ blocks: [Block], width: Int, isWide: Bool, _ marks: Marks) {
    (self.width, self.isWide, self.marks) = (width, isWide, marks)
    let labels = blocks.compactMap { block -> Int? in
      switch block {
      case .fact(let label, _, _), .secret(let label, _, _), .state(let label, _):
        TextWidth.of(label)
      case .field(let field): TextWidth.of(field.label)
      case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .buttons,
        .choices,
        .steps, .records, .symbol, .diagram, .printed:
        nil
      }
    }
    valueColumn = (labels.max() ?? 0) + Self.gap
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .blank: rows.append(.blank)
    case .paragraph(let text): wrap(text)
    case .heading(let text), .done(let text, _): wrap(text, style: .bold)
    case .indented(let text): wrap(text, indent: 4, style: Self.faint)
    case .fact(let label, let value, let emphasised):
      addFact(label, value, style: emphasised ? Style(.bold, ink: .accent) : .plain)
    case .state(let label, let state): add(state, label)
    case .secret(let label, let secret, let group): addSecret(label, secret, group: group)
    case .field(let field): add(field)
    case .buttons(let buttons): add(buttons)
    case .choices(let choices): add(choices)
    case .steps(let lead, let steps): addSteps(lead, steps)
    case .printed(let lines):
      for line in lines { append(Line(TextWidth.cut(line, columns: width))) }
    // Sections of their own, and what is drawn beside the text.
    case .notes, .notices, .consequence, .records, .symbol, .diagram: break
    }
  }

  private mutating func append(_ line: Line) { rows.append(BodyRow(line: line)) }

  private mutating func wrap(_ text: String, indent: Int = 0, style: Style = .plain) {
    for piece in LineBreaking.lines(of: text, columns: width - indent) {
      var line = Line()
      line.pad(to: indent)
      line.append(piece, style)
      append(line)
    }
  }

  /// Writes a label.
  ///
  /// - Returns: the line where its value begins, and in which column.
  private mutating func begin(_ label: String, _ style: Style = faint) -> (Line, indent: Int) {
    let line = Line(label, style)
    guard !isWide else { return (line, valueColumn) }
    append(line)
    return (Line(), 2)
  }

  private mutating func addFact(_ label: String, _ value: String, style: Style) {
    let (start, indent) = begin(label)
    var line = start
    for piece in LineBreaking.lines(of: value, columns: width - indent) {
      line.pad(to: indent)
      line.append(piece, style)
      append(line)
      line = Line()
    }
  }

  private mutating func add(_ state: ShownState, _ label: String) {
    var (line, indent) = begin(label)
    line.pad(to: indent)
    let badge = Badge(state, marks)
    line.append(badge.text, badge.style)
    if line.columns + 2 + TextWidth.of(state.detail) > width {
      append(line)
      line = Line()
      line.pad(to: indent)
    } else {
      line.append("  ")
    }
    line.append(state.detail)
    append(line)
  }

  private mutating func addSecret(_ label: String, _ secret: SecretBytes, group: Int?) {
    let (start, indent) = begin(label)
    var line = start
    let room = width - indent
    let pieces = secret.pieces(of: group ?? room)
    // All in one line, or lines of four, which the eye keeps apart.
    let fitting = group.map { (room + 1) / ($0 + 1) } ?? 1
    let inLine = fitting >= pieces.count ? pieces.count : max(1, min(4, fitting))
    line.pad(to: indent)
    for (index, piece) in pieces.enumerated() {
      if index > 0, index.isMultiple(of: inLine) {
        append(line)
        line = Line()
        line.pad(to: indent)
      } else if index > 0 {
        line.append(" ")
      }
      line.append(piece, .bold)
    }
    append(line)
  }

  private mutating func add(_ field: ShownField) {
    var (line, indent) = begin(field.label, field.isFocused ? .bold : Self.faint)
    line.pad(to: indent)
    let start = line.columns
    line.append(coloured: field)
    line.mark(.field(field.label), from: start)
    line.isFocused = field.isFocused
    if let aside = field.aside.map({ Line($0, marks) }) {
      if line.columns + 1 + aside.columns > width {
        append(line)
        line = Line()
        line.pad(to: indent)
      } else {
        line.append(line.columns + 2 + aside.columns > width ? " " : "  ")
      }
      line.append(aside)
    }
    append(line)
  }

  private mutating func add(_ buttons: [ShownButton]) {
    var line = Line()
    for (index, button) in buttons.enumerated() {
      let drawn = Line(button, isPrimary: index == 0, marks)
      if line.columns > 0, line.columns + drawn.columns > width {
        append(line)
        line = Line()
      }
      if button.isFocused {
        line.cursor = line.columns + 2
        line.isFocused = true
      }
      let start = line.columns
      line.append(drawn)
      line.mark(.button(button.label), from: start)
      if line.columns + 2 < width { line.append("  ") }
    }
    append(line)
  }

  /// Choices that exclude each other.
  private mutating func add(_ choices: [ShownChoice]) {
    let labelWidth = choices.map { TextWidth.of($0.row.label) }.max() ?? 0
    for choice in choices {
      let isChosen = choice.row.isChosen == true
      let style = choice.isFocused ? Style(ink: .focus, on: .focus) : .plain
      var line = Line(choice.isFocused ? marks.focusedChoice : " ", style)
      if choice.isFocused {
        line.cursor = line.columns
        line.isFocused = true
      }
      line.append(
        isChosen ? marks.chosen : marks.notChosen,
        choice.isFocused ? style : Style(.bold, ink: isChosen ? .accent : .faint))
      line.append(" \(choice.number). \(choice.row.label) ", style)
      line.mark(.choice(choice.number), from: 0)
      let beside = labelWidth + 5 + TextWidth.of(marks.chosen) + 3
      if choice.row.detail.isEmpty {
        append(line)
      } else if isWide, beside + TextWidth.of(choice.row.detail) <= width {
        line.pad(to: beside)
        line.append(choice.row.detail, Self.faint)
        append(line)
      } else {
        append(line)
        wrap(choice.row.detail, indent: 6, style: Self.faint)
      }
    }
  }

  private mutating func addSteps(_ lead: String, _ steps: [StepRow]) {
    append(Line(lead, Self.faint))
    let nameWidth = steps.map { TextWidth.of($0.name) }.max() ?? 0
    let indent = TextWidth.of(marks.done) + 1
    for step in steps {
      let (mark, style): (String, Style) =
        if step.next != nil {
          (marks.present, Style(.bold, ink: .accent))
        } else if step.isDone {
          (marks.done, Style(ink: .good))
        } else {
          (marks.ahead, Self.faint)
        }
      var line = Line(mark, style)
      line.pad(to: indent)
      line.append(step.name, step.next != nil ? .bold : step.isDone ? .plain : Self.faint)
      guard let detail = step.next ?? step.detail else {
        append(line)
        continue
      }
      let detailStyle = step.next != nil ? Style(.bold, ink: .accent) : Self.faint
      if isWide, indent + nameWidth + Self.gap + TextWidth.of(detail) <= width {
        line.pad(to: indent + nameWidth + Self.gap)
        line.append(detail, detailStyle)
        append(line)
      } else {
        append(line)
        wrap(detail, indent: indent, style: detailStyle)
      }
    }
  }
}
