import ArgumentParser
import Canvas
import Foundation
import Pages
import Testing

@testable import higasa

@Suite("The language of the help and of argument errors")
struct HelpLanguageTests {
  /// The help of every command and group, and of help itself.
  static let commands = groups(of: higasa.Higasa.self, [])

  private static func groups(
    of command: any ParsableCommand.Type, _ words: [String]
  ) -> [[String]] {
    [words]
      + command.configuration.subcommands.flatMap { groups(of: $0, words + [$0._commandName]) }
  }

  static let english = ["LC_ALL": "C"]

  /// As one line each, whatever the terminal is.
  private func help(_ command: [String], _ environment: [String: String]) throws -> Outcome {
    try Higasa.run(["help"] + command, environment: ["COLUMNS": "1000"].merging(environment) { $1 })
  }

  @Test(
    "is --lang, wherever it stands, else the locale; without UTF-8 it is English",
    arguments: [
      ([:], [], true), (["LANG": "en_US.UTF-8"], [], false), (["LC_MESSAGES": "en_GB"], [], false),
      (["LC_MESSAGES": "en_GB"], ["--lang", "ja"], true), ([:], ["--lang", "en"], false),
      ([:], ["--lang=en"], false), ([:], ["--lang=en", "--lang", "ja"], true),
      (["LC_ALL": "C"], ["--lang", "ja"], false),
      (["LANG": ""], [], true),
    ] as [([String: String], [String], Bool)])
  func choice(environment: [String: String], words: [String], isJapanese: Bool) throws {
    for list in [words + ["customer", "show"], ["customer", "show"] + words] {
      let asked = try Higasa.run(list + ["--help"], environment: environment)
      #expect(asked.status == 0 && asked.sentences.isEmpty)
      #expect(asked.output.hasPrefix(isJapanese ? "概要: " : "OVERVIEW: "))
      let wrong = try Higasa.run(list + ["--foo"], environment: environment)
      #expect(wrong.status == 64 && wrong.output.isEmpty)
      #expect(wrong.sentences.hasPrefix(isJapanese ? "エラー: " : "Error: "))
    }
  }

  @Test("is found in the arguments before they are parsed as the parser finds it then")
  func agreement() throws {
    var taken = 0
    for list in FrontEndArgumentsTests.lists + [
      ["--data", "--lang", "en"], ["--lang", "x", "ja"],
    ] {
      guard let command = try? OpenCommand.parse(list) else { continue }
      taken += 1
      #expect(Language.option(in: list) == command.common.lang, "\(list)")
    }
    #expect(taken > 20)
  }

  @Test("every text is there in both")
  func both() throws {
    let japanese = try Self.dump([:]).all
    let english = try Self.dump(Self.english).all
    #expect(japanese.count == english.count && english.count > 50)
    for (ja, en) in zip(japanese, english) {
      #expect(ja.commandName == en.commandName)
      guard en.commandName != "help" else { continue }
      let texts = zip(ja.texts, en.texts).map { ($0, $1) }
      #expect(ja.texts.count == en.texts.count && texts.count > 0)
      for (ja, en) in texts where !Self.ofTheParser.contains(en) {
        #expect(Self.isJapanese(ja), "\(ja)")
        #expect(!en.isEmpty && en.utf8.allSatisfy { $0 < 0x80 }, "\(en)")
      }
    }
  }

  @Test("nothing of the parser's stays English in Japanese help", arguments: commands)
  func whole(command: [String]) throws {
    for line in try help(command, [:]).lines {
      let hasText = line.wholeMatch(of: #/  [<-][^ ]*( <[a-z-]+>)?/#) == nil
      #expect(!hasText || Self.isJapanese(line), "\(line)")
    }
  }

  @Test(
    "Japanese help is no wider than the terminal, and has everything at every width",
    arguments: commands)
  func width(command: [String]) throws {
    func text(_ outcome: Outcome) -> String { outcome.output.filter { !$0.isWhitespace } }
    let whole = text(try help(command, [:]))
    for columns in [40, 59, 60, 80, 133] {
      let shown = try help(command, ["COLUMNS": "\(columns)"])
      #expect(text(shown) == whole)
      for line in shown.lines { #expect(TextWidth.of(line) <= columns, "\(line)") }
    }
    // The least that there is room for.
    #expect(
      try help(command, ["COLUMNS": "30"]).output == help(command, ["COLUMNS": "40"]).output)
  }

  @Test("what programs read is the same in both")
  func programs() throws {
    for words in [["--version"], ["--generate-completion-script", "bash"]] {
      #expect(
        try Higasa.run(words).output == Higasa.run(words, environment: Self.english).output)
    }
  }

  private static let ofTheParser = ["Show help information.", "Show the version."]

  private static func isJapanese(_ text: String) -> Bool {
    text.contains(#/[\p{Hiragana}\p{Katakana}\p{Han}]/#)
  }

  private static func dump(_ environment: [String: String]) throws -> HelpDump.Command {
    let dump = try Higasa.run(["--experimental-dump-help"], environment: environment)
    return try JSONDecoder().decode(HelpDump.self, from: Data(dump.output.utf8)).command
  }
}

extension HelpDump.Command {
  fileprivate var texts: [String] {
    [abstract, discussion].compactMap { $0 } + (arguments ?? []).map { $0.abstract ?? "" }
  }
}
