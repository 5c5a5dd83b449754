import Canvas

extension App {
  /// The picture of the whole screen: the same state and size always give the same one.
  package func frame() -> Frame {
    guard size.isLargeEnough else { return Frame(tooSmall: size) }
    let column = TextColumn(size)
    switch overlays.last {
    case .help(let scroll): return help(column, scroll: scroll)
    case .question(let question): return page(column, asking: question)
    case nil: return page(column, asking: nil)
    }
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

  func layout(_ column: TextColumn, asking question: Question?) -> Layout {
    let scene = self.scene
    let title = scene(Wording.Titles.of(content.id))
    let head = head(column, title: title)
    let foot = foot(column, asking: question)
    let room = max(1, size.rows - 2 - head.count - max(foot.count, column.isRoomy ? 2 : 0))
    let laid = BodyLayout(
      content.blocks(in: scene), form: content.form, scene: scene, column: column)
    var body = laid.lines
    if body.count > room { body = body.closedUp }
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

  private func page(_ column: TextColumn, asking question: Question?) -> Frame {
    let layout = layout(column, asking: question)
    var frame = Frame(size: size)
    frame.band(topBand(column), row: 0, ink: .topBand)
    var row = 1
    for line in layout.head {
      frame.write(line, row: row, column: column.margin)
      row += 1
    }
    for line in layout.body.dropFirst(layout.first).prefix(layout.room) {
      frame.write(line, row: row, column: column.margin)
      row += 1
    }
    if question != nil { frame.cursor = nil }
    row = size.rows - 1 - layout.foot.count
    for line in layout.foot {
      frame.write(line, row: row, column: column.margin)
      row += 1
    }
    let keys =
      question == nil
      ? KeyBand(
        content.form, keys: content.keys, canScroll: layout.canScroll, language, isASCII: isASCII)
      : KeyBand(question: language, isASCII: isASCII)
    frame.keyBand(keys, column)
    frame.elements = layout.elements
    return frame
  }

  /// The message line, or the question that lies over the screen.
  private func foot(_ column: TextColumn, asking question: Question?) -> [Line] {
    if let question {
      return question.lines(language, signedIn: signedIn != nil)
    }
    let scene = self.scene
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

  mutating func scrollBody(by direction: Int) -> [Effect] {
    let layout = layout(TextColumn(size), asking: nil)
    guard layout.canScroll else { return [] }
    let step = max(1, layout.room - 1)
    scroll = min(max(0, layout.first + direction * step), layout.lastFirst)
    return []
  }
}

extension Question {
  fileprivate func lines(_ language: Language, signedIn: Bool) -> [Line] {
    var answers = Line("   ")
    answers.append(
      "< \(Wording.Questions.yes(language)) >", Style(saysYes ? [.reverse] : []))
    answers.append("   ")
    answers.append(
      "< \(Wording.Questions.no(language)) >", Style(saysYes ? [] : [.reverse]))
    answers.cursor = saysYes ? 5 : 5 + TextWidth.of(Wording.Questions.yes(language)) + 7
    return [
      Line(" " + Wording.Questions.text(about, signedIn: signedIn)(language), .bold), answers,
    ]
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
  /// Without blank lines, for a body that does not fit otherwise.
  fileprivate var closedUp: [Line] { filter { $0.columns > 0 } }
}
