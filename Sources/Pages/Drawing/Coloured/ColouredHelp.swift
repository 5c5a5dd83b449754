import Canvas

/// F1 in colours.
struct ColouredHelp {
  private(set) var lines: [Line] = []
  private let column: TextColumn
  private let marks: Marks

  init(_ help: HelpText, _ column: TextColumn, _ marks: Marks) {
    (self.column, self.marks) = (column, marks)
    if column.isRoomy { lines.append(Line()) }
    for (index, piece) in LineBreaking.lines(
      of: help.heading + "  " + help.title, columns: column.width
    ).enumerated() {
      lines.append(Line(piece, index == 0 ? Style(.bold, ink: .accent) : .bold))
    }
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
      add(index.fob.map { marks.fob($0) })
    }
    lines.append(Line())
    lines.append(Line(index.topicsHeading.withoutLeadBrackets, .bold))
    for (offset, topic) in index.topics.enumerated() {
      var line = Line(" \(offset + 1). ", Style(.bold, ink: .accent))
      line.append(topic)
      line.mark(.number(offset + 1), from: 0)
      lines.append(line)
    }
    lines.append(Line())
    lines.append(Line(index.keysHeading.withoutBrackets, .bold))
    for row in index.keys {
      var line = Line(" " + row.name, Style(.bold, ink: .accent))
      line.pad(to: 12)
      line.append(row.otherName, Style(ink: .faint))
      line.pad(to: 24)
      line.append(row.meaning)
      lines.append(line)
    }
  }

  /// Beside each other where there is room.
  private mutating func add(_ pictures: [[Line]]) {
    guard column.isWide else {
      lines += pictures.joined()
      return
    }
    for row in 0..<(pictures.map(\.count).max() ?? 0) {
      var line = Line(" ")
      for (index, picture) in pictures.enumerated() {
        if index > 0 { line.pad(to: 40 * index) }
        if row < picture.count { line.append(picture[row]) }
      }
      lines.append(line)
    }
  }
}

extension String {
  /// 【a】 b without the brackets.
  fileprivate var withoutLeadBrackets: String {
    guard hasPrefix("【") || hasPrefix("["), let end = firstIndex(where: { $0 == "】" || $0 == "]" })
    else { return self }
    return String(self[index(after: startIndex)..<end]) + self[index(after: end)...]
  }
}

extension Marks {
  /// A side of a key fob, small.
  fileprivate func fob(_ face: KeyFobFace) -> [Line] {
    draws ? KeyFobDrawing(face, .small).lines : KeyFobPicture(face).lines.map { Line($0) }
  }
}
