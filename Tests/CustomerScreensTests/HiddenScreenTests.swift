import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// F12: somebody has come who must not see the screen.
@Suite("A hidden screen")
struct HiddenScreenTests {
  @Test("shows nothing until the next key, which does nothing else", arguments: EveryScreen.all)
  func hides(view: EveryScreen.View) throws {
    let before = try EveryScreen.app(view, .ja)
    // Any key closes a warning, and does nothing else.
    if before.overlays.isWarning { return }
    for key in [Key.enter, .escape, .character("1"), .function(10), .function(12), .control("c")] {
      var app = before
      #expect(app.update(.key(.function(12)), at: app.now).isEmpty)
      let frame = app.frame()
      #expect(frame.rows.allSatisfy { $0.isEmpty })
      #expect(frame.cursor == nil && !frame.holdsSecrets)
      #expect(app.update(.timeout, at: app.now).isEmpty)
      #expect(app.frame() == frame, "time shows nothing")
      #expect(app.update(.key(key), at: app.now).isEmpty, "\(key)")
      #expect(app.frame() == before.frame(), "\(key)")
    }
  }

  @Test("what is pasted meanwhile is dropped")
  func paste() throws {
    let view = try #require(EveryScreen.all.first { $0.name == "BLI001" })
    var app = try EveryScreen.app(view, .ja)
    _ = app.update(.key(.function(12)), at: app.now)
    _ = app.update(.paste("1000001"), at: app.now)
    #expect(app.visit.form.fields.allSatisfy { $0.isEmpty })
  }
}
