import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// What a page of 80x24 that does not fit with its blank lines leaves out first.
@Suite("A page that stands close")
struct LowPageTests {
  static let walls = ["BPT001-next-issued", "BPT001-next-and-misses"]

  @Test("leaves out help and what is past before blank lines", arguments: walls, Language.allCases)
  func givesWay(name: String, language: Language) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    let stage = try EveryScreen.stage(view, language)
    let body = stage.rows.dropFirst(4).dropLast(3)
    let blanks = body.filter { row in row.allSatisfy { $0 == " " } }.count
    #expect(blanks >= 2, "\(stage.rows)")
    #expect(stage.misses("PgUp"))
    let choices = stage.app.page().blocks.flatMap { block -> [ShownChoice] in
      if case .choices(let choices) = block { choices } else { [] }
    }
    let told = choices.filter { !$0.row.detail.isEmpty }
    for choice in told {
      #expect(stage.misses(choice.row.detail))
      #expect(stage.sees(choice.row.label))
    }
    stage.resize(columns: 80, rows: 36)
    for choice in told { #expect(stage.sees(choice.row.detail), "there is room again") }
  }

  @Test("shows why something cannot be chosen all the same", arguments: Language.allCases)
  func reasons(language: Language) throws {
    for view in EveryScreen.all where view.name.hasPrefix("BOP001") {
      let stage = try EveryScreen.stage(view, language)
      for case .choices(let choices) in stage.app.page().blocks {
        for choice in choices where !choice.row.isAvailable {
          #expect(stage.sees(choice.row.detail))
        }
      }
    }
  }
}
