import Canvas
import Screens

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

extension App {
  /// What a customer has before them, whatever the language: to compare before and after.
  var standing: [String] {
    let form = content.form
    return stack.map { $0.content.id.rawValue }
      + [
        (content as? TopScreen).map { "\($0.menu)" } ?? "", "\(overlays)", "\(form.focused)",
        "\(form.fields.map { "\($0.name) \($0.shown) \($0.cursor)" })",
        message.map { "\($0)" } ?? "", signedIn == nil ? "" : "signed in",
      ]
  }
}
