import Testing

@Suite("The help of the command line")
struct HelpTests {
  static let commands = [
    "open", "demo", "init", "keyfob", "doctor",
    "customer add", "customer list", "customer show", "customer reset-password",
    "customer unlock", "token list", "token show", "application list", "application cancel",
    "application dispatch", "issue list", "issue show", "issue resume", "issue revoke",
    "issue reissue", "issue resync", "audit list", "audit verify", "audit export",
    "audit verify-export", "audit public-key",
    "audit explain", "key rotate", "backup", "clock accept",
  ]

  @Test("every command explains itself, and takes --data and --lang", arguments: commands)
  func help(_ command: String) throws {
    let help = try Higasa.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: higasa \(command)"))
    #expect(help.output.contains("--data <dir>"))
    #expect(help.output.contains("--lang <lang>"))
    #expect(help.sentences.isEmpty)
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
    let help = try Higasa.run("--help")
    #expect(help.status == 0)
    for command in Self.commands.compactMap({ $0.split(separator: " ").first }) {
      #expect(help.output.contains("  \(command) "))
    }
    for word in ["$HIGASA_DATA", "$XDG_DATA_HOME/higasa", "~/.local/share/higasa", "64", "78"] {
      #expect(help.output.contains(word))
    }
  }

  @Test("what does not work yet is not shown")
  func absent() throws {
    #expect(try Higasa.run("token", "import").status == 64)
  }
}
