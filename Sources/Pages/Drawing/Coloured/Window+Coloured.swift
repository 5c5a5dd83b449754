import Canvas
import Primitives

extension Window {
  /// The picture of a page in colours.
  func colouredFrame(of page: Page, _ marks: Marks) -> Frame {
    var frame = Frame(size: size)
    let column = TextColumn(coloured: size)
    switch page.body {
    case .keyFob(let face, let caption): return colouredFrame(of: face, caption, on: page, marks)
    case .blocks: break
    }
    frame.colouredTop(page, column, marks)
    if case .help(let help) = page.overlays.last {
      let lines = helpLines(of: help)
      let first = min(overlayScroll, max(0, lines.count - helpRoom))
      for (offset, line) in lines.dropFirst(first).prefix(helpRoom).enumerated() {
        frame.write(line, row: 1 + offset, column: column.margin)
      }
      frame.colouredKeys(KeyBand(page, canScroll: lines.count > helpRoom), column)
      return frame
    }
    let area = area(of: page)
    let layout = layout(of: page)
    let margin = area.column.margin
    var row = 1
    for line in layout.head {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    for line in layout.body.dropFirst(layout.first).prefix(layout.room) {
      frame.write(line, row: row, column: margin - 1)
      row += 1
    }
    if !page.overlays.isEmpty { frame.cursor = nil }
    row = area.rows - 1 - layout.foot.count
    for line in layout.foot {
      frame.write(line, row: row, column: margin - 1)
      row += 1
    }
    if let drawing = area.drawing {
      frame.draw(drawing.panel, row: drawing.row, column: drawing.column)
    }
    if let wide = area.wide {
      frame.write(wide.line, row: size.rows - 2, column: column.margin)
    }
    frame.colouredKeys(KeyBand(page, canScroll: layout.canScroll), column)
    return frame
  }

  func colouredLayout(of page: Page, _ area: TextArea, _ marks: Marks) -> Layout {
    let greeting = Greeting(page, size, region: area.column.width + 2, marks)
    return greeting.flatMap { colouredLayout(of: page, area, marks, greeting: $0) }
      ?? ungreetedLayout(of: page, area, marks)
  }

  /// With a greeting, where there is room for it as it is meant to be.
  private func colouredLayout(
    of page: Page, _ area: TextArea, _ marks: Marks, greeting: Greeting
  ) -> Layout? {
    let foot = colouredFoot(of: page, area.column, marks)
    let head = [Line()]
    let room = area.rows - 2 - max(foot.count, 2) - head.count
    let columns = bodyColumns(of: page, area, greeting)
    guard
      var rows = [.airy, .framed].lazy.map({ columns.rows(marks, $0) })
        .first(where: { $0.withoutAir <= room })
    else { return nil }
    rows.close(up: rows.count - room, .framed)
    // In the upper half of a high window, not at its edge.
    let above = Array(repeating: BodyRow.gap, count: max(0, room - rows.count) / 3)
    return Layout(
      head: head, body: (above + rows).map(\.line), foot: foot, room: room, first: 0)
  }

  private func bodyColumns(
    of page: Page, _ area: TextArea, _ greeting: Greeting?, isTerse: Bool = false
  ) -> BodyColumns {
    let blocks = blocks(of: page, area).map { isTerse ? $0.terse ?? $0 : $0 }
    return BodyColumns(
      Section.all(of: blocks), region: area.column.width + 2, greeting: greeting)
  }

  private func ungreetedLayout(of page: Page, _ area: TextArea, _ marks: Marks) -> Layout {
    let column = area.column
    let above = Size(columns: size.columns, rows: size.rows - (area.wide == nil ? 0 : 1))
    var head = ColouredHead(page, area, above, marks).lines
    let foot = colouredFoot(of: page, column, marks)
    let below = area.rows - 2 - max(foot.count, column.isRoomy ? 2 : 0)
    let columns = bodyColumns(of: page, area, nil)
    var (rows, reached): ([BodyRow], Density) = ([], .close)
    // Choices stand apart where the window is high: in a low one they would, from one menu to the next, or not.
    for density in Density.allCases.drop(while: { $0 == .spacious && size.rows < 30 }) {
      (rows, reached) = (columns.rows(marks, density), density)
      let room = below - head.count
      // Air is taken out before frames are.
      if rows.count <= room || density == .framed && rows.withoutAir <= room { break }
    }
    if rows.withoutAir > below - head.count {
      // Help goes first, if then all of it fits.
      let bare = head.filter { $0.columns > 0 }
      let terse = bodyColumns(of: page, area, nil, isTerse: true).rows(marks, .close)
      if terse.withoutAir <= below - bare.count { rows = terse }
      if rows.withoutAir > below - head.count { head = bare }
    }
    let room = max(1, below - head.count)
    rows.close(up: rows.count - room, reached)
    let body = rows.map(\.line)
    return Layout(
      head: head, body: body, foot: foot, room: room,
      first: firstLine(of: body, room: room, of: page))
  }

  /// The message, or what lies over it.
  private func colouredFoot(of page: Page, _ column: TextColumn, _ marks: Marks) -> [Line] {
    let region = column.width + 2
    switch page.overlays.last {
    case .question(let question):
      var answers = Line("  ")
      let yes = Line(
        ShownButton(label: question.yes, isFocused: question.saysYes), isPrimary: false, marks)
      let no = Line(
        ShownButton(label: question.no, isFocused: !question.saysYes), isPrimary: false, marks)
      answers.cursor = question.saysYes ? 4 : 4 + yes.columns + 2
      answers.append(yes)
      answers.mark(.number(1), from: 2)
      answers.append("  ")
      let start = answers.columns
      answers.append(no)
      answers.mark(.number(2), from: start)
      return (Line.marked(question.text, " ? ", region, Style(.bold)) + [answers]).map {
        var line = $0.laid(on: .card)
        line.pad(to: region, Style(on: .card))
        line.cursor = $0.cursor
        return line
      }
    case .warning(let text, _): return Line.area(text, "! ", region, Style(.bold, on: .caution))
    case .help, nil: break
    }
    if let message = message(of: page) {
      switch message.severity {
      case .alert: return Line.area(message.text, "! ", region, Style(.bold, on: .alert))
      case .progress:
        let mark = marks.progress[beats % marks.progress.count] + " "
        return Line.area(message.text, mark, region, Style(.bold, on: .card))
      case .information:
        let bar = Line(" ", Style(on: .accent))
        return Line.area(message.text, "", region, Style(.bold, on: .card), bar: bar)
      }
    }
    return page.hint.map { Line.marked($0, " ", region, Style(ink: .faint)) } ?? []
  }
}

extension Line {
  /// Lines of text under each other behind a mark, from edge to edge on their own paper.
  ///
  /// - Parameter bar: one column, left of all of them.
  fileprivate static func area(
    _ text: String, _ mark: String, _ region: Int, _ style: Style, bar: Line = Line(" ")
  ) -> [Line] {
    marked(text, mark, region, style).map {
      var line = $0.preceded(by: bar.preceded(by: Line(" "))).laid(on: style.paper)
      line.pad(to: region, style)
      return line
    }
  }

