import BankFixtures
import Foundation
import Testing

@testable import higasa

/// scripts/man-pages.py writes them from what the program tells of itself.
@Suite("The man pages")
struct ManPageTests {
  private static let sections = [
    "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO",
  ]

  private let folder: TemporaryFolder
  private let names: [String]

  init() throws {
    folder = try TemporaryFolder()
    let script = Repository.top.appending(path: "scripts/man-pages.py").path
    let written = try Higasa.run([Higasa.path, "/opt/bank", folder.path], program: script)
    #expect(written.status == 0, "\(written.sentences)")
    names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A page as it is read, its lines joined.
  private func text(of name: String) throws -> String {
    try lines(of: name).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// A page as it is read, without what the formatter does to letters.
  private func lines(of name: String) throws -> [String] {
    let read = try Higasa.run(
      ["-man", "-Tascii", "-P-cbou", folder.file(name)], program: "/usr/bin/groff")
    #expect(read.status == 0)
    return read.lines
  }

  @Test("are one for the program and one for each command or group")
  func pages() {
    let parts = higasa.Higasa.configuration.subcommands.map { $0._commandName }
    #expect(names == (["higasa.1"] + parts.map { "higasa-\($0).1" }).sorted())
  }

  /// The tests have a locale in which help is Japanese.
  @Test("are in English, whatever language whoever writes them has")
  func english() throws {
    for name in names {
      let page = try String(contentsOfFile: folder.file(name), encoding: .utf8)
      #expect(page.utf8.allSatisfy { $0 < 0x80 } && !page.contains("\\[u"), "\(name)")
    }
  }

  @Test("have every section, and nothing that groff warns of")
  func sections() throws {
    for name in names {
      let read = try Higasa.run(
        ["-man", "-Tutf8", "-ww", folder.file(name)], program: "/usr/bin/groff")
      #expect(read.status == 0 && read.sentences.isEmpty, "\(name): \(read.sentences)")
      let headings = try lines(of: name).filter { $0.first?.isLetter == true }.dropFirst()
        .dropLast()
      #expect(headings.filter { $0 != "COMMANDS" } == Self.sections, "\(name)")
    }
  }

  @Test("have every command and every option")
  func everything() throws {
    let first = try text(of: "higasa.1")
    for command in HelpTests.commands {
      let words = command.split(separator: " ").map(String.init)
      let page = try text(of: "higasa-\(words[0]).1")
      #expect(page.contains("higasa \(command) "), "\(command)")
      let help = try Higasa.run(words + ["--help"]).output
      let options = help.matches(of: #/(?m)^ +(?:-h, )?(--[a-z-]+)/#).map { String($0.output.1) }
      #expect(options.count >= 4)
      for option in options { #expect(page.contains("\(option) "), "\(command) \(option)") }
      #expect(first.contains("higasa-\(words[0])(1)"))
    }
  }

  @Test("have every exit status, with its meaning")
  func statuses() throws {
    let tags = try lines(of: "higasa.1").compactMap {
      $0.firstMatch(of: #/^ +([0-9]+)(?:, ([0-9]+))?(?: |$)/#)?.output
    }
    let documented = tags.flatMap { [$0.1, $0.2].compactMap { $0 } }.compactMap { Int32($0) }
    let known = (Int32.zero...255).filter { ExitStatus(rawValue: $0) != nil }
    #expect(documented == (known + [64, 129, 143]).sorted())
  }

  @Test("have every variable that the program looks at")
  func environment() throws {
    let page = try text(of: "higasa.1")
    var found: Set<String> = []
    for file in try Repository.texts() where file.path.hasPrefix("Sources/") {
      let named =
        file.text.matches(of: #/(?:facts|self|environment)\["([A-Z_]+)"/#).map(\.output.1)
        + file.text.matches(of: #/"(LC_[A-Z]+|LANG)"/#).map(\.output.1)
      found.formUnion(named.map(String.init))
    }
    #expect(found.count > 10)
    for variable in found { #expect(page.contains(variable), "\(variable)") }
    #expect(page.contains("/opt/bank/share/doc/higasa"))
  }
}
