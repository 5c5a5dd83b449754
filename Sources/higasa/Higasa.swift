import ArgumentParser
import Canvas
import Glibc

/// The `higasa` command. Its help is the contract; the words are English, as those of other commands.
@main
struct Higasa: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "higasa",
    abstract: """
      Internet banking for the terminal, with one-time passwords from hardware and software tokens.
      """,
    discussion: """
      Without a command, the customers' front end opens.

      The data folder is --data, else $HIGASA_DATA, else $XDG_DATA_HOME/higasa, else \
      ~/.local/share/higasa. The language is --lang, else English where LC_ALL, LC_MESSAGES or LANG \
      begins with "en" or the character set is not UTF-8, else Japanese.

      Results go to standard output, sentences to standard error. Passwords are asked for on the \
      terminal, or read from standard input if that is not one, a line each.

      Exit status: 0 done; 64 wrong usage; 65 refused by a rule, or bad data; 66 no such input, \
      folder, customer or token; 69 terminal or service unavailable; 70 a bug; 73 cannot be created; \
      74 input or output failed; 75 locked or out of reach, try again; 77 not permitted; \
      78 configuration; foreign, older or newer database; 129 and 143 ended by hang-up or SIGTERM.
      """,
    version: "higasa \(Version.text)",
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, KeyFobCommand.self, DoctorCommand.self,
    ],
    groupedSubcommands: [
      CommandGroup(
        name: "Back office",
        subcommands: [
          CustomerGroup.self, TokenGroup.self, ApplicationGroup.self, IssueGroup.self,
        ]),
      CommandGroup(
        name: "Evidence and operation",
        subcommands: [
          AuditGroup.self, KeyGroup.self, BackupCommand.self, RestoreCommand.self,
          MigrateCommand.self, ClockGroup.self,
          InstitutionGroup.self,
        ]),
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    ProcessGuard.stand()
    do {
      let arguments = ProcessArguments.all.dropFirst()
      if let frontEnd = frontEnd(arguments) {
        try frontEnd.run()
      } else {
        var command = try parseAsRoot(Array(arguments))
        try command.run()
      }
    } catch {
      end(by: error)
    }
  }

  /// As the library ends a command, but that arguments which it repeats cannot command the terminal.
  private static func end(by error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = TextSanitizer.spelledOut(fullMessage(for: error, columns: nil), keepingLines: true)
    if !text.isEmpty {
      try? Console(language: .en, isASCII: false).write(
        text + "\n", to: code == .success ? STDOUT_FILENO : STDERR_FILENO)
    }
    exit(withError: code)
  }

  /// The front end, if that is all that the arguments ask for, without a look at the other commands: every
  /// customer waits for it.
  ///
  /// - Returns: nil for whatever the whole tree of commands has to answer: others of them, help, wrong usage.
  static func frontEnd(_ arguments: ArraySlice<String>) -> OpenCommand? {
    let isNamed = arguments.first == OpenCommand.configuration.commandName
    let options = isNamed ? arguments.dropFirst() : arguments
    if options.isEmpty { return OpenCommand(CommonOptions(data: nil, lang: nil)) }
    guard isNamed || options.first?.hasPrefix("-") == true else { return nil }
    return try? OpenCommand.parse(Array(options))
  }
}
