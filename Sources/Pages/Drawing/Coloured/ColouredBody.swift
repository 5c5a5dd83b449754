import Canvas

/// A body in colours: its sections under each other, each set off in its own way.
struct ColouredBody {
  private(set) var rows: [BodyRow] = []
  private let region: Int
  private let isWide: Bool
  private let marks: Marks
  private let density: Density
  /// Whether it says that something is done.
  private let isMoment: Bool
  /// Stands beside the first card.
  private let greeting: Greeting?
  /// Of a card, in its frame.
  private let title: String?

  /// - Parameters:
  ///   - region: columns that it takes, cards from edge to edge.
  ///   - isMoment: whether it is of a page that says that something is done.
  init(
    _ sections: [Section], region: Int, _ marks: Marks, _ density: Density, isMoment: Bool,
    greeting: Greeting? = nil, title: String? = nil
  ) {
    (self.region, self.marks, self.density) = (region, marks, density)
    (self.isMoment, self.greeting, self.title) = (isMoment, greeting, title)
    isWide = region >= 72
    for (index, section) in sections.enumerated() {
      if index > 0 { rows.append(.gap) }
      add(section)
    }
  }

  private mutating func add(_ section: Section) {
    switch section {
    case .card(let blocks):
      if rows.isEmpty, let greeting {
        let beside = region - Greeting.columns
        rows = greeting.beside(
          ColouredBody(
            [section], region: beside, marks, max(density, .framed), isMoment: false,
            title: greeting.title
          ).rows)
      } else {
        addCard(blocks)
      }
    case .loose(let blocks):
      rows += CardLayout(blocks, width: region - 3, isWide: isWide, marks).rows.map {
        BodyRow(line: $0.line.preceded(by: Line("  ")), air: $0.air)
      }
    case .moment(let text, let when): addMoment(text, when)
    case .notes(let lead, let notes, let numbered): addNotes(lead, notes, numbered)
    case .consequence(let heading, let lines): addConsequence(heading, lines)
    case .choices(let choices): add(choices)
    case .diagram(let diagram):
      rows += DiagramLayout(diagram, indent: 0, width: region - 3, marks).lines
        .map { BodyRow(line: $0.preceded(by: Line("  "))) }
    case .records(let records):
      let column = TextColumn(margin: 0, width: region - 3, isRoomy: true)
      rows += RecordLayout(records, indent: 0, column: column, aside: Style(ink: .faint)).lines
        .map { BodyRow(line: $0.preceded(by: Line("  "))) }
    }
  }

  private mutating func addCard(_ blocks: [Block]) {
    let isFramed = density != .close && isFrame
    let inside = isFramed ? region - 4 : region - 3
    let content = CardLayout(blocks, width: inside, isWide: isWide, marks).rows
    guard isFramed else {
      if density <= .airy { rows.append(tinted(.blank)) }
      rows += content.map(tinted)
      if density <= .airy { rows.append(tinted(.blank)) }
      return
    }
    let line = Style(ink: .line)
    rows.append(BodyRow(line: upperEdge))
    let padding = density == .spacious ? [BodyRow.blank] : []
    for row in padding + content + padding {
      var framed = row.line.preceded(by: Line("│ ", line))
      framed.pad(to: region - 2)
      framed.append(" │", line)
      rows.append(BodyRow(line: framed, air: row.air))
    }
    var lower = Line("╰", line)
    lower.append("─", count: region - 2, line)
    lower.append("╯", line)
    rows.append(BodyRow(line: lower))
  }

  private var upperEdge: Line {
    let style = Style(ink: .line)
    var line = Line("╭", style)
    if let title {
      line.append("─ ", style)
      line.append(title, .bold)
      line.append(" ", style)
    }
    line.append("─", count: region - 1 - line.columns, style)
    line.append("╮", style)
    return line
  }

  private var isFrame: Bool {
    switch marks.card {
    case .tint: false
    case .frame: true
    }
  }

  private func tinted(_ row: BodyRow) -> BodyRow {
    var line = row.line.preceded(by: Line("  ")).laid(on: .card)
    line.pad(to: region, Style(on: .card))
    line.cursor = row.line.cursor.map { $0 + 2 }
    return BodyRow(line: line, air: row.air)
  }

  private mutating func addMoment(_ text: String, _ when: String) {
    let mark = marks.draws && density != .close ? CheckMark.drawn : CheckMark.word
    let beside = (mark.map(\.columns).max() ?? 0) + 2
    let lines =
      LineBreaking.lines(of: text, columns: region - beside - 1)
      .map { Line($0, Style(.bold, ink: .good)) } + [Line(when, Style(ink: .faint))]
    let above = max(0, mark.count - lines.count) / 2
    for index in 0..<max(mark.count, lines.count) {
      var line = mark.indices.contains(index) ? mark[index] : Line()
      line.pad(to: beside)
      if lines.indices.contains(index - above) {
        line.append(lines[index - above])
      }
      rows.append(BodyRow(line: line))
    }
  }

