import Canvas

extension Window {
  /// The fob in the middle in colours, as large as there is room for, and what it means under it.
  func colouredFrame(
    of face: KeyFobFace, _ caption: String, on page: Page, _ marks: Marks
  ) -> Frame {
    var frame = marks.draws ? drawnFrame(of: face, caption) : frame(of: face, caption, on: page)
    let column = TextColumn(margin: 2, width: size.columns - 4, isRoomy: true)
    frame.restyle(row: 0, columns: 0..<size.columns, Style(.bold, on: .band))
    frame.write(" " + page.title, row: 0, column: 0, style: Style(.bold, on: .band))
    frame.colouredKeys(KeyBand(page, canScroll: false), column)
    return frame
  }

  private func drawnFrame(of face: KeyFobFace, _ caption: String) -> Frame {
    var frame = Frame(size: size)
    let scale: KeyFobDrawing.Scale =
      KeyFobDrawing.columns(.large) + 2 <= size.columns
        && KeyFobDrawing.Scale.large.rows + 5 <= size.rows
      ? .large : .small
    let top = 1 + max(0, size.rows - 4 - scale.rows) / 2
    for (row, line) in KeyFobDrawing(face, scale).lines.enumerated() {
      frame.write(
        line, row: top + row, column: max(0, size.columns - KeyFobDrawing.columns(scale)) / 2)
    }
    let row = min(size.rows - 2, top + scale.rows + (size.rows >= 20 ? 1 : 0))
    // Where there is no row left it stands on the edge of the case.
    frame.write(
      caption, row: row, column: max(0, size.columns - TextWidth.of(caption)) / 2,
      style: row < top + scale.rows ? Style(.bold, on: .casing) : .bold)
    return frame
  }
}
