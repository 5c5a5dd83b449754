import Canvas
import Primitives

/// Turns the blocks of a screen into lines of a width, and into what they mean.
struct BodyLayout {
  private(set) var lines: [Line] = []
  private(set) var elements: [Element] = []

  private let form: Form
  private let scene: Scene
  private let column: TextColumn
  /// Where values begin when they stand beside their labels.
  private let valueColumn: Int

  private static let indent = 1
  private static let gap = 3

  init(_ blocks: [Block], form: Form, scene: Scene, column: TextColumn) {
    self.form = form
    self.scene = scene
    self.column = column
    let labels = blocks.compactMap { block -> Int? in
      switch block {
      case .fact(let label, _, _), .field(_, let label, _, _), .secret(let label, _, _):
        TextWidth.of(label)
      case .blank, .paragraph, .heading, .indented, .notes, .notices, .buttons, .choices, .steps,
        .records:
        nil
      }
    }
    valueColumn = Self.indent + (labels.max() ?? 0) + Self.gap
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .blank: lines.append(Line())
    case .paragraph(let text):
      wrap(text, indent: Self.indent)
      elements.append(Element(.text, text))
    case .heading(let text):
      wrap(text, indent: Self.indent, style: .bold)
      elements.append(Element(.heading, text))
    case .indented(let text):
      wrap(text, indent: Self.indent + 5)
      elements.append(Element(.text, text))
    case .notes(let lead, let notes):
      lines.append(Line(lead, .bold))
      for (index, note) in notes.enumerated() {
        wrap(note, indent: Self.indent + 3, lead: "\(index + 1)")
        elements.append(Element(.note, note))
      }
    case .notices(let lead, let notices):
      lines.append(Line(lead, .bold))
      for notice in notices {
        wrap(notice, indent: Self.indent + 1)
        elements.append(Element(.status, notice))
      }
    case .fact(let label, let value, let emphasised):
      addFact(label, value, emphasised: emphasised)
    case .secret(let label, let secret, let group): addSecret(label, secret, group: group)
    case .field(let name, let label, let hint, let gauge):
      addField(name, label: label, hint: hint, gauge: gauge)
    case .buttons(let buttons): addButtons(buttons)
    case .choices(let rows, let first): addChoices(rows, from: first)
    case .steps(let lead, let rows): addSteps(lead, rows)
    case .records(let rows):
      lines += RecordLayout(rows, indent: Self.indent, column: column).lines
      elements += rows.map(\.element)
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
    elements.append(Element(.status, label, value: value))
  }

  /// What it means is that there is one, not which.
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
    elements.append(Element(.status, label))
  }

  private mutating func addField(
    _ name: Field.Name, label: String, hint: String?, gauge: Gauge?
  ) {
    let field = form[name]
    let isFocused = form.focused == .field(name)
    var line = Line(
      String(repeating: " ", count: Self.indent) + label, isFocused ? .bold : .plain)
    if column.isWide {
      line.pad(to: valueColumn)
    } else {
      lines.append(line)
      line = Line(String(repeating: " ", count: Self.indent + 2))
    }
    line.append(field: field, isFocused: isFocused, columns: min(28, field.limit + 1))
    line.isFocused = isFocused

    if let aside = aside(hint: hint, gauge: gauge) {
      if line.columns + 2 + aside.columns > column.width {
        lines.append(line)
        line = Line(String(repeating: " ", count: column.isWide ? valueColumn : Self.indent + 2))
      } else {
        line.append("  ")
      }
      line.append(aside)
    }
    lines.append(line)
    elements.append(
      Element(
        field.isMasked ? .secretField : .field, label,
        value: field.isMasked ? "" : field.shown, isFocused: isFocused))
  }

  /// What stands beside a field.
  private func aside(hint: String?, gauge: Gauge?) -> Line? {
    guard let gauge else { return hint.map { Line($0) } }
    var line = Line(gauge.drawn + " ")
    if gauge.isLastNotch {
      line.append(scene(Wording.Code.lastNotch), .bold)
    } else {
      line.append(scene(Wording.Code.gauge))
    }
    return line
  }

  private mutating func addButtons(_ buttons: [Form.Button]) {
    let start = Line(String(repeating: " ", count: Self.indent + 1))
    var line = start
    for button in buttons {
      let isFocused = form.focused == .button(button)
      let label = scene(Wording.Labels.button(button))
      if line != start, line.columns + TextWidth.of(label) + 4 > column.width {
        lines.append(line)
        line = start
      }
      if isFocused {
        line.cursor = line.columns + 2
        line.isFocused = true
      }
      line.append("< \(label) >", Style(isFocused ? [.reverse] : [.bold]))
      line.append("   ")
      elements.append(Element(.button, label, isFocused: isFocused))
    }
    lines.append(line)
  }

  private mutating func addChoices(_ rows: [ChoiceRow], from first: Int) {
    let labelWidth = rows.map { TextWidth.of($0.mark + $0.label) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      let number = first + index
      let isFocused = form.focused == .choice(number)
      let plain = Style(ink: row.isAvailable ? .plain : .faint)
      let strong = Style(isFocused ? .reverse : [], ink: plain.ink)
      var line = Line(String(repeating: " ", count: Self.indent + 1))
      line.append(row.mark, row.isChosen == true ? .bold : .plain)
      if isFocused {
        line.cursor = line.columns + 1
        line.isFocused = true
      }
      let label = " \(number). \(row.label) "
      line.append(label, strong)
      let beside = Self.indent + 1 + labelWidth + 7
      if let button = row.button {
        let text = "< \(button) >"
        if line.columns + 1 + TextWidth.of(text) <= column.width {
          line.pad(to: min(beside, column.width - TextWidth.of(text)))
          line.append(text, strong)
        }
      }
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
      elements.append(row.element(number, isFocused: isFocused))
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
      elements.append(Element(.status, row.name, value: row.next ?? row.detail ?? ""))
    }
  }
}

extension SecretBytes {
  /// Pieces of so many bytes; the last may be shorter.
  fileprivate func pieces(of length: Int) -> [SecretBytes] {
    withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: length).map { start in
        SecretBytes(bytes[start..<min(start + length, bytes.count)])
      }
    }
  }
}

extension ChoiceRow {
  /// What is chosen of several is its value; what it leads to, else.
  fileprivate func element(_ number: Int, isFocused: Bool) -> Element {
    guard isChosen == nil else {
      return Element(
        .choice, "\(number). \(label)\(detail.isEmpty ? "" : " ")\(detail)", value: mark,
        isFocused: isFocused)
    }
    return Element(
      .choice, "\(number). \(label)", value: isAvailable ? detail : "", isFocused: isFocused,
      unavailable: isAvailable ? nil : detail)
  }
}

extension Line {
  /// Draws a field: brackets, what was typed, and an underlined band for what may follow while it has
  /// the focus. Typed characters carry no attribute, so that one costs one byte on the wire.
  fileprivate mutating func append(field: Field, isFocused: Bool, columns: Int) {
    append("[", isFocused ? .bold : .plain)
    let hidden = max(0, field.cursor - (columns - 1))
    let visible = String(field.shown.dropFirst(hidden).prefix(columns))
    if isFocused { cursor = self.columns + field.cursor - hidden }
    append(visible)
    append(
      String(repeating: " ", count: columns - TextWidth.of(visible)),
      isFocused ? Style(.underline) : .plain)
    append("]", isFocused ? .bold : .plain)
  }
}
