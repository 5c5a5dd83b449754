import Foundation
import Pages
import Stages
import Testing

@Suite("Scripts")
struct ScriptTests {
  /// The rows of the table of steps in docs/scripts.md: the step and its example.
  static let documented: [(step: String, example: String)] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/scripts.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { row in
      let cells = row.replacing("\\|", with: "\u{0}").split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces).replacing("\u{0}", with: "|")
      }
      guard cells.count == 3, cells[0].hasPrefix("`") else { return nil }
      return (cells[0].filter { $0 != "`" }, cells[1].filter { $0 != "`" })
    }
  }()

  @Test("every step of the document can be written as it stands there")
  func documentedSteps() throws {
    #expect(Self.documented.count == 21)
    for (step, example) in Self.documented {
      #expect(example == step || example.hasPrefix(step + " "))
      let script = try Script(example)
      #expect(script.lines.count + (script.title == nil ? 0 : 1) == 1, "\(example)")
    }
  }

  @Test(
    "what cannot be read is refused with its file, its line and the reason",
    arguments: [
      ("jump", .unknownVerb("jump")),
      ("Type x", .unknownVerb("Type")),
      ("type", .nothingBehind),
      ("see ", .nothingBehind),
      ("gone", .nothingBehind),
      ("key", .nothingBehind),
      ("key enter entr", .unknownKey("entr")),
      ("code", .nothingBehind),
      ("code 2600100000033 soon", .notANumber("soon", -1_000_000...1_000_000)),
      ("code 2600100000033 1 2", .surplus("2")),
      ("app now", .surplus("now")),
      ("ended now", .surplus("now")),
      ("wait", .nothingBehind),
      ("wait 0", .notANumber("0", 1...1_000_000_000)),
      ("wait -60", .notANumber("-60", 1...1_000_000_000)),
      ("pause 1.5", .notANumber("1.5", 1...600)),
      ("resize 80", .notASize("80")),
      ("resize 80x0", .notASize("80x0")),
      ("say ログインします。", .notInBothLanguages),
      ("say | English", .notInBothLanguages),
      ("say ja | en | fr", .notInBothLanguages),
      ("title 二つ目 | Another", .misplacedTitle),
    ] as [(String, ScriptMistake.Reason)])
  func mistakes(line: String, reason: ScriptMistake.Reason) {
    let text = "# a comment\ntype x\n\n  \(line)\nkey enter"
    let mistake = #expect(throws: ScriptMistake.self) { try Script(text, file: "a.session") }
    #expect(mistake?.reason == reason)
    #expect(mistake?.description.hasPrefix("a.session:4: ") == true)
  }

  @Test("a title, what is said and the steps are kept with the numbers of their lines")
  func lines() throws {
    let script = try Script(
      """
      # What it is about.
      title 発行 | Apply

      say 押します。 | A key.
      key enter
      see < 1. はい
      """, file: "a.session")
    #expect(script.title == Phrase(ja: "発行", en: "Apply"))
    #expect(script.lines.map(\.number) == [4, 5, 6])
    #expect(
      script.lines.map(\.step)
        == [
          .say(Phrase(ja: "押します。", en: "A key.")), .keys(["enter"]),
          .see(Phrase(ja: "< 1. はい", en: "< 1. はい")),
        ])
  }
}