  private mutating func addNotes(_ lead: String, _ notes: [String], _ numbered: Bool) {
    let bar = self.bar(isMoment ? .good : numbered ? .caution : .accent)
    var head = bar
    head.append(lead.withoutBrackets, .bold)
    rows.append(BodyRow(line: head))
    for (index, note) in notes.enumerated() {
      let indent = bar.columns + (numbered ? 2 : 0)
      for (row, piece) in LineBreaking.lines(of: note, columns: region - indent - 1).enumerated() {
        var line = bar
        if numbered, row == 0 { line.append("\(index + 1)", Style(ink: .faint)) }
        line.pad(to: indent)
        line.append(piece)
        rows.append(BodyRow(line: line))
      }
    }
  }

  private mutating func addConsequence(_ heading: String, _ text: [String]) {
    let bar = self.bar(.alert)
    let width = region - bar.columns - 1
    let pieces =
      LineBreaking.lines(of: heading, columns: width).map { Line($0, Style(.bold, ink: .alert)) }
      + text.flatMap { LineBreaking.lines(of: $0, columns: width).map { Line($0) } }
    rows += pieces.map { BodyRow(line: $0.preceded(by: bar)) }
  }

  /// A bar of a colour at the left of what somebody should read.
  private func bar(_ ink: Style.Ink) -> Line {
    var line = Line(" ")
    line.append(marks.bar, Style(.bold, ink: ink))
    line.append(" ")
    return line
  }

  /// Choices that act, each in a row of its own from edge to edge.
  private mutating func add(_ choices: [Section.Choice]) {
    let labelWidth = choices.map { TextWidth.of($0.choice.row.label) }.max() ?? 0
    for (index, entry) in choices.enumerated() {
      if index > 0, density == .spacious || density != .close && entry.under != nil {
        rows.append(.blank)
      }
      add(entry, beside: Self.label + labelWidth + 3)
    }
  }

  /// Where a choice's label begins: behind its mark and its number.
  private static let label = 6

  private mutating func add(_ entry: Section.Choice, beside: Int) {
    let (choice, row) = (entry.choice, entry.choice.row)
    let focus: Style? =
      choice.isFocused
      ? row.isAvailable
        ? Style(.bold, ink: .focus, on: .focus) : Style(ink: .faintFocus, on: .focus)
      : nil
    let ground = focus ?? .plain
    var line = Line(" " + (choice.isFocused ? marks.focusedChoice : " "), ground)
    if choice.isFocused {
      line.cursor = 3
      line.isFocused = true
    }
    line.append(
      " \(choice.number). ", focus ?? Style(.bold, ink: row.isAvailable ? .accent : .faint))
    line.pad(to: Self.label, ground)
    let text = focus ?? Style(row.isAvailable ? .bold : [], ink: row.isAvailable ? .plain : .faint)
    for (index, piece) in LabelBreaking.lines(of: row.label, columns: region - Self.label - 1)
      .enumerated()
    {
      if index > 0 {
        finish(line, of: choice, on: focus)
        line = Line()
        line.pad(to: Self.label, ground)
      }
      line.append(piece, text)
    }
    if let button = row.button {
      let mark = "[ \(button) ]"
      if line.columns + 1 + TextWidth.of(mark) < region {
        line.pad(to: min(beside + 2, region - 1 - TextWidth.of(mark)), ground)
        line.append(mark, focus ?? Style(ink: row.isAvailable ? .accent : .faint))
      }
    }
    let isBeside = isWide && beside + TextWidth.of(row.detail) < region
    if !row.detail.isEmpty, isBeside {
      line.pad(to: beside, ground)
      line.append(row.detail, focus ?? Style(ink: .faint))
    }
    finish(line, of: choice, on: focus)
    for under in [isBeside || row.detail.isEmpty ? nil : row.detail, entry.under].compactMap(\.self)
    {
      for piece in LineBreaking.lines(of: under, columns: region - Self.label - 1) {
        var line = Line()
        line.pad(to: Self.label)
        line.append(piece, Style(ink: .faint))
        rows.append(BodyRow(line: line))
      }
    }
  }

  private mutating func finish(_ line: Line, of choice: ShownChoice, on focus: Style?) {
    var line = line
    line.mark(.choice(choice.number), from: 0)
    if let focus { line.pad(to: region, focus) }
    rows.append(BodyRow(line: line))
  }
}

extension Section {
  var isMoment: Bool {
    switch self {
    case .moment: true
    case .card, .loose, .notes, .consequence, .choices, .records, .diagram: false
    }
  }
}

extension String {
  /// What stands in 【】 or [] as a whole, without them: here the bar says as much.
  var withoutBrackets: String {
    for (open, close) in [("【", "】"), ("[", "]")] where hasPrefix(open) && hasSuffix(close) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
