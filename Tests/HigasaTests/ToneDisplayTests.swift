import Canvas
import Pages
import Testing

@testable import higasa

@Suite("What facts look like on a terminal")
struct ToneDisplayTests {
  private static let word = Phrase(ja: "利用中", en: "In use")

  /// Facts, in the eight colours and on the dark ground.
  static let table: [(fact: Fact, inColours: String, asBadge: String)] = [
    (
      .state("active", word, .good), "\u{1B}[32mIn use\u{1B}[0m",
      "\u{1B}[1;38;5;233;48;5;114m * In use \u{1B}[0m"
    ),
    (
      .state("issued", word, .waiting), "\u{1B}[33mIn use\u{1B}[0m",
      "\u{1B}[1;38;5;233;48;5;221m * In use \u{1B}[0m"
    ),
    (
      .state("suspended", word, .alert), "\u{1B}[1;31mIn use\u{1B}[0m",
      "\u{1B}[1;38;5;231;48;5;160m * In use \u{1B}[0m"
    ),
    (
      .state("released", word, .ended), "\u{1B}[2mIn use\u{1B}[0m",
      "\u{1B}[1;38;5;253;48;5;239m * In use \u{1B}[0m"
    ),
    (.state("none", word), "In use", "\u{1B}[1;38;5;253;48;5;239m * In use \u{1B}[0m"),
    // What is no state is the same in both.
    (
      .word("refused", word, .alert), "\u{1B}[1;31mIn use\u{1B}[0m",
      "\u{1B}[1;31mIn use\u{1B}[0m"
    ),
    (.none, "\u{1B}[2m-\u{1B}[0m", "\u{1B}[2m-\u{1B}[0m"),
    (.number(7), "7", "7"),
  ]

  @Test("a state is a badge where there are 256 colours, and a word everywhere", arguments: table)
  func facts(fact: Fact, inColours: String, asBadge: String) {
    func shown(_ display: ToneDisplay) -> String {
      let entry = display.entry(fact, .en)
      return entry.paint(entry.text)
    }
    #expect(shown(.words) == fact.inWords(.en))
    #expect(shown(.eightColours) == inColours)
    #expect(shown(.badges(.dark)) == asBadge)
  }

  @Test("heads are bold in the terminal's own colours, or as they are")
  func heads() {
    for display in [ToneDisplay.eightColours, .badges(.dark), .badges(.light)] {
      let entry = display.heading(Self.word, .en)
      #expect(entry.paint(entry.text) == "\u{1B}[1mIn use\u{1B}[0m")
    }
    #expect(ToneDisplay.words.heading(Self.word, .en).paint == .none)
  }

  @Test("in a narrow column a badge loses its mark and its blanks before its word loses anything")
  func narrow() {
    let badge = ToneDisplay.badges(.dark).entry(.state("x", Self.word, .good), .en)
    #expect(badge.inNarrowColumn.text == "In use" && badge.inNarrowColumn.paint == badge.paint)
    let number = ToneDisplay.badges(.dark).entry(.number(7), .en)
    #expect(number.inNarrowColumn == number)
  }

  @Test("a column has room for the badges in it, with their marks and blanks")
  func fits() {
    let rows = [Self.word, Phrase(ja: "在庫", en: "In stock")].map { word in
      [Fact.state("x", word, .good), .number(1)].map {
        ToneDisplay.badges(.dark).entry($0, .ja)
      }
    }
    let widths = widths(of: rows.map { $0.map(\.text) })
    #expect(widths == [10, 1])
    for row in rows {
      let line = TableFit(widths, [.stays, .stays], columns: 13)
        .line(row.map(\.text), full: widths, paints: row.map(\.paint))
      #expect(TextWidth.of(line.replacing(/\u{1B}\[[0-9;]*m/, with: "")) == 13)
    }
  }
}
