import PtyHarness
import Testing

@testable import higasa

@Suite("Tables on a terminal")
struct TableFitTests {
  @Test("what fits is left alone, and elsewhere nothing is cut")
  func wide() {
    let narrow: [WhenNarrow] = [.stays, .shrinks, .goes]
    #expect(TableFit([10, 20, 30], narrow, columns: 64).widths == [10, 20, 30])
    #expect(TableFit([10, 20, 30], narrow, columns: nil).widths == [10, 20, 30])
    #expect(TableFit([], [], columns: 80).widths == [])
  }

  @Test(
    "columns go from the right, and shrink, as little as must be",
    arguments: [
      (63, [10, 19, 30]), (52, [10, 8, 30]), (51, [10, 20, nil]), (30, [10, 18, nil]),
      (20, [10, 8, nil]), (5, [10, 8, nil]),
    ] as [(Int, [Int?])])
  func narrow(columns: Int, widths: [Int?]) {
    #expect(TableFit([10, 20, 30], [.stays, .shrinks, .goes], columns: columns).widths == widths)
  }

  @Test("a narrowed entry shows that there is more of it, by cells and not by characters")
  func cut() {
    let fit = TableFit([9, 20], [.stays, .shrinks], columns: 21)
    #expect(fit.line(["1000001", "日傘花子日傘花子日傘"], full: [9, 20]) == "1000001    日傘花子..")
    #expect(fit.line(["1000001", "日傘花子"], full: [9, 20]) == "1000001    日傘花子")
  }

  @Test(
    "no listing of the demo is wider than a terminal of 80 columns",
    arguments: [
      ["customer", "list"], ["token", "list"], ["issue", "list"], ["audit", "list"],
      ["token", "batch", "list"], ["application", "list"],
    ], ["ja", "en"])
  func listings(arguments: [String], language: String) throws {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path, arguments + ["--lang", language, "--data", demo.path],
      environment: Higasa.environment.merging(["PAGER": "cat"]) { $1 })
    _ = try session.waitForEnd()
    let screen = session.screen
    // A line that wrapped would begin with no number and no heading.
    let rows = screen.rows.filter { !$0.isEmpty }
    #expect(rows.allSatisfy { !$0.hasPrefix(" ") && !$0.hasPrefix("-") }, "\(screen)")
  }
}
