import Canvas

extension Window {
  /// The picture of a page: the same page in the same window always gives the same one.
  package func frame(of page: Page) -> Frame {
    guard size.isLargeEnough else { return Frame(tooSmall: size) }
    if isHidden { return Frame(size: size) }
    switch look {
    case .plain: return plainFrame(of: page)
    case .coloured, .drawn: return colouredFrame(of: page, Marks(look))
    }
  }

  private func plainFrame(of page: Page) -> Frame {
    switch page.overlays.last {
    case .help(let help): return frame(of: help, over: page)
    case .question, .warning, nil: break
    }
    switch page.body {
    case .blocks: return frameOfBlocks(of: page)
    case .keyFob(let face, let caption): return frame(of: face, caption, on: page)
    }
  }

  /// How the rows of a page are shared out.
  struct Layout {
    let head: [Line]
    let body: [Line]
    let foot: [Line]
    /// Rows that the body may take.
    let room: Int
    /// The first line of the body that is shown.
    let first: Int

    var canScroll: Bool { body.count > room }
    var lastFirst: Int { max(0, body.count - room) }
  }

  func layout(of page: Page) -> Layout {
    switch look {
    case .plain: return plainLayout(of: page, area(of: page))
    case .coloured, .drawn: return colouredLayout(of: page, area(of: page), Marks(look))
    }
  }

  private func plainLayout(of page: Page, _ area: TextArea) -> Layout {
    let column = area.column
    let above = Size(columns: size.columns, rows: size.rows - (area.wide == nil ? 0 : 1))
    var head = HeadLayout(page, area, above).lines
    let foot = foot(of: page, column)
    let below = area.rows - 2 - max(foot.count, column.isRoomy ? 2 : 0)
    let blocks = blocks(of: page, area)
    var body = BodyLayout(blocks, column).lines
    // What does not fit stands closer together: help goes first, if then all of it fits; then the blank lines of the
    // head, which has bands to stand off by, and those of the body as far as they must.
    if body.count > below - head.count {
      let terse = BodyLayout(blocks.map { $0.terse ?? $0 }, column).lines
      let isTerse = terse.count < body.count && terse.closedUp.count <= below - head.closedUp.count
      if isTerse { body = terse }
      if isTerse ? body.count > below - head.count : body.closedUp.count > below - head.count {
        head = head.closedUp
      }
    }
    let room = max(1, below - head.count)
    body.close(up: body.count - room)
    return Layout(
      head: head, body: body, foot: foot, room: room,
      first: firstLine(of: body, room: room, of: page))
  }

  /// The body with the sentences that stand for a symbol in this window.
  func blocks(of page: Page, _ area: TextArea) -> [Block] {
    page.blocks.flatMap { block -> [Block] in
      if case .secret = block, area.wide != nil { return [] }
      guard case .symbol(let shown) = block else { return [block] }
      switch area.drawing?.panel.place {
      case .beside: return [.paragraph(shown.beside)]
      case .below: return [.paragraph(shown.above)]
      case nil: break
      }
      let instead = Block.paragraph(shown.instead)
      guard !symbols.fits(shown.symbol, in: size) else { return [instead] }
      return [instead, .paragraph(smallestWindow(for: shown, page.language))]
    }
  }

  private func smallestWindow(for shown: ShownSymbol, _ language: Language) -> String {
    PageWords.largerWindow(symbols.smallestWindow(shown.symbol))(language)
  }

  /// Scrolled by hand, or so that what has the focus is in sight, with one line around it.
  func firstLine(of body: [Line], room: Int, of page: Page) -> Int {
    let last = max(0, body.count - room)
    if let scroll { return min(max(0, scroll), last) }
    if page.showsEnd { return last }
    guard let focus = body.firstIndex(where: \.isFocused), focus + 1 >= room else { return 0 }
    return min(last, focus + 2 - room)
  }

