import Canvas

/// What stands between the band on top and the body: where one is, the step, the title; fewer blank rows where
/// the window is low.
struct HeadLayout {
  private(set) var lines: [Line] = []

  init(_ page: Page, _ area: TextArea, _ size: Size) {
    let column = area.column
    // Beside or above a drawing there is room for what is needed.
    let isLow = size.rows < 16 || area.drawing != nil
    if !page.place.isEmpty, !isLow {
      lines.append(Line(page.place.joined(separator: PageWords.placeSeparator)))
    }
    if area.rows == size.rows, let step = page.step {
      if column.isRoomy { lines.append(Line()) }
      lines.append(Line(step, column, page.language))
    }
    if column.isRoomy { lines.append(Line()) }
    lines += LabelBreaking.lines(of: page.title, columns: column.width).map { Line($0, .bold) }
    if column.isRoomy { lines.append(Line()) }
  }
}

extension Line {
  /// The step bar; on a narrow screen the present step alone.
  fileprivate init(_ step: StepMark, _ column: TextColumn, _ language: Language) {
    let word = PageWords.step(language)
    switch step {
    case .choosing(let number, let name, let short):
      let lead = "\(word) \(number)  "
      self.init(lead)
      append(TextWidth.of(lead + name) <= column.width ? name : short, .bold)
    case .of(let names, let present):
      let lead = "\(word) \(present)/\(names.count)  "
      var whole = Line(lead)
      for (index, name) in names.enumerated() {
        if index > 0 { whole.append(" > ") }
        whole.append("\(index + 1) \(name)", index + 1 == present ? .bold : .plain)
      }
      self.init(lead)
      append(names[present - 1], .bold)
      if whole.columns <= column.width { self = whole }
    }
  }

  /// The band on top: institution, who is signed in, which screen it is.
  ///
  /// - Parameter mark: stands before the institution's name.
  init(topOf page: Page, _ size: Size, _ column: TextColumn, mark: Line = Line()) {
    self.init()
    let inside = size.columns - 2 * column.margin
    var right = page.id
    if let user = page.masthead.user {
      // The id names the screen on the telephone: a long name gives way to it.
      let honorific = page.masthead.honorific
      let rest = honorific + "   " + right
      // And half of the room to the institution's.
      right = TextWidth.cut(user, columns: inside - TextWidth.of(rest) - inside / 4) + rest
    }
    let (name, service) = (page.masthead.name, page.masthead.service)
    let full = name + "  " + service
    let room = inside - TextWidth.of(right) - mark.columns
    pad(to: column.margin - 1)
    append(mark)
    append(TextWidth.of(full) <= room ? full : TextWidth.cut(name, columns: room - 1))
    pad(to: size.columns - column.margin + 1 - TextWidth.of(right))
    append(right)
  }
}
