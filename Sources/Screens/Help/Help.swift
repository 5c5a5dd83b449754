import Canvas

extension App {
  /// F1: what this screen is for, and its keys.
  func help(_ column: TextColumn, scroll: Int) -> Frame {
    var frame = Frame(size: size)
    frame.band(topBand(column), row: 0, ink: .topBand)
    let lines = helpLines(column)
    let room = helpRoom
    let first = min(scroll, max(0, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      frame.write(line, row: 1 + offset, column: column.margin)
    }
    frame.keyBand(
      KeyBand(help: language, isASCII: isASCII, canScroll: lines.count > room), column)
    return frame
  }

  private var helpRoom: Int { size.rows - 2 }

  private func helpLines(_ column: TextColumn) -> [Line] {
    let scene = self.scene
    let title = scene(Wording.Help.title) + "  " + scene(Wording.Titles.of(content.id))
    var lines: [Line] = column.isRoomy ? [Line()] : []
    lines += LineBreaking.lines(of: title, columns: column.width).map { Line($0, .bold) }
    lines.append(Line())
    for paragraph in Wording.Help.text(content.id, institution) {
      lines += LineBreaking.lines(of: scene(paragraph), columns: column.width - 1)
        .map { Line(" " + $0) }
    }
    if content.id == .activation {
      lines.append(Line())
      lines += fobPictures(column)
    }
    lines.append(Line())
    lines.append(Line(scene(Wording.Help.keys), .bold))
    for binding in KeyMap.bindings where !(isASCII && binding.command == .language) {
      guard let meaning = binding.meaning(content.keys) else { continue }
      var line = Line(" " + binding.name)
      line.pad(to: 12)
      line.append(binding.otherName)
      line.pad(to: 24)
      line.append(scene(meaning))
      lines.append(line)
    }
    return lines
  }

  private func fobPictures(_ column: TextColumn) -> [Line] {
    let front = FobPicture.front(.code(digits: "123456", notches: 4))
    let back = FobPicture.back(
      serial: "26001000000xx", expires: Wording.Help.exampleExpiry(language), in: language)
    guard column.isWide else { return (front + back).map { Line($0) } }
    return (0..<max(front.count, back.count)).map { row in
      var line = Line(" " + (row < front.count ? front[row] : ""))
      line.pad(to: 38)
      line.append(row < back.count ? back[row] : "")
      return line
    }
  }

  mutating func readHelp(_ key: Key, scroll: Int) -> [Effect] {
    let lines = helpLines(TextColumn(size)).count
    let last = max(0, lines - helpRoom)
    let present = min(scroll, last)
    let wanted: Int
    switch key {
    case .up: wanted = present - 1
    case .down: wanted = present + 1
    case .pageUp: wanted = present - (helpRoom - 1)
    case .pageDown, .character(" "): wanted = present + (helpRoom - 1)
    case .home: wanted = 0
    case .end: wanted = last
    case .escape, .enter, .function(1), .alt("1"), .character("?"):
      overlays.removeLast()
      return []
    case .function(9), .alt("9"): return perform(.language)
    case .control("l"): return [.repaint]
    case .control("c"): return perform(.interrupt)
    case .character, .alt, .control, .function, .tab, .backTab, .backspace, .delete, .left, .right:
      return []
    }
    overlays[overlays.count - 1] = .help(scroll: min(max(0, wanted), last))
    return []
  }
}