  fileprivate static func marked(
    _ text: String, _ mark: String, _ region: Int, _ style: Style
  ) -> [Line] {
    let indent = String(repeating: " ", count: TextWidth.of(mark))
    return LineBreaking.lines(of: text, columns: region - 4 - indent.count).enumerated().map {
      Line(" " + ($0 == 0 ? mark : indent) + $1, style)
    }
  }
}

extension Line {
  /// The mark as it stands in the band, in one row.
  fileprivate init(mark: Bitmap) {
    self.init()
    for row in mark.halfBlocks {
      for run in row { append(run.character, count: run.count) }
      append(" ")
    }
  }
}

extension Frame {
  /// The band on top: institution, who is signed in, which screen it is.
  mutating func colouredTop(_ page: Page, _ column: TextColumn, _ marks: Marks) {
    restyle(row: 0, columns: 0..<size.columns, Style(on: .band))
    let mark =
      marks.draws && size.columns >= 60 ? Line(mark: page.masthead.mark.small) : Line()
    write(Line(topOf: page, size, column, mark: mark).laid(on: .band), row: 0, column: 0)
    let start = column.margin - 1
    let name = start + mark.columns
    restyle(row: 0, columns: start..<name, Style(ink: .emblem, on: .band))
    restyle(
      row: 0, columns: name..<name + TextWidth.of(page.masthead.name) + 1, Style(.bold, on: .band))
    restyle(
      row: 0, columns: size.columns - column.margin - TextWidth.of(page.id)..<size.columns,
      Style(.bold, on: .band))
  }

  mutating func colouredKeys(_ keys: KeyBand, _ column: TextColumn) {
    let row = size.rows - 1
    restyle(row: row, columns: 0..<size.columns, Style(on: .keys))
    let start = column.margin - 1
    write(
      keys.line(columns: size.columns - start, key: Style(ink: .accent)).laid(on: .keys),
      row: row, column: start)
  }
}
