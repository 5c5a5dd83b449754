import Canvas
import Pages
import Testing

@Suite("What programs print, and diagrams")
struct PrintedTests {
  private func page(_ blocks: [Block]) -> Page {
    Page(
      id: "", title: "T", language: .en, masthead: Page.Masthead(name: "M"), body: .blocks(blocks),
      keys: PageKeys(KeyContext("none", [:]), hasLanguages: false))
  }

  private func rows(_ page: Page, _ size: Size, _ look: Look) -> [String] {
    var window = Window(size: size, look: look)
    window.turn(to: page)
    return window.frame(of: page).rows
  }

  static let looks: [Look] = [.plain, .coloured(.dark), .drawn(.light)]

  @Test("lines stand as they are printed, and what does not fit is cut", arguments: looks)
  func printed(look: Look) {
    let page = page([
      .heading("$ list"), .printed(["No  Name", "1   " + String(repeating: "x", count: 90)]),
    ])
    let wide = rows(page, Size(columns: 120, rows: 20), look)
    #expect(wide.contains { $0.contains("No  Name") })
    #expect(wide.contains { $0.hasSuffix("1   " + String(repeating: "x", count: 90)) })
    let narrow = rows(page, Size(columns: 40, rows: 12), look)
    #expect(narrow.count { $0.contains("xx") } == 1)
  }

  @Test(
    "a diagram stands in columns, those far from its centre left out where there is no room",
    arguments: looks)
  func diagram(look: Look) throws {
    let steps = Array(-10...10)
    let diagram = Diagram(
      "Minute", headings: steps.map(String.init),
      rows: [
        Diagram.Row("Possible", steps.map { $0 == 0 ? .possible : nil }),
        Diagram.Row("Found", steps.map { $0 == 1 ? .bad : nil }),
      ], centre: 10, words: "at one")
    for size in [
      Size(columns: 200, rows: 24), Size(columns: 60, rows: 20), Size(columns: 40, rows: 12),
    ] {
      let shown = rows(page([.diagram(diagram)]), size, look)
      let head = try #require(shown.first { $0.contains("Minute") })
      #expect(head.contains("-10") == (size.columns == 200))
      func column(_ label: String, _ mark: Character) throws -> Int {
        let row = try #require(shown.first { $0.contains(label) })
        return try #require(row.lastIndex(of: mark)).utf16Offset(in: row)
      }
      let isDrawn = look.kind == .drawn
      let (zero, one) = (
        try column("Possible", isDrawn ? "○" : "o"), try column("Found", isDrawn ? "●" : "*")
      )
      #expect(Array(head)[zero] == "0" && Array(head)[one] == "1")
    }
  }
}
