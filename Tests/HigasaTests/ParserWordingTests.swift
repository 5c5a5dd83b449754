import Foundation
import SeededRandom
import Testing

@testable import higasa

/// Holds our Japanese to the library's English: where a version of it words something in another way, these fail.
@Suite("What the parser says by itself")
struct ParserWordingTests {
  /// Wrong arguments, and what is said of them.
  static let wrong: [([String], String)] = [
    (["--foo"], "オプション '--foo' はありません。"),
    (["-x"], "オプション '-x' はありません。"),
    (["--lamg", "en"], "オプション '--lamg' はありません。'--lang' ではありませんか。"),
    (["---foo"], "'---foo' はオプションの形をしていません。"),
    (["customer", "list", "--data"], "'--data <dir>' に値がありません。"),
    (
      ["customer", "list", "--json=yes"],
      "オプション '--json' に値は付けられませんが、'yes' が指定されています。"
    ),
    (["customer", "list", "a"], "余分な引数 'a' があります。"),
    (["customer", "list", "a", "b"], "余分な引数が2個あります: 'a', 'b'"),
    (["customer", "show"], "必要な '<customer>' がありません。"),
    (["customer", "close", "1000001"], "必要な '--reason <reason>' がありません。"),
    (["customer", "show", "12"], "値 '12' は '<customer>' に使えません。"),
    (["audit", "list", "--from", "x"], "値 'x' は '--from <time>' に使えません。"),
    (
      ["customer", "list", "--lang", "fr"],
      "値 'fr' は '--lang <lang>' に使えません。'ja' か 'en' を指定してください。"
    ),
    (
      ["issue", "revoke", "1000003", "--as", "gone", "--reason", "x"],
      "値 'gone' は '--as <as>' に使えません。次のどれかを指定してください:\n  - lost\n"
    ),
    (
      ["customer", "change", "1000003", "--name", " ", "--reason", "x"],
      "値 ' ' は '--name <name>' に使えません: 入力してください"
    ),
    (
      ["--generate-completion-script", "tcsh"],
      "'tcsh' の補完は作れません。\n--generate-completion-script=<shell> に、"
    ),
    (["--generate-completion-script"], "お使いのシェルがわかりません。\n"),
    // Of ours: a sentence in both languages, which the parser hands on.
    (["token", "retire", "--reason", "x"], "シリアル番号か --batch の、どちらか一方を指定してください。"),
    (["customer", "list", "--data="], "'--data <dir>' に値がありません。"),
  ]

  @Test("is said of wrong arguments in Japanese, with the same status", arguments: wrong)
  func messages(arguments: [String], japanese: String) throws {
    let outcome = try Higasa.run(arguments, environment: ["SHELL": ""])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.sentences.hasPrefix("エラー: \(japanese)"), "\(outcome.sentences)")
    let below = outcome.sentences.split(separator: "\n").suffix(8)
    #expect(below.contains { $0.hasPrefix("使い方: higasa") }, "\(outcome.sentences)")
    #expect(below.last?.hasPrefix("  詳しくは 'higasa ") == true, "\(outcome.sentences)")
  }

  @Test("has no sentence in our table that the parser does not say")
  func table() throws {
    var messages: [String] = []
    var lines: Set<String> = []
    for (arguments, _) in Self.wrong {
      let said = try english(arguments).sentences
      let end = try #require(
        [said.range(of: "\nHelp:  "), said.range(of: "\nUsage: ")].lazy.compactMap { $0 }.first)
      #expect(said.hasPrefix(ParserWording.error.en))
      messages.append(
        String(said[..<end.lowerBound].dropFirst(ParserWording.error.en.count)))
      lines.formUnion(said[end.upperBound...].split(separator: "\n").map(String.init))
      lines.insert(said[end].dropFirst() + "x")
    }
    for command in HelpLanguageTests.commands + [["help"]] {
      lines.formUnion(try english(["help"] + command).lines)
    }
    for sentence in ParserWording.messages {
      #expect(messages.contains { sentence.japanese(for: $0) != nil }, "\(sentence.sentence.en)")
    }
    for sentence in ParserWording.lines + ParserWording.usage {
      #expect(lines.contains { sentence.japanese(for: $0) != nil }, "\(sentence.sentence.en)")
    }
    let entries = lines.filter { $0.hasPrefix("  ") }
    for name in ParserWording.names {
      let names = entries.map { $0.prefix(26).split(separator: " ").joined(separator: " ") }
      #expect(names.contains { name.japanese(for: $0) != nil })
    }
    for description in ParserWording.descriptions {
      let descriptions = entries.map { String($0.dropFirst(26)) }
      #expect(
        descriptions.contains { description.japanese(for: $0) != nil },
        "\(description.sentence.en)")
    }
  }

  private func english(_ arguments: [String]) throws -> Outcome {
    try Higasa.run(arguments, environment: ["LC_ALL": "C", "SHELL": "", "COLUMNS": "1000"])
  }

  @Test(
    "is told from what somebody has typed, which stays as it is, whatever it looks like",
    arguments: [UInt64(1), 2, 3])
  func typed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let known = ["--lang <lang>", "'ja'", "2", "入力してください"]
    // All that any sentence is made of, and what clings to the quote before it.
    let fragments =
      ParserWording.messages.flatMap { sentence in
        sentence.sentence.en.split(separator: #/%[*1-9]/#).map(String.init)
      } + known + ["'", "\n", "\r\n", "\u{301}", "%1", "%*", "契約者"]
    for _ in 0..<200 {
      let count = Int.random(in: 0...4, using: &random)
      let typed = try (0..<count).map { _ in try #require(fragments.randomElement(using: &random)) }
        .joined()
      for sentence in ParserWording.messages {
        func filled(_ text: String) -> String {
          text.replacing(#/%([*1-9])/#) { place in
            place.output.1 == "*" ? typed : known[(Int(place.output.1) ?? 0) - 1]
          }
        }
        let said = filled(sentence.sentence.en)
        let expected = filled(sentence.sentence.ja)
        #expect(
          ParserWording.messages.japanese(for: said) == expected,
          "seed \(seed): \(said.debugDescription)")
      }
    }
  }

  @Test(
    "stays English where it is in no table",
    arguments: ["", "Unknown option", "Unknown option '--x", "Something new about '--lang'."])
  func unknown(text: String) {
    #expect(ParserWording.messages.japanese(for: text) == nil)
  }
}
