import Canvas
import Primitives
import SeededRandom
import Testing

@Suite("Frames")
struct FrameTests {
  @Test("a text is cut at the right edge, a wide character as a whole")
  func cut() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    let end = frame.write("日本語", row: 0, column: 0)
    #expect(frame.rows == ["日本"])
    #expect(end == 4)
  }

  @Test("overwriting one half of a wide character blanks the other", arguments: [0, 1])
  func halves(column: Int) {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", row: 0, column: 0)
    frame.write("x", row: 0, column: column)
    #expect(frame.rows == [column == 0 ? "x 本" : " x本"])
  }

  @Test("a wide character over two halves blanks both others")
  func straddle() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", row: 0, column: 0)
    frame.write("語", row: 0, column: 1)
    #expect(frame.rows == [" 語"])
  }

  @Test("what has no width is left out")
  func widthless() {
    var frame = Frame(size: Size(columns: 9, rows: 1))
    frame.write("a\u{1B}b\u{202E}c\u{200B}d\u{301}", row: 0, column: 0)
    #expect(frame.rows == ["abcd"])
  }

  @Test("what begins left of the frame loses only what is left of it", arguments: [-1, -2, -3, -4])
  func fromTheLeft(column: Int) {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    let end = frame.write("日本x", row: 0, column: column)
    #expect(end == column + 5)
    #expect(frame.rows == [["", " 本x", "本x", " x", "x"][-column]])
  }

  @Test("a style keeps the text, and stays within the frame")
  func restyle() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.write("日x", row: 1, column: 0)
    frame.restyle(row: 1, columns: -5..<99, .bold)
    frame.restyle(row: 7, columns: 0..<4, Style(.dim))
    #expect(frame.rows == ["", "日x"])
    #expect(frame.row(1).map(\.style) == Array(repeating: .bold, count: 4))
    #expect(frame.row(0).map(\.style) == Array(repeating: .plain, count: 4))
  }

  @Test("what is secret is in the cells, and in no text of them")
  func secrets() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    #expect(!frame.holdsSecrets)
    var line = Line("key ")
    line.append(SecretBytes("AB".utf8), .bold)
    line.append(".")
    frame.write(line, row: 0, column: 0)
    frame.put(Frame.Cell("\u{2584}", isSecret: true), row: 1, column: 7)
    frame.put(Frame.Cell("x", isSecret: true), row: 2, column: 0)
    #expect(frame.holdsSecrets && frame.holdsKey)
    #expect(frame.rows == ["key **.", "       *"])
    #expect(frame.row(0).compactMap(\.scalar).map(String.init).joined() == "key AB. ")
    #expect(line.columns == 7)
    #expect(!"\(line)".contains("AB"))
  }

  @Test("a code is seen as it is typed, and forgotten as a key is")
  func codes() {
    var frame = Frame(size: Size(columns: 12, rows: 1))
    var line = Line("code ")
    line.append(code: SecretBytes())
    frame.write(line, row: 0, column: 0)
    #expect(!frame.holdsSecrets)
    line.append(code: SecretBytes("123456".utf8))
    frame.write(line, row: 0, column: 0)
    #expect(frame.holdsSecrets && !frame.holdsKey)
    #expect(frame.rows == ["code 123456"])
    #expect(line.columns == 11)
    #expect(!"\(line)".contains("123"))
  }

  @Test("a copy keeps what it showed when the other is written on")
  func copies() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", row: 0, column: 0)
    let before = frame
    frame.write("x", row: 0, column: 3)
    #expect(before.rows == ["日本"])
    #expect(frame.rows == ["日 x"])
    #expect(frame != before)
    frame.write("日本", row: 0, column: 0)
    #expect(frame == before)
  }

  @Test(
    "whatever is written, whole characters fill every row exactly", arguments: [UInt64(1), 2, 3])
  func sweep(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = ["日本語", "ｱﾞ", "abc", "か\u{3099}x", "\u{1B}日\u{200B}", "", "𠮷野家"]
    for _ in 0..<400 {
      let size = Size(
        columns: Int.random(in: 0...12, using: &random), rows: Int.random(in: 0...3, using: &random)
      )
      var frame = Frame(size: size)
      for _ in 0..<12 {
        frame.write(
          texts[Int.random(in: 0..<texts.count, using: &random)],
          row: Int.random(in: -1...3, using: &random),
          column: Int.random(in: -6...14, using: &random))
      }
      for row in 0..<size.rows {
        #expect(frame.row(row).count == size.columns, "seed \(seed)")
        expectWhole(frame.row(row), seed)
      }
    }
  }

  /// Every scalar is followed by as many right halves as it is wide beyond 1, and by no others.
  private func expectWhole(_ cells: ArraySlice<Frame.Cell>, _ seed: UInt64) {
    var column = cells.startIndex
    while column < cells.endIndex {
      guard let scalar = cells[column].scalar else {
        Issue.record("a right half without its left, seed \(seed)")
        return
      }
      let width = TextWidth.of(scalar)
      #expect(width > 0 && column + width <= cells.endIndex, "seed \(seed)")
      for half in cells[column..<min(column + width, cells.endIndex)].dropFirst() {
        #expect(half.scalar == nil, "seed \(seed)")
      }
      column += max(1, width)
    }
  }
}
