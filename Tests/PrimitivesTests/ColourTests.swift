import Primitives
import Testing

@Suite("Colours")
struct ColourTests {
  @Test(
    "are read as style sheets write them, and written in small letters",
    arguments: [
      ("#000000", "#000000"), ("#FF875f", "#ff875f"), ("#0a0B0c", "#0a0b0c"),
      ("#ffffff", "#ffffff"),
    ])
  func text(given: String, written: String) {
    #expect(RGBColour(given)?.text == written)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "#", "000000", "#00000", "#0000000", "#00000g", "#+00000", "#０00000", "red", " #000000",
    ])
  func refused(text: String) {
    #expect(RGBColour(text) == nil)
  }

  @Test("of 256: each is the nearest to itself, or has the same parts")
  func nearest() {
    for colour in IndexedColour.all {
      #expect(IndexedColour(nearest: colour.rgb).rgb == colour.rgb)
    }
  }

  /// xterm's 256colres.h.
  @Test(
    "of 256 have the parts that xterm gives them",
    arguments: [
      (16, "#000000"), (17, "#00005f"), (94, "#875f00"), (166, "#d75f00"), (209, "#ff875f"),
      (231, "#ffffff"), (232, "#080808"), (244, "#808080"), (255, "#eeeeee"),
    ] as [(UInt8, String)])
  func parts(index: UInt8, text: String) {
    #expect(IndexedColour(index).rgb.text == text)
  }

  /// WCAG 2.2: 21 to 1 for black and white; 4.48 for #777777 on white is the well-known near miss.
  @Test("have the contrast of WCAG")
  func contrast() {
    #expect(abs(IndexedColour.black.contrast(to: .white) - 21) < 0.001)
    #expect(IndexedColour.white.contrast(to: .white) == 1)
    // #767676 (243) is the first grey that can be read on white.
    #expect(IndexedColour(243).contrast(to: .white) >= 4.5)
    #expect(IndexedColour(244).contrast(to: .white) < 4.5)
  }

  @Test("carry black or white so that it can be read")
  func readable() {
    for colour in IndexedColour.all { #expect(colour.readable.contrast(to: colour) >= 4.5) }
  }
}

@Suite("Pictures of pixels")
struct BitmapTests {
  @Test("are rows of two characters, of equal length, and no more than there is room for")
  func rows() {
    func bitmap(_ rows: String...) -> Bitmap? { Bitmap(rows, mostColumns: 3, mostRows: 2) }
    #expect(bitmap()?.isEmpty == true)
    #expect(bitmap("#")?.columns == 1)
    #expect(bitmap("#.#", "...")?.rows == ["#.#", "..."])
    #expect(bitmap("") == nil)
    #expect(bitmap("#", "##") == nil)
    #expect(bitmap("####") == nil)
    #expect(bitmap("#", "#", "#") == nil)
    #expect(bitmap("#x") == nil)
    #expect(bitmap("# ") == nil)
    #expect(bitmap("#e\u{301}") == nil)
  }

  @Test("are drawn two rows in one")
  func halfBlocks() {
    let bitmap = Bitmap(["##..", "#.#.", "#..."], mostColumns: 4, mostRows: 3)
    let drawn = bitmap?.halfBlocks.map { row in
      row.map { String(repeating: String($0.character), count: $0.count) }.joined()
    }
    #expect(drawn == ["█▀▄ ", "▀   "])
    #expect(
      bitmap?.halfBlocks.allSatisfy {
        zip($0, $0.dropFirst()).allSatisfy { $0.character != $1.character }
      }
        == true, "as few runs as there can be")
    #expect(Bitmap.none.halfBlocks.isEmpty)
  }
}
