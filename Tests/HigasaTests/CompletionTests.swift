import BankFixtures
import Foundation
import Testing

/// `make install` writes what the program prints: the scripts cannot be of another version than it.
@Suite("The completions of bash, zsh and fish")
struct CompletionTests {
  private static let noExecution = ["bash": "-n", "zsh": "-n", "fish": "--no-execute"]

  /// With a file and a folder in it that can be completed.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("bank"), withIntermediateDirectories: false)
    try Data().write(to: URL(filePath: folder.file("tokens.xml")))
  }

  private func script(of shell: String) throws -> URL {
    let outcome = try Higasa.run("--generate-completion-script", shell)
    #expect(outcome.status == 0 && outcome.sentences.isEmpty)
    let file = URL(filePath: folder.file("completion.\(shell)"))
    try Data(outcome.output.utf8).write(to: file)
    return file
  }

  @Test("are scripts that name every command", arguments: noExecution.keys.sorted())
  func commands(shell: String) throws {
    let text = try String(contentsOf: script(of: shell), encoding: .utf8)
    for command in HelpTests.commands {
      let name = command.split(separator: " ").last.map(String.init) ?? command
      #expect(text.contains(name), "\(command)")
    }
    // What has no business on a terminal is spelled out: nothing of a script may be.
    #expect(!text.contains("<U+"))
  }

  /// bash is part of every Debian; the others are asked where they are installed.
  @Test(
    "are taken by their shells", arguments: noExecution.keys.sorted().filter { path(of: $0) != nil }
  )
  func syntax(shell: String) throws {
    let script = try script(of: shell)
    let checked = try Higasa.run(
      [Self.noExecution[shell] ?? "", script.path], program: try #require(Self.path(of: shell)))
    #expect(checked.status == 0)
    #expect(checked.sentences.isEmpty)
  }

  @Test(
    "offer in bash commands, options, words, files and folders, each where it belongs",
    arguments: [
      ("institution ", "--version -h --help show check accept"),
      ("institution show --", "--json --version --help --data --lang"),
      ("customer list --lang ", "ja en"), ("issue revoke 1000003 --as st", "stolen"),
      ("customer list --data ", "bank"), ("restore ", "bank completion.bash tokens.xml"),
      ("institution check to", "tokens.xml"), ("keyfob --seed-file to", "tokens.xml"),
    ])
  func offered(typed: String, offers: String) throws {
    let asking = """
      source ./completion.bash
      COMP_LINE="higasa $1" COMP_POINT=$((${#1} + 7)) COMP_WORDS=(higasa $1)
      case $1 in *" ") COMP_WORDS+=("") ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _higasa higasa "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    _ = try script(of: "bash")
    let outcome = try Higasa.run(
      ["-c", "cd '\(folder.path)' && \(asking)", "bash", typed], program: "/bin/bash")
    #expect(outcome.sentences.isEmpty)
    let found = outcome.lines
    // Files come in the order of the disk.
    let expected = offers.split(separator: " ").map(String.init)
    #expect(typed == "restore " ? found.sorted() == expected : found == expected)
  }

  @Test("offer files or folders wherever one is asked for, and words wherever there is a choice")
  func kinds() throws {
    let dump = try Higasa.run("--experimental-dump-help")
    let root = try JSONDecoder().decode(HelpDump.self, from: Data(dump.output.utf8)).command
    let arguments = root.all.flatMap { $0.arguments ?? [] }
    for argument in arguments {
      let expected: String? =
        switch argument.valueName {
        case "file": "file"
        case "dir": "directory"
        default: argument.allValues == nil ? nil : "list"
        }
      #expect(argument.completionKind?.keys.first == expected, "\(argument)")
    }
    #expect(arguments.count > 100)
  }

  private static func path(of shell: String) -> String? {
    ["/bin/\(shell)", "/usr/bin/\(shell)"].first(where: FileManager.default.isExecutableFile)
  }
}

/// What `--experimental-dump-help` tells of the commands, as far as tests ask.
struct HelpDump: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
  }

  struct Argument: Decodable {
    struct Nothing: Decodable {}

    let abstract: String?
    let valueName: String?
    let allValues: [String]?
    /// One key, the kind's name.
    let completionKind: [String: Nothing]?
  }

  let command: Command
}
