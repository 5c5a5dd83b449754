import Canvas

extension Window {
  /// The fob in the middle, as large as there is room for, and what it means under it.
  func frame(of face: KeyFobFace, _ caption: String, on page: Page) -> Frame {
    var frame = Frame(size: size)
    frame.band(Line(" " + page.title), row: 0, ink: .topBand)
    frame.band(
      KeyBand(page, canScroll: false).line(columns: size.columns - 1).preceded(by: Line(" ")),
      row: size.rows - 1, ink: .keyBand)

    let scale: SevenSegment.Scale =
      KeyFobPicture.columns(.large) <= size.columns && KeyFobPicture.rows(.large) + 6 <= size.rows
      ? .large : .small
    let top = 1 + max(0, size.rows - 4 - KeyFobPicture.rows(scale)) / 2
    let left = max(0, size.columns - KeyFobPicture.columns(scale)) / 2
    for (row, line) in KeyFobPicture(face, scale: scale).lines.enumerated() {
      frame.write(line, row: top + row, column: left)
    }
    frame.write(
      caption, row: top + KeyFobPicture.rows(scale) + (scale == .large ? 1 : 0),
      column: max(0, size.columns - TextWidth.of(caption)) / 2, style: .bold)
    return frame
  }
}
