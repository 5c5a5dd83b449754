import Canvas

extension App {
  /// The picture of the whole screen: the same state and size always give the same one.
  package func frame() -> Frame {
    guard size.isLargeEnough else { return Frame(tooSmall: size) }
    let column = TextColumn(size)
    switch overlays.last {
    case .help(let page, let scroll): return help(page, column, scroll: scroll)
    case .question(let question): return page(column, under: .question(question))
    case .warning(let timeOut): return page(column, under: .warning(timeOut))
    case nil: return page(column, under: nil)
    }
  }

  /// What lies over the foot of a screen and leaves the rest of it in sight.
  enum Slip {
    case question(Question)
    case warning(TimeOut)
  }

  /// How the rows of a screen are shared out.
  struct Layout {
    let head: [Line]
    let body: [Line]
    let foot: [Line]
    let elements: [Element]
    /// Rows that the body may take.
    let room: Int
    /// The first line of the body that is shown.
    let first: Int

    var canScroll: Bool { body.count > room }
    var lastFirst: Int { max(0, body.count - room) }
  }

  func layout(_ area: TextArea, under slip: Slip?) -> Layout {
    let scene = self.scene
    let column = area.column
    let title = scene(content.title)
    var head = head(area, title: title)
    let foot = foot(column, under: slip)
    let below = area.rows - 2 - max(foot.count, column.isRoomy ? 2 : 0)
    let laid = BodyLayout(
      content.blocks(in: scene), form: content.form, scene: scene, column: column)
    var body = laid.lines
    // What does not fit stands closer together: the body as far as it must, then the head as well.
    if body.closedUp.count > below - head.count { head = head.closedUp }
    let room = max(1, below - head.count)
    body.close(up: body.count - room)
    let elements = [Element(.heading, title)] + laid.elements
    return Layout(
      head: head, body: body, foot: foot, elements: elements, room: room,
      first: firstLine(of: body, room: room))
  }

  /// Scrolled by hand, or so that what has the focus is in sight, with one line around it.
  private func firstLine(of body: [Line], room: Int) -> Int {
    let last = max(0, body.count - room)
    if let scroll { return min(max(0, scroll), last) }
    guard let focus = body.firstIndex(where: \.isFocused), focus + 1 >= room else { return 0 }
    return min(last, focus + 2 - room)
  }

  private func page(_ column: TextColumn, under slip: Slip?) -> Frame {
    let area = TextArea(size, content.panel(in: scene))
    let layout = layout(area, under: slip)
    let margin = area.column.margin
    var frame = Frame(size: size)
    frame.band(topBand(column), row: 0, ink: .topBand)
    var row = 1
    for line in layout.head {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    for line in layout.body.dropFirst(layout.first).prefix(layout.room) {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    if slip != nil { frame.cursor = nil }
    row = area.rows - 1 - layout.foot.count
    for line in layout.foot {
      frame.write(line, row: row, column: margin)
      row += 1
    }
    if let drawing = area.drawing {
      frame.draw(drawing.panel, row: drawing.row, column: drawing.column)
    }
    frame.keyBand(keyBand(under: slip, canScroll: layout.canScroll), column)
    frame.elements = layout.elements
    return frame
  }

  private func keyBand(under slip: Slip?, canScroll: Bool) -> KeyBand {
    switch slip {
    case .question: KeyBand(question: language, isASCII: isASCII)
    case .warning(let timeOut): KeyBand(warning: timeOut, language)
    case nil:
      KeyBand(
        content.form, keys: content.keys, canScroll: canScroll, language, isASCII: isASCII)
    }
  }

  /// The message line, or what lies over it.
  private func foot(_ column: TextColumn, under slip: Slip?) -> [Line] {
    let scene = self.scene
    switch slip {
    case .question(let question):
      return question.lines(column, language, signedIn: signedIn != nil)
    case .warning(let timeOut): return warning(timeOut, column)
    case nil: break
    }
    guard let message else {
      return content.hint.map { hint in
        LineBreaking.lines(of: scene(hint), columns: column.width - 1).map { Line(" " + $0) }
      } ?? []
    }
    let style: Style = message.isAlert ? Style(.bold, ink: .alert) : .bold
    let text = scene(Wording.Messages.text(message, institution))
    return LineBreaking.lines(of: text, columns: column.width - 2).enumerated().map {
      index, piece in
      Line((index == 0 && message.isAlert ? "! " : "  ") + piece, style)
    }
  }

  private func warning(_ timeOut: TimeOut, _ column: TextColumn) -> [Line] {
    let text = scene(
      Wording.TimeOuts.warning(
        timeOut, isLoggedIn: signedIn != nil, institution.sessionPolicy))
    return LineBreaking.lines(of: text, columns: column.width - 2).enumerated().map {
      index, piece in
      var line = Line((index == 0 ? "! " : "  ") + piece, Style([.bold, .reverse]))
      line.pad(to: column.width, Style([.bold, .reverse]))
      return line
    }
  }

  mutating func scrollBody(by direction: Int) -> [Effect] {
    let layout = layout(TextArea(size, content.panel(in: scene)), under: nil)
    guard layout.canScroll else { return [] }
    let step = max(1, layout.room - 1)
    scroll = min(max(0, layout.first + direction * step), layout.lastFirst)
    return []
  }
}

extension Question {
  fileprivate func lines(
    _ column: TextColumn, _ language: Language, signedIn: Bool
  ) -> [Line] {
    var answers = Line("   ")
    answers.append(
      "< \(Wording.Questions.yes(language)) >", Style(saysYes ? [.reverse] : []))
    answers.append("   ")
    answers.append(
      "< \(Wording.Questions.no(language)) >", Style(saysYes ? [] : [.reverse]))
    answers.cursor = saysYes ? 5 : 5 + TextWidth.of(Wording.Questions.yes(language)) + 7
    let text = Wording.Questions.text(about, signedIn: signedIn)(language)
    return LineBreaking.lines(of: text, columns: column.width - 1).map { Line(" " + $0, .bold) }
      + [answers]
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
