import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// A page that was scrolled to be read, in the smallest window.
@Suite("A scrolled page")
struct ScrolledPageTests {
  private static let bare = EveryScreen.all.filter { view in
    (try? EveryScreen.app(view, .ja).overlays.isEmpty) ?? true
  }

  /// The view in the smallest window, scrolled to its end and a line of keys back.
  private static func scrolled(_ view: EveryScreen.View) throws -> Sitting<InternetBanking> {
    var app = try EveryScreen.app(view, .ja)
    for event in [
      TerminalEvent.resized(.smallest), .key(.pageDown), .key(.pageDown), .key(.pageUp),
    ] {
      _ = app.update(event, at: app.now)
    }
    return app
  }

  @Test("stays where it is after a key that does nothing there", arguments: bare)
  func strangeKeys(view: EveryScreen.View) throws {
    let before = try Self.scrolled(view)
    let isTyping = before.visit.form.focusedField != nil
    let numbers = before.visit.form.choiceNumbers
    let strange =
      [Key.function(3), .control("d"), .home, .end, .delete, .backspace]
      .filter { _ in !isTyping } + [Key.function(11), .control("w")]
      + (isTyping ? [] : [Key.character("x"), .character(numbers == nil ? "7" : "9")])
    for key in strange {
      var after = before
      #expect(after.update(.key(key), at: after.now).isEmpty, "\(key)")
      #expect(after.frame() == before.frame(), "\(key)")
    }
  }

  @Test("stays where it is when something is pasted that no field takes", arguments: bare)
  func paste(view: EveryScreen.View) throws {
    let before = try Self.scrolled(view)
    guard before.visit.form.focusedField == nil else { return }
    var after = before
    #expect(after.update(.paste("123"), at: after.now).isEmpty)
    #expect(after.frame() == before.frame())
  }

  @Test("stays where it is when a question before it is left is answered with no", arguments: bare)
  func question(view: EveryScreen.View) throws {
    let before = try Self.scrolled(view)
    for key in [Key.escape, .function(2), .function(10), .control("c")] {
      var after = before
      _ = after.update(.key(key), at: after.now)
      guard case .question = after.overlays.top else { continue }
      _ = after.update(.key(.character("2")), at: after.now)
      #expect(after.window.scroll == before.window.scroll, "\(key)")
      // Esc on BPT001 takes a message away.
      #expect(after.message != before.message || after.frame() == before.frame(), "\(key)")
    }
  }

  @Test("shows what has the focus after a key that is about it", arguments: bare)
  func focus(view: EveryScreen.View) throws {
    var app = try Self.scrolled(view)
    guard app.visit.form.focusedField != nil else { return }
    _ = app.update(.key(.character("1")), at: app.now)
    #expect(app.window.scroll == nil)
  }
}
