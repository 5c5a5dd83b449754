import ArgumentParser
import Canvas
import Glibc
import Pages

/// The `higasa` command. Its help is the contract, in the language that ``Language/ofHelp`` finds.
@main
struct Higasa: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "higasa",
    abstract: Phrase(
      ja: """
        端末で使うインターネットバンキング。ハードウェアトークンとソフトウェアトークンの\
        ワンタイムパスワードを使います。
        """,
      en: """
        Internet banking for the terminal, with one-time passwords from hardware and software tokens.
        """),
    discussion: Phrase(
      ja: """
        コマンドを付けなければ、お客さまの画面が開きます。

        データフォルダは、--data、$HIGASA_DATA、$XDG_DATA_HOME/higasa、~/.local/share/higasa のうち、\
        先に決まっているものです。言語は --lang のものです。なければ、LC_ALL、LC_MESSAGES、LANG が en で始まるか、\
        文字コードが UTF-8 でなければ英語、ほかは日本語です。

        結果は標準出力に、文章は標準エラー出力に書きます。パスワードは端末でお尋ねし、端末がなければ標準入力から\
        1行に1つずつ読みます。

        終了ステータス: 0 完了。64 使い方の誤り。65 規則による拒否、データの誤り。66 入力、フォルダ、契約者、\
        トークンがない。69 端末かサービスが使えない。70 プログラムの不具合。73 作れない。74 入出力の失敗。\
        75 使用中か、つながらない (もう一度お試しください)。77 権限がない。78 設定の誤り、別のプログラムか、\
        前か後の版のデータベース。129 と 143 回線の切断と SIGTERM による終了。
        """,
      en: """
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
        """),
    version: "higasa \(Version.text)",
    subcommands: [
      OpenCommand.self, DemoCommand.self, TourCommand.self, InitCommand.self, KeyFobCommand.self,
      DoctorCommand.self,
    ],
    groupedSubcommands: [
      CommandGroup(
        name: Phrase(ja: "事務のコマンド", en: "Back office"),
        subcommands: [
          CustomerGroup.self, TokenGroup.self, ApplicationGroup.self, IssueGroup.self,
        ]),
      CommandGroup(
        name: Phrase(ja: "記録と運用のコマンド", en: "Evidence and operation"),
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

  /// As the library ends a command, but in the chosen language, and that arguments which it repeats cannot command
  /// the terminal.
  private static func end(by error: any Error) -> Never {
    let code = exitCode(for: error)
    let answer = ParserAnswer.text(
      to: error, in: .ofHelp, columns: HelpLayout.columns(ProcessFacts()))
    let text = TextSanitizer.spelledOut(answer, keepingLines: true)
    if !text.isEmpty {
      try? Console(language: .ofHelp, isASCII: false).write(
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
