import Canvas
import CustomerScreens
import Foundation
import Pages
import Testing
import VirtualKeyFob

/// docs/keys.md is the table in code, written out. `RECORD=1 make test` writes it anew, and fails that run.
@Suite("docs/keys.md")
struct KeyTableTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/keys.md")

  /// Pages of the customers' front end, what lies over them, and what else has keys.
  private static let tables: [(title: String, contexts: [KeyContext])] = [
    ("On a screen", [.login, .code, .top, .form, .completion, .over]),
    ("Elsewhere", [.help, .question, .keyFob, .smallWindow]),
  ]

  /// Every key that the table of keys names, by what stands on it.
  private static let keys: [(name: String, key: Key)] = [
    ("Tab", .tab), ("Down", .down), ("Right", .right), ("Shift-Tab", .backTab), ("Up", .up),
    ("Left", .left), ("Enter", .enter), ("Space", .character(" ")), ("Esc", .escape),
    ("F1", .function(1)), ("Alt-1", .alt("1")), ("?", .character("?")), ("F2", .function(2)),
    ("Alt-2", .alt("2")), ("F9", .function(9)), ("Alt-9", .alt("9")), ("F10", .function(10)),
    ("Alt-0", .alt("0")), ("F12", .function(12)), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Home", .home), ("End", .end),
    ("Ctrl-L", .control("l")), ("Ctrl-C", .control("c")), ("1", .character("1")),
    ("2", .character("2")), ("y, Y", .character("y")), ("n, N", .character("n")),
    ("b, B", .character("b")), ("q, Q", .character("q")),
  ]

  @Test("says what the keys do")
  func saysWhatTheKeysDo() throws {
    let text = Self.document()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/keys.md")
    } else {
      let written = try String(contentsOf: Self.file, encoding: .utf8)
      #expect(text == written, "docs/keys.md differs; RECORD=1 records it anew")
    }
  }

  @Test("names every key of the table in code")
  func namesEveryKey() {
    let named = Set(Self.keys.map(\.key))
    let capitals: Set<Key> = Set("YNBQ".unicodeScalars.map { .character($0) })
    let bound = Set(KeyMap.bindings.flatMap(\.keys)).subtracting(capitals)
    #expect(bound == named)
  }

  @Test("no two ways to a command are shadowed by a row above them")
  func noneShadowed() {
    for binding in KeyMap.bindings {
      let contexts = Self.tables.flatMap(\.contexts)
      for key in binding.keys {
        let works = contexts.contains { KeyMap.command(for: key, in: $0) == binding.command }
        #expect(works, "\(binding.command) by \(key)")
      }
    }
  }

  private static func document() -> String {
    let tables = Self.tables.map { "## \($0.title)\n\n\(table(of: $0.contexts))" }
    let editing = KeyMap.editing.map(\.name).joined(separator: ", ")
    return """
      # Keys

      Written by a test from the table in code (`Sources/Pages/Keys`), from which the key line and F1 come too:
      `RECORD=1 make test` writes it anew. 日本語 / English; `-`: the key does nothing there.

      \(tables.joined(separator: "\n\n"))

      ## What the tables do not tell

      - In a field \(editing) edit what is typed (Ctrl-U empties it), and a space, `?` and every digit are typed.
      - Where no field has the focus, a choice's digit picks it.
      - In the help 1 to \(HelpTopic.allCases.count) open a page of お困りの場合; there Esc and Enter lead back to the help, and F1 closes both.
      - A question's Enter gives the answer that has the focus, at first no.
      - Where a key is shown this once (BOT013), Esc, F2 and F10 ask before they leave.
      - The warning before a visit ends by itself is closed by any key, which does nothing else.
      - A window is too small under \(Size.smallest).

      """
  }

  /// Keys that mean the same everywhere share a row.
  private static func table(of contexts: [KeyContext]) -> String {
    var rows: [(keys: [String], meanings: [String])] = []
    for (name, key) in keys {
      let meanings = contexts.map { context in
        KeyMap.command(for: key, in: context).flatMap(context.meaning)
          .map { "\($0.ja) / \($0.en)" } ?? "-"
      }
      guard meanings.contains(where: { $0 != "-" }) else { continue }
      if let index = rows.firstIndex(where: { $0.meanings == meanings }) {
        rows[index].keys.append(name)
      } else {
        rows.append(([name], meanings))
      }
    }
    let head = ["keys"] + contexts.map(\.name)
    let lines =
      [head, head.map { _ in "---" }] + rows.map { [$0.keys.joined(separator: ", ")] + $0.meanings }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
