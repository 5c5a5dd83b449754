import Canvas
import Foundation
import Screens
import Testing
import TokenDomain

/// docs/keys.md is the table in code, written out. `RECORD=1 make test` writes it anew, and fails that run.
@Suite("docs/keys.md")
struct KeyTableTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/keys.md")

  @Test("says what the keys do")
  func saysWhatTheKeysDo() throws {
    let text = Self.document()
    if GoldenTests.records {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/keys.md")
    } else {
      let written = try String(contentsOf: Self.file, encoding: .utf8)
      #expect(text == written, "docs/keys.md differs; RECORD=1 records it anew")
    }
  }

  private static func document() -> String {
    var rows: [[String]] = [
      ["key", "or"] + KeyContext.allCases.map(heading) + ["help", "questions"]
    ]
    rows.append(rows[0].map { _ in "---" })
    for binding in KeyMap.bindings {
      rows.append(
        [binding.name, binding.otherName]
          + KeyContext.allCases.map { binding.meaning($0).map(bilingual) ?? "-" }
          + [onHelp(binding), onQuestion(binding)])
    }
    let table = rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    return """
      # Keys

      Written by a test from the table in code (`Sources/Screens/KeyMap`), from which the footer and F1 come too:
      `RECORD=1 make test` writes it anew. 日本語 / English; `-`: the key does nothing there.

      \(table)

      - In a field Left, Right, Home, End, Backspace and Delete edit what is typed, and `?` is a character.
      - Where no field has the focus, Left and Right move, the space bar is Enter, and a choice's digit picks it.
      - In the help, Up, Down, Home, End and the space bar scroll too; `?` and Enter close it. 1 to \(HelpTopic.allCases.count) open a page of
        お困りの場合; there Esc and Enter lead back to the help, and F1 closes both.
      - A question is answered with 1, y or 2, n as well; Enter gives the answer that has the focus, at first no.
      - Where a key is shown this once (BOT013), Esc, F2 and F10 ask before they leave.
      - The warning before a visit ends by itself is closed by any key, which does nothing else.
      - In a window smaller than \(Size.smallest) only q, F10, Alt-0 and Ctrl-C work: they leave.

      """
  }

  private static func heading(_ context: KeyContext) -> String {
    switch context {
    case .login: "login (BLI001)"
    case .code: "code (BLI002, BLI003, BLS001)"
    case .top: "top (BPT001)"
    case .form: "forms and lists"
    case .completion: "completion"
    case .over: "reported at the login (BLS002)"
    }
  }

  private static func bilingual(_ phrase: Phrase) -> String { "\(phrase.ja) / \(phrase.en)" }

  // What lies over a screen has no table: its keys are tried.

  private static func onHelp(_ binding: Binding) -> String {
    var app = emptyApp()
    press(.function(1), &app)
    press(.pageDown, &app)
    return effect(of: binding, on: app)
  }

  private static func onQuestion(_ binding: Binding) -> String {
    var app = emptyApp()
    press(.control("c"), &app)
    return effect(of: binding, on: app)
  }

  /// In a window where the help is longer than the screen.
  private static func emptyApp() -> App {
    App(institution: .higasa, language: .ja, size: .smallest, now: 0)
  }

  @discardableResult
  private static func press(_ key: Key, _ app: inout App) -> [App.Effect] {
    app.update(.key(key), at: 0)
  }

  /// What the key in the first column does; the other ways that differ are told below the table.
  private static func effect(of binding: Binding, on before: App) -> String {
    guard let key = binding.keys.first else { return "-" }
    var after = before
    let effects = press(key, &after)
    return change(from: before, to: after, effects).map(bilingual) ?? "-"
  }

  private static func change(from before: App, to after: App, _ effects: [App.Effect]) -> Phrase? {
    for effect in effects {
      switch effect {
      case .repaint: return Phrase(ja: "画面の再表示", en: "Redraw")
      case .quit: return Phrase(ja: "終了", en: "Quit")
      case .ask, .discardTypeAhead, .measure: break
      }
    }
    if after.language != before.language { return Phrase(ja: "English", en: "日本語") }
    if after.overlays.count < before.overlays.count { return Phrase(ja: "閉じる", en: "Close") }
    if after.overlays.count > before.overlays.count {
      return Phrase(ja: "終了の確認", en: "Ask to quit")
    }
    guard after.overlays != before.overlays else { return nil }
    switch after.overlays.last {
    case .help: return Phrase(ja: "上下", en: "Scroll")
    case .question: return Phrase(ja: "はい/いいえ", en: "Yes/No")
    case .warning: return nil
    case nil: return nil
    }
  }
}
