import BankService
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// Every procedure says where in it a customer stands, and ends with a page of its own.
@Suite("The last two steps of a procedure")
struct ProcedureEndTests {
  /// The views of the form and of what it ends with.
  struct Way: Sendable, CustomTestStringConvertible {
    let form: String
    let end: String
    var testDescription: String { end }
  }

  static let ways = [
    Way(form: "BOT002", end: "BOT003"), Way(form: "BOT021", end: "BOT022"),
    Way(form: "BOT021-renewal", end: "BOT022-renewal"), Way(form: "BOU001", end: "BOU002"),
    Way(form: "BOR001", end: "BOR002"), Way(form: "BOS001", end: "BOS002"),
  ]

  private static func page(_ name: String) throws -> (HeadlessStage, Page) {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    let stage = try EveryScreen.stage(view, .ja)
    return (stage, stage.app.page())
  }

  @Test("the form is the last step but one, and its end the last", arguments: ways)
  func steps(way: Way) throws {
    let (form, end) = (try Self.page(way.form).1, try Self.page(way.end).1)
    guard case .of(let names, let present) = form.step, case .of(let atEnd, let last) = end.step
    else {
      Issue.record("no step bar")
      return
    }
    #expect(names == atEnd)
    #expect((present, last) == (names.count - 1, names.count))
  }

  @Test("the end says what was done and what happens next, and leads home", arguments: ways)
  func end(way: Way) throws {
    for key in ["enter", "esc"] {
      let (stage, page) = try Self.page(way.end)
      let next = page.blocks.flatMap { block -> [String] in
        if case .notes(_, let notes) = block { notes } else { [] }
      }
      #expect(next.count >= 2)
      #expect(page.message == nil)
      try stage.press(key)
      #expect(stage.app.screen.id == .top)
    }
  }
}
