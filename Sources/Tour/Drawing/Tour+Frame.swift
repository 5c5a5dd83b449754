import Canvas
import Pages
import Primitives

extension Tour {
  /// How it looks now.
  package func frame() -> Frame {
    if TourLayout.isTooSmall(size) { return Frame(tooSmall: size) }
    let layout = layout
    var frame = Frame(size: size)
    if let performance {
      for place in layout.panes {
        let picture = performance.stage.pane(place.name).frame
        frame.put(picture, row: place.row, column: place.column)
        dress(place, in: layout, &frame)
        if hand != nil, place.name == shown, let cursor = picture.cursor {
          frame.cursor = Frame.Position(
            row: place.row + cursor.row, column: place.column + cursor.column)
        }
      }
      drawGaps(layout, into: &frame)
    } else {
      drawMenu(rows: size.rows - layout.footRows, into: &frame)
    }
    drawFoot(rows: layout.footRows, into: &frame)
    switch activity {
    case .waiting, .stepping, .playing, .inHand: break
    case .showingKeys: drawKeys(into: &frame)
    case .askingForTime: drawClock(into: &frame)
    }
    return frame
  }

  private var language: Language { setting.language }

  private func style(_ ink: Style.Ink, _ attributes: Style.Attributes = []) -> Style {
    let style = Style(attributes, ink: ink)
    return setting.look == .plain ? style : style.onItsPaper
  }

  /// Only what somebody has in the hands takes the keys at its foot; what was chosen is marked; and where a pane stands right beside
  /// another its band is another one.
  private func dress(_ place: TourLayout.Place, in layout: TourLayout, _ frame: inout Frame) {
    let columns = place.column..<place.column + place.size.columns
    if hand?.pane != place.name {
      frame.fill(row: place.row + place.size.rows - 1, columns: columns, Frame.Cell())
    }
    if marked == place.name {
      frame.restyle(row: place.row, columns: columns, style(.focus, .bold))
    } else if layout.panes.contains(where: { $0.column + $0.size.columns == place.column }) {
      frame.restyle(row: place.row, columns: columns, style(.keyBand, .bold))
    }
  }

  // MARK: Between the panes

  private func drawGaps(_ layout: TourLayout, into frame: inout Frame) {
    guard let left = layout.panes.first, layout.panes.count > 1 else { return }
    let column = left.column + left.size.columns
    guard !layout.panes.contains(where: { $0.column == column }) else { return }
    let edge: Unicode.Scalar = setting.look.kind == .drawn ? "│" : " "
    for row in 0..<size.rows - layout.footRows {
      frame.fill(row: row, columns: column..<column + 1, Frame.Cell(edge, Style(ink: .line)))
    }
  }

  // MARK: The narrator

  private func drawFoot(rows: Int, into frame: inout Frame) {
    guard rows > 0 else { return }
    let first = size.rows - rows
    drawBand(row: first, left: heading, right: states, style(.topBand, .bold), into: &frame)
    if rows > 2 {
      let room = rows - 2
      let lines = LineBreaking.lines(of: sentence(language), columns: size.columns - 2)
      for (offset, text) in lines.prefix(room).enumerated() {
        let isCut = offset == room - 1 && lines.count > room
        let shown = isCut ? TextWidth.cut(text + "..", columns: size.columns - 2) : text
        frame.write(shown, row: first + 1 + offset, column: 1, style: .bold)
      }
    }
    if rows > 1 { drawKeyBand(row: size.rows - 1, into: &frame) }
  }

  private var heading: String {
    guard let performance else { return TourWords.tour(language) }
    let chapter = TourWords.chapter(
      number + 1, of: chapters.count, performance.chapter.title)(language)
    let step = performance.stepsDone + (performance.isAtStart ? 0 : 1)
    return chapter + "   \(step)/\(performance.stepCount)"
  }

  /// In as many words as there is room for, the most first.
  private var states: [String] {
    guard let performance else { return [] }
    let mode: Phrase =
      switch activity {
      case .playing: TourWords.playing
      case .stepping: TourWords.stepping
      case .inHand: TourWords.inHand
      case .waiting, .showingKeys, .askingForTime:
        !performance.isAtEnd
          ? TourWords.paused
          : number + 1 < played.upperBound ? TourWords.chapterOver : TourWords.tourOver
      }
    let time = TokyoTime(performance.stage.now)
    let clock = time.timeOfDay
    let pane = marked.map { "[\(TourWords.pane($0)(language))]" }
    let paces = pace == 1 ? nil : TourWords.pace(pace)
    return [
      [pane, mode(language), paces, time.day.iso8601, clock], [pane, mode(language), clock],
      [mode(language), clock], [clock],
    ].map { $0.compactMap(\.self).joined(separator: "  ") }
  }

