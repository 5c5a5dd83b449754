import Canvas
import Testing

@Suite("Frames put into frames")
struct FramePutTests {
  private func row(_ text: String, columns: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.write(text, row: 0, column: 0)
    return frame
  }

  @Test(
    "are cut at the edges, and no half of a wide character is left",
    arguments: [
      (0, "日本...", 5), (1, ".日本..", 5), (-1, " 本....", 5), (-2, "本.....", 5), (-3, " ......", 5),
      (5, ".....日", 7), (6, "...... ", 7), (7, ".......", 7), (-9, ".......", 7),
    ] as [(Int, String, Int)])
  func edges(column: Int, expected: String, columns: Int) {
    var frame = row(String(repeating: ".", count: 7), columns: 7)
    frame.put(row("日本", columns: 4), row: 0, column: column)
    #expect(frame.rows[0].replacing(" ", with: "") == expected.replacing(" ", with: "").prefix(7))
    var expectsHalf = false
    for cell in frame.row(0) {
      guard let scalar = cell.scalar else {
        #expect(expectsHalf)
        expectsHalf = false
        continue
      }
      #expect(!expectsHalf)
      expectsHalf = TextWidth.of(scalar) == 2
    }
    #expect(!expectsHalf)
  }

  @Test("take the place of what is under them, also of half of it")
  func over() {
    var frame = row("日本語文", columns: 8)
    frame.put(row("ab", columns: 2), row: 0, column: 3)
    #expect(frame.rows[0] == "日 ab 文")
    frame.put(row("x", columns: 1), row: 5, column: 0)
    #expect(frame.rows[0] == "日 ab 文")
  }

  @Test("bring along that something in them is secret")
  func secrets() {
    var secret = Frame(size: Size(columns: 2, rows: 1))
    secret.put(Frame.Cell("A", .plain, isSecret: true), row: 0, column: 0)
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.put(secret, row: 1, column: 1)
    #expect(frame.holdsKey && frame.rows[1] == " *")
  }
}
