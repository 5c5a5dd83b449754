import ArgumentParser
import Testing

@testable import higasa

@Suite("The help of the command line")
struct HelpTests {
  /// Every one that does something, by its name.
  static let commands = leaves(of: higasa.Higasa.self).sorted()

  private static func leaves(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.flatMap { part in
      let (name, below) = (part._commandName, leaves(of: part))
      return below.isEmpty ? [name] : below.map { "\(name) \($0)" }
    }
  }

  @Test("every command explains itself, and takes --data and --lang", arguments: commands)
  func help(_ command: String) throws {
    for (language, usage) in [("en", "USAGE: "), ("ja", "使い方: ")] {
      let words = command.split(separator: " ").map(String.init)
      let help = try Higasa.run(words + ["--help", "--lang", language])
      #expect(help.status == 0)
      #expect(help.output.contains("\(usage)higasa \(command)"))
      #expect(help.output.contains("--data <dir>"))
      #expect(help.output.contains("--lang <lang>"))
      #expect(help.sentences.isEmpty)
    }
  }

  @Test(
    "every listing takes --json",
    arguments: commands.filter { $0.hasSuffix(" list") || $0.hasSuffix(" show") }
      + ["doctor", "audit verify", "audit verify-export"])
  func listings(_ command: String) throws {
    let help = try Higasa.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(help.output.contains("--json"))
  }

  @Test("the top names every command, the data folder's ladder and the exit statuses")
  func top() throws {
    #expect(Self.commands.count > 35)
    for environment in [[:], HelpLanguageTests.english] {
      let help = try Higasa.run(["--help"], environment: environment)
      #expect(help.status == 0)
      for command in Self.commands.compactMap({ $0.split(separator: " ").first }) {
        #expect(help.output.contains("  \(command) "))
      }
      for word in ["$HIGASA_DATA", "$XDG_DATA_HOME/higasa", "~/.local/share/higasa"] {
        #expect(help.output.contains(word))
      }
      for status in 64...78 where ExitStatus(rawValue: Int32(status)) != nil || status == 64 {
        #expect(help.output.contains("\(status) "))
      }
    }
  }

  @Test("what does not work yet is not shown")
  func absent() throws {
    for command in ["console", "report", "notices", "move", "operator"] {
      #expect(try Higasa.run(command).status == 64)
    }
  }
}
