import Canvas
import CustomerScreens
import Pages

/// Every key that a terminal can send, and characters of every kind.
enum EveryKey {
  static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown,
  ]

  static let all: [Key] =
    named + (0...12).map { .function($0) } + "0123456789ax[O".unicodeScalars.map { .alt($0) }
    + "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map { .control($0) }
    + (0x20..<0x7F).compactMap(Unicode.Scalar.init).map { .character($0) }
    + "１０？ーあ漢ｱﾞé①💴\u{301}\u{202E}\u{200B}\u{AD}\u{FFFD}\u{1F1EF}".unicodeScalars
    .map { .character($0) }
}

extension InternetBanking {
  /// What a customer has before them, whatever the language: to compare before and after.
  var standing: [String] {
    let form = visit.form
    return visit.screens.map(\.id.rawValue)
      + [
        topMenu.map { "\($0)" } ?? "", "\(overlays.layers)", "\(form.focused)",
        "\(form.fields.map { "\($0.spec.label) \($0.shown.seen) \($0.cursor)" })",
        message.map { "\($0)" } ?? "", visit.signedIn == nil ? "" : "signed in",
      ]
  }

  /// The menu that is open on BPT001 while that is on the screen.
  var topMenu: TopScreen.Menu? {
    guard case .inside(let inside) = visit, inside.opened.isEmpty else { return nil }
    return inside.top.menu
  }
}
