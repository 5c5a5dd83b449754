import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// What people and programs put into the fields of the screens.
@Suite("Input in every field of every screen")
struct ScreenInputTests {
  /// One thing pasted: what a field of digits takes of it and says, then a secret one.
  struct Input: Sendable {
    let text: String
    let digits: Field.Rejection?
    let secret: Field.Rejection?

    init(_ text: String, digits: Field.Rejection? = nil, secret: Field.Rejection? = nil) {
      (self.text, self.digits, self.secret) = (text, digits, secret)
    }
  }

  static let pastes = [
    Input(""), Input("123456"), Input("１２３", secret: .notHalfWidth),
    Input("1 2-3ー4", secret: .notHalfWidth), Input("   "), Input("---"),
    Input("12a4", digits: .notADigit), Input("ﾔﾏﾀﾞ", digits: .notADigit, secret: .notHalfWidth),
    Input("1💴", digits: .notADigit, secret: .notHalfWidth),
    Input("1\u{301}", digits: .notADigit, secret: .notHalfWidth),
    Input("\u{1B}1\u{07}2\u{9B}3\u{7F}"), Input("\u{202E}1\u{200B}2\u{2066}"), Input("12\r\n"),
    Input("1000001\ndemo-login-1", digits: .severalLines, secret: .severalLines), Input("1\t2"),
  ]

  @Test(
    "on the screen nothing else changes, nothing is submitted, and typing on clears what was said",
    arguments: EveryScreen.all)
  func onTheScreen(view: EveryScreen.View) throws {
    let before = try EveryScreen.app(view, .ja)
    guard before.overlays.isEmpty, let name = before.visit.form.focusedField else { return }
    for input in Self.pastes {
      var app = before
      for edit in 0..<name.length {
        _ = app.update(.key(edit.isMultiple(of: 2) ? .backspace : .delete), at: app.now)
      }
      _ = app.update(.key(.home), at: app.now)
      #expect(app.update(.paste(PastedText((input.text + "\r").utf8)), at: app.now).isEmpty)
      let rejection = name.isDigits ? input.digits : input.secret
      #expect(app.message == rejection.map { .rejected(name, $0, over: nil) }, "\(input.text)")
      #expect(app.screen.id == before.screen.id)
      #expect(app.visit.form.focusedField == name)
      for other in app.visit.form.fields where other.spec != name {
        #expect(other.shown == before.visit.form[other.spec].shown)
      }
      #expect(FrameRules.violations(of: app.frame(), by: app).isEmpty, "\(input.text)")
      _ = app.update(.key(.backspace), at: app.now)
      #expect(app.message == nil)
    }
  }

  @Test("a paste where nothing is typed does nothing", arguments: EveryScreen.all)
  func elsewhere(view: EveryScreen.View) throws {
    let before = try EveryScreen.app(view, .ja)
    guard !before.overlays.isEmpty || before.visit.form.focusedField == nil else { return }
    // A warning is closed by it; that is told in `TimeOutTests`.
    guard !before.overlays.isWarning else { return }
    var app = before
    #expect(app.update(.paste("1\n2\n3"), at: app.now).isEmpty)
    #expect(app.standing == before.standing)
  }
}