  /// - Parameter right: stands at the right end, the first for which there is room.
  private func drawBand(
    row: Int, left: String, right: [String] = [], _ style: Style, into frame: inout Frame
  ) {
    frame.fill(row: row, columns: 0..<size.columns, Frame.Cell(" ", style))
    let room = size.columns - 2
    frame.write(TextWidth.cut(left, columns: room), row: row, column: 1, style: style)
    let fitting = right.first { TextWidth.of(left) + 2 + TextWidth.of($0) <= room }
    if let fitting {
      frame.write(
        fitting, row: row, column: size.columns - 1 - TextWidth.of(fitting), style: style)
    }
  }

  private func drawKeyBand(row: Int, into frame: inout Frame) {
    let style = style(.keyBand)
    frame.fill(row: row, columns: 0..<size.columns, Frame.Cell(" ", style))
    let keys =
      hand != nil
      ? TourWords.handKeys
      : performance == nil ? TourWords.menuKeys : TourWords.keys(isPlaying: isPlaying)
    var column = 1
    for (key, meaning) in keys {
      let text = "\(key) \(meaning(language))"
      guard column + TextWidth.of(text) < size.columns else { continue }
      column = frame.write(key, row: row, column: column, style: self.style(.keyBand, .bold))
      column = frame.write(" " + meaning(language), row: row, column: column, style: style) + 2
    }
  }

  // MARK: The list of chapters

  private func drawMenu(rows: Int, into frame: inout Frame) {
    drawBand(
      row: 0, left: TourWords.chapters(language), style(.topBand, .bold), into: &frame)
    let room = max(1, rows - 3)
    let first = max(0, min(number - room / 2, chapters.count - room))
    for (offset, index) in chapters.indices.dropFirst(first).prefix(room).enumerated() {
      let chapter = chapters[index]
      let style = index == number ? style(.focus) : Style.plain
      let row = 2 + offset
      frame.fill(row: row, columns: 1..<size.columns - 1, Frame.Cell(" ", style))
      let length = TourWords.length(chapter.duration(in: language) / 1_000)(language)
      let room = size.columns - 6 - TextWidth.of(length)
      let count = String(index + 1)
      let text =
        String(repeating: " ", count: max(0, 2 - count.count)) + count + "  "
        + chapter.title(language)
      frame.write(TextWidth.cut(text, columns: room), row: row, column: 2, style: style)
      frame.write(
        length, row: row, column: size.columns - 2 - TextWidth.of(length), style: style)
      if index == number { frame.cursor = Frame.Position(row: row, column: 2) }
    }
  }

  // MARK: What lies over it

  private func drawKeys(into frame: inout Frame) {
    let keys = TourWords.allKeys.map { ($0.key, $0.meaning(language)) }
    let widest = keys.map { TextWidth.of($0.0) }.max() ?? 0
    draw(
      TourWords.keysTitle(language),
      keys.map { $0.0 + String(repeating: " ", count: widest + 2 - TextWidth.of($0.0)) + $0.1 }
        + ["", TourWords.anyKey(language)], into: &frame)
  }

  private func drawClock(into frame: inout Frame) {
    draw(
      TourWords.clockQuestion(language),
      ClockTurn.allCases.map { "\($0.rawValue)  \(TourWords.turn($0)(language))" }
        + ["", "Esc  " + KeyWords.back(language)], into: &frame)
  }

  private func draw(_ title: String, _ lines: [String], into frame: inout Frame) {
    frame.cursor = nil
    let room = size.columns - 4
    let broken = lines.flatMap { LineBreaking.lines(of: $0, columns: room) }
    let rows = min(size.rows, broken.count + 4)
    let first = (size.rows - rows) / 2
    for row in first..<first + rows {
      frame.fill(row: row, columns: 0..<size.columns, Frame.Cell())
    }
    drawBand(row: first, left: title, style(.topBand, .bold), into: &frame)
    for (offset, text) in broken.prefix(rows - 3).enumerated() {
      frame.write(text, row: first + 2 + offset, column: 2)
    }
  }
}
