import ArgumentParser
import Foundation
import Pages
import Testing

@testable import higasa

/// The front end is opened without a look at the other commands; nobody may notice by what they typed.
@Suite("What opens the front end at once")
struct FrontEndArgumentsTests {
  /// What the two ways could take differently: the command's name, its options in every form, what belongs
  /// to other commands, what ends options, and the library's own.
  static let words = [
    "open", "demo", "help", "--data", "--data=d", "-data", "d", "--lang", "--lang=en", "ja", "fr",
    "--json", "--", "-", "", "-h", "--help", "--version", "--generate-completion-script",
    "--experimental-dump-help",
  ]

  /// All lists of up to three words.
  static var lists: [[String]] {
    let pairs = words.flatMap { first in words.map { [first, $0] } }
    return [[]] + words.map { [$0] } + pairs
      + pairs.flatMap { pair in words.map { pair + [$0] } }
  }

  @Test("is taken by the whole tree of commands as well, with the same options")
  func agreement() throws {
    var taken = 0
    for list in Self.lists {
      guard let quick = higasa.Higasa.frontEnd(list[...]) else { continue }
      taken += 1
      let whole = try #require(try higasa.Higasa.parseAsRoot(list) as? OpenCommand, "\(list)")
      #expect(quick.common.data == whole.common.data, "\(list)")
      #expect(quick.common.lang == whole.common.lang, "\(list)")
    }
    #expect(taken > 20)
  }

  @Test(
    "are the forms in which it is used",
    arguments: [
      [], ["open"], ["--data", "d"], ["open", "--data", "d"], ["open", "--data=d", "--lang", "en"],
      ["--lang", "ja"],
    ])
  func forms(list: [String]) throws {
    let command = try #require(higasa.Higasa.frontEnd(list[...]))
    #expect(command.common.data == (list.contains { $0.hasPrefix("--data") } ? "d" : nil))
  }

  @Test(
    "is not whatever the whole tree answers, word for word",
    arguments: [
      ["--help"], ["open", "--help"], ["help"], ["help", "open"], ["open", "help"],
      ["open", "open"],
      ["--data"], ["open", "--data"], ["open", "--lang", "fr"], ["--lang"], ["open", "--json"],
      ["--data", "d", "open"], ["opne"], ["-x"], ["--version"], ["customer"],
      ["customer", "--help"],
    ])
  func answers(list: [String]) throws {
    #expect(higasa.Higasa.frontEnd(list[...]) == nil)
    var said = (text: "", status: Int32(0))
    do {
      var command = try higasa.Higasa.parseAsRoot(list)
      try command.run()
    } catch {
      // No terminal tells how wide it is.
      said = (
        ParserAnswer.text(to: error, in: .ofHelp, columns: 80),
        higasa.Higasa.exitCode(for: error).rawValue
      )
    }
    // In the language that the texts of this process are in.
    let locale = Language.ofHelp == .ja ? "C.UTF-8" : "C"
    let outcome = try Higasa.run(list, environment: ["LC_ALL": locale])
    #expect(outcome.status == said.status)
    #expect(outcome.output + outcome.sentences == said.text + "\n")
  }
}
