import Canvas

extension KeyFob {
  /// The whole screen: the fob in the middle, what it means under it.
  package func frame() -> Frame {
    guard size.isLargeEnough else { return Frame(tooSmall: size) }
    var frame = Frame(size: size)
    band(Wording.Fob.title(language), row: 0, .topBand, in: &frame)
    band(keys, row: size.rows - 1, .keyBand, in: &frame)

    let scale: SevenSegment.Scale =
      FobPicture.columns(.large) <= size.columns && FobPicture.rows(.large) + 6 <= size.rows
      ? .large : .small
    let top = 1 + max(0, size.rows - 4 - FobPicture.rows(scale)) / 2
    let left = max(0, size.columns - FobPicture.columns(scale)) / 2
    for (row, line) in picture(scale).enumerated() {
      frame.write(line, row: top + row, column: left)
    }
    let caption = caption(language)
    frame.write(
      caption, row: top + FobPicture.rows(scale) + (scale == .large ? 1 : 0),
      column: max(0, size.columns - TextWidth.of(caption)) / 2, style: .bold)
    frame.elements = elements
    return frame
  }

  private func picture(_ scale: SevenSegment.Scale) -> [String] {
    switch (side, reading) {
    case (.front, .code(let digits, _)):
      FobPicture.front(.code(digits: digits, notches: notches), scale: scale)
    case (.front, .dark):
      FobPicture.front(.dark, scale: scale)
    case (.back, _):
      FobPicture.back(serial: serial, expires: expires.iso8601, in: language, scale: scale)
    }
  }

  private var caption: Phrase {
    switch (side, reading) {
    case (.front, .code(_, let secondsLeft)): Wording.Fob.secondsLeft(secondsLeft)
    case (.front, .dark): Wording.Fob.dark
    case (.back, _): Wording.Fob.backOfFob
    }
  }

  private var keys: String {
    "Space \(Wording.Fob.turn(language))  F9 \(Wording.Fob.language(language))"
      + "  q \(Wording.Fob.quit(language))"
  }

  private func band(_ text: String, row: Int, _ ink: Style.Ink, in frame: inout Frame) {
    frame.write(
      String(repeating: " ", count: size.columns), row: row, column: 0, style: Style(ink: ink))
    frame.write(text, row: row, column: 1, style: Style(ink: ink))
  }

  private var elements: [Element] {
    let heading = Element(.heading, Wording.Fob.title(language))
    return switch (side, reading) {
    case (.front, .code(let digits, _)):
      [
        heading, Element(.status, Wording.Fob.code(language), value: digits),
        Element(.note, caption(language)),
      ]
    case (.front, .dark):
      [heading, Element(.status, caption(language))]
    case (.back, _):
      [
        heading, Element(.status, Wording.Fob.serial(language), value: serial),
        Element(.status, Wording.Fob.expiry(language), value: expires.iso8601),
      ]
    }
  }
}