  private func frameOfBlocks(of page: Page) -> Frame {
    let area = area(of: page)
    let layout = plainLayout(of: page, area)
    let margin = area.column.margin
    var frame = Frame(size: size)
    // The bands are as wide as the window, whatever is drawn between them.
    let column = TextColumn(size)
    frame.band(Line(topOf: page, size, column), row: 0, ink: .topBand)
    var row = 1
    for line in layout.head {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    for line in layout.body.dropFirst(layout.first).prefix(layout.room) {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    if !page.overlays.isEmpty { frame.cursor = nil }
    row = area.rows - 1 - layout.foot.count
    for line in layout.foot {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    if let drawing = area.drawing {
      frame.draw(drawing.panel, row: drawing.row, column: drawing.column)
    }
    if let wide = area.wide {
      frame.write(wide.line, row: size.rows - 2, column: column.margin)
    }
    frame.keyBand(KeyBand(page, canScroll: layout.canScroll), column)
    return frame
  }

  /// The message line, or what lies over it.
  private func foot(of page: Page, _ column: TextColumn) -> [Line] {
    switch page.overlays.last {
    case .question(let question): return question.lines(column)
    case .warning(let text, _): return Line.warning(text, column)
    case .help, nil: break
    }
    if let message = message(of: page) { return Line.message(message, column) }
    return page.hint.map { hint in
      LineBreaking.lines(of: hint, columns: column.width - 1).map { Line(" " + $0) }
    } ?? []
  }

  /// The application's message, or what the window has to say of itself.
  func message(of page: Page) -> Page.Notice? {
    if let message = page.message { return message }
    guard tellsSmallest, let shown = page.symbol else { return nil }
    return Page.Notice(smallestWindow(for: shown, page.language), .alert)
  }
}

extension ShownQuestion {
  fileprivate func lines(_ column: TextColumn) -> [Line] {
    var answers = Line("   ")
    answers.append("< \(yes) >", Style(ink: saysYes ? .focus : .plain))
    answers.mark(.number(1), from: 3)
    answers.append("   ")
    let start = answers.columns
    answers.append("< \(no) >", Style(ink: saysYes ? .plain : .focus))
    answers.mark(.number(2), from: start)
    answers.cursor = saysYes ? 5 : 5 + TextWidth.of(yes) + 7
    return LineBreaking.lines(of: text, columns: column.width - 1).map { Line(" " + $0, .bold) }
      + [answers]
  }
}

extension Line {
  fileprivate static func warning(_ text: String, _ column: TextColumn) -> [Line] {
    let style = Style([.bold, .reverse])
    return marked(text, "! ", column, style).map { line in
      var line = line
      line.pad(to: column.width, style)
      return line
    }
  }

  fileprivate static func message(_ message: Page.Notice, _ column: TextColumn) -> [Line] {
    switch message.severity {
    case .alert: marked(message.text, "! ", column, Style(.bold, ink: .alert))
    case .information, .progress: marked(message.text, "  ", column, .bold)
    }
  }

  /// Lines of text under each other, the first one behind a mark.
  private static func marked(
    _ text: String, _ mark: String, _ column: TextColumn, _ style: Style
  ) -> [Line] {
    LineBreaking.lines(of: text, columns: column.width - 2).enumerated().map { index, piece in
      Line((index == 0 ? mark : "  ") + piece, style)
    }
  }
}

extension Frame {
  mutating func band(_ line: Line, row: Int, ink: Style.Ink) {
    write(line, row: row, column: 0)
    restyle(row: row, columns: 0..<size.columns, Style(ink: ink))
  }

  mutating func keyBand(_ keys: KeyBand, _ column: TextColumn) {
    var line = Line()
    line.pad(to: column.margin - 1)
    line.append(keys.line(columns: size.columns - (column.margin - 1)))
    band(line, row: size.rows - 1, ink: .keyBand)
  }
}

extension [Line] {
  /// Without blank lines.
  fileprivate var closedUp: [Line] { filter { $0.columns > 0 } }

  /// Takes out so many blank lines, or as many as there are, from the end on: what stands there has
  /// leads of its own.
  fileprivate mutating func close(up count: Int) {
    var left = count
    for index in indices.reversed() where left > 0 && self[index].columns == 0 {
      remove(at: index)
      left -= 1
    }
  }
}
