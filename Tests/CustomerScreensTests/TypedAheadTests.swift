import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// What was typed before a question, a warning or a change stood on the screen was not meant for it.
@Suite("What was typed at the wrong moment")
struct TypedAheadTests {
  static let questions: [(view: String, key: Key)] = [
    ("BPT001-none", .escape), ("BPW001-given", .escape), ("BOT013", .escape),
    ("BOT013", .function(2)), ("BOT013", .function(10)), ("BLI001", .control("c")),
    ("BLI002", .control("c")), ("BOS001", .control("c")), ("BOU002", .control("c")),
  ]

  @Test("answers no question: it is forgotten, and the focus is on no", arguments: questions)
  func question(view: String, key: Key) throws {
    let found = try #require(EveryScreen.all.first { $0.name == view })
    var app = try EveryScreen.app(found, .ja)
    #expect(app.update(.key(key), at: app.now).map(\.name) == ["discard type-ahead"])
    guard case .question(_, let saysYes) = app.overlays.top else {
      Issue.record("no question")
      return
    }
    #expect(!saysYes)
    let screen = app.screen.id
    #expect(app.update(.key(.enter), at: app.now).isEmpty)
    #expect(app.overlays.isEmpty)
    #expect(app.screen.id == screen, "Enter alone does nothing")
  }
}
