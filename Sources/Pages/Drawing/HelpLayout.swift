import Canvas

/// F1: what a page is for, where to read on, and its keys; or a topic.
struct HelpLayout {
  private(set) var lines: [Line] = []
  private let column: TextColumn

  init(_ help: HelpText, _ column: TextColumn) {
    self.column = column
    let title = help.heading + "  " + help.title
    if column.isRoomy { lines.append(Line()) }
    lines += LineBreaking.lines(of: title, columns: column.width).map { Line($0, .bold) }
    lines.append(Line())
    // A topic has the room for itself.
    let isAiry = help.index == nil && column.isRoomy
    for (number, paragraph) in help.paragraphs.enumerated() {
      if isAiry, number > 0 { lines.append(Line()) }
      lines += LineBreaking.lines(of: paragraph, columns: column.width - 1)
        .map { Line(" " + $0) }
    }
    if let index = help.index { add(index) }
  }

  private mutating func add(_ index: HelpText.Index) {
    if !index.fob.isEmpty {
      lines.append(Line())
      add(index.fob.map { KeyFobPicture($0).lines })
    }
    lines.append(Line())
    lines.append(Line(index.topicsHeading, .bold))
    for (offset, topic) in index.topics.enumerated() {
      var line = Line(" \(offset + 1). " + topic)
      line.mark(.number(offset + 1), from: 0)
      lines.append(line)
    }
    lines.append(Line())
    lines.append(Line(index.keysHeading, .bold))
    for row in index.keys {
      var line = Line(" " + row.name)
      line.pad(to: 12)
      line.append(row.otherName)
      line.pad(to: 24)
      line.append(row.meaning)
      lines.append(line)
    }
  }

  /// Beside each other where there is room.
  private mutating func add(_ pictures: [[String]]) {
    guard column.isWide else {
      lines += pictures.joined().map { Line($0) }
      return
    }
    for row in 0..<(pictures.map(\.count).max() ?? 0) {
      var line = Line(" ")
      for (index, picture) in pictures.enumerated() {
        if index > 0 { line.pad(to: 38 * index) }
        line.append(row < picture.count ? picture[row] : "")
      }
      lines.append(line)
    }
  }
}

extension Window {
  /// All of it, in this look.
  func helpLines(of help: HelpText) -> [Line] {
    switch look {
    case .plain: HelpLayout(help, TextColumn(size)).lines
    case .coloured, .drawn: ColouredHelp(help, TextColumn(size), Marks(look)).lines
    }
  }

  func frame(of help: HelpText, over page: Page) -> Frame {
    let column = TextColumn(size)
    var frame = Frame(size: size)
    frame.band(Line(topOf: page, size, column), row: 0, ink: .topBand)
    let lines = helpLines(of: help)
    let first = min(overlayScroll, max(0, lines.count - helpRoom))
    for (offset, line) in lines.dropFirst(first).prefix(helpRoom).enumerated() {
      frame.write(line, row: 1 + offset, column: column.margin)
    }
    frame.keyBand(KeyBand(page, canScroll: lines.count > helpRoom), column)
    return frame
  }
}
