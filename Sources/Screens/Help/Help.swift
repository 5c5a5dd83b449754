import Canvas
import Primitives

extension App {
  /// F1: what this screen is for, where to read on, and its keys; or a topic.
  func help(_ page: HelpPage, _ column: TextColumn, scroll: Int) -> Frame {
    var frame = Frame(size: size)
    frame.band(topBand(column), row: 0, ink: .topBand)
    let lines = helpLines(page, column)
    let room = helpRoom
    let first = min(scroll, max(0, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      frame.write(line, row: 1 + offset, column: column.margin)
    }
    frame.keyBand(
      KeyBand(help: page, language, isASCII: isASCII, canScroll: lines.count > room), column)
    return frame
  }

  private var helpRoom: Int { size.rows - 2 }

  private func helpLines(_ page: HelpPage, _ column: TextColumn) -> [Line] {
    switch page {
    case .screen: screenLines(column)
    case .topic(let topic):
      helpText(
        Wording.HelpTopics.title(topic), Wording.HelpTopics.text(topic, institution), column,
        isAiry: column.isRoomy)
    }
  }

  private func helpText(
    _ title: Phrase, _ paragraphs: [Phrase], _ column: TextColumn, isAiry: Bool = false
  ) -> [Line] {
    let title = scene(Wording.Help.title) + "  " + scene(title)
    var lines: [Line] = column.isRoomy ? [Line()] : []
    lines += LineBreaking.lines(of: title, columns: column.width).map { Line($0, .bold) }
    lines.append(Line())
    for (index, paragraph) in paragraphs.enumerated() {
      if isAiry, index > 0 { lines.append(Line()) }
      lines += LineBreaking.lines(of: scene(paragraph), columns: column.width - 1)
        .map { Line(" " + $0) }
    }
    return lines
  }

  private func screenLines(_ column: TextColumn) -> [Line] {
    let scene = self.scene
    var lines = helpText(content.title, helpParagraphs, column)
    if content.form.items.contains(.field(.serial)) {
      lines.append(Line())
      lines += fobPictures(column)
    }
    lines.append(Line())
    lines.append(Line(scene(Wording.HelpTopics.heading), .bold))
    for (index, topic) in HelpTopic.allCases.enumerated() {
      lines.append(Line(" \(index + 1). " + scene(Wording.HelpTopics.title(topic))))
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

  /// Where in a procedure the screen stands, by the manual's full name of the step, and what it is for.
  private var helpParagraphs: [Phrase] {
    let text = Wording.Help.text(content, institution)
    switch content.step {
    case .of(let procedure, let number, let kind):
      let steps = Wording.Steps.full(procedure, kind)
      guard steps.indices.contains(number - 1) else { return text }
      return [Wording.Steps.place(number, of: steps)] + text
    case .choosing, nil: return text
    }
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

  mutating func readHelp(_ key: Key, _ page: HelpPage, scroll: Int) -> [Effect] {
    let lines = helpLines(page, TextColumn(size)).count
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
    case .escape, .enter:
      overlays.removeLast()
      return []
    case .function(1), .alt("1"), .character("?"):
      closeHelp()
      return []
    case .function(9), .alt("9"): return perform(.language)
    case .control("l"): return [.repaint]
    case .control("c"): return perform(.interrupt)
    case .character(let scalar):
      if page == .screen, let topic = HelpTopic(digit: scalar) {
        overlays.append(.help(.topic(topic), scroll: 0))
      }
      return []
    case .alt, .control, .function, .tab, .backTab, .backspace, .delete, .left, .right: return []
    }
    overlays[overlays.count - 1] = .help(page, scroll: min(max(0, wanted), last))
    return []
  }

  /// A topic and the page that led to it.
  private mutating func closeHelp() {
    while case .help = overlays.last { overlays.removeLast() }
  }
}

extension HelpTopic {
  /// The topic of a digit, typed in any width.
  fileprivate init?(digit scalar: Unicode.Scalar) {
    guard case .digit(let digit) = TypedDigit(scalar) else { return nil }
    let index = Int(digit) - Int(UInt8(ascii: "1"))
    guard Self.allCases.indices.contains(index) else { return nil }
    self = Self.allCases[index]
  }
}
