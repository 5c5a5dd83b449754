import Pages

/// What the parser says by itself, as far as it can come about here. What is not in here stays English: a text is
/// reworded as a whole or not at all.
///
/// The order counts: a sentence that is another one with more behind it stands before that.
enum ParserWording {
  /// Before a message.
  static let error = Phrase(ja: "エラー: ", en: "Error: ")

  /// Help begins with it.
  static let overview = Rewording(ja: "概要: %1", en: "OVERVIEW: %1")
  /// In the help, and below a message.
  static let usage = [
    Rewording(ja: "使い方: %1", en: "USAGE: %1"), Rewording(ja: "使い方: %1", en: "Usage: %1"),
  ]

  /// Lines of the help, and of what stands below a message.
  static let lines = [
    Rewording(
      ja: "概要: コマンドの説明を表示します。", en: "OVERVIEW: Show subcommand help information."),
    overview,
    Rewording(ja: "引数:", en: "ARGUMENTS:"),
    Rewording(ja: "オプション:", en: "OPTIONS:"),
    Rewording(ja: "コマンド:", en: "SUBCOMMANDS:"),
    Rewording(ja: "%1:", en: "%1 SUBCOMMANDS:"),
    Rewording(
      ja: "  一つのコマンドの説明は '%1' で見られます。", en: "  See '%1' for detailed help."),
    Rewording(ja: "説明: %1", en: "Help:  %1"),
    Rewording(ja: "  詳しくは '%1' で見られます。", en: "  See '%1' for more information."),
  ]

  /// Names of commands.
  static let names = [Rewording(ja: "%1 (既定)", en: "%1 (default)")]

  /// What is said of an argument.
  static let descriptions = [
    Rewording(ja: "この説明を表示します。", en: "Show help information."),
    Rewording(ja: "版を表示します。", en: "Show the version."),
    Rewording(ja: "%1 (値: %2、既定: %3)", en: "%1 (values: %2; default: %3)"),
    Rewording(ja: "%1 (値: %2)", en: "%1 (values: %2)"),
  ]

  /// What is wrong with arguments.
  static let messages = [
    Rewording(
      ja: "オプション '%*' はありません。'%1' ではありませんか。",
      en: "Unknown option '%*'. Did you mean '%1'?"),
    Rewording(ja: "オプション '%*' はありません。", en: "Unknown option '%*'"),
    Rewording(ja: "'%*' はオプションの形をしていません。", en: "Invalid option: %*"),
    Rewording(ja: "'%1' に値がありません。", en: "Missing value for '%1'"),
    Rewording(
      ja: "オプション '%1' に値は付けられませんが、'%*' が指定されています。",
      en: "The option '%1' does not take any value, but '%*' was specified."),
    Rewording(ja: "必要な '%1' がありません。", en: "Missing expected argument '%1'"),
    Rewording(
      ja: "値 '%*' は '%1' に使えません。次のどれかを指定してください:\n%2",
      en: "The value '%*' is invalid for '%1'. Please provide one of the following:\n%2"),
    Rewording(
      ja: "値 '%*' は '%1' に使えません。%2 か %3 を指定してください。",
      en: "The value '%*' is invalid for '%1'. Please provide one of %2 and %3."),
    Rewording(
      ja: "値 '%*' は '%1' に使えません: %2", en: "The value '%*' is invalid for '%1': %2"),
    Rewording(ja: "値 '%*' は '%1' に使えません。", en: "The value '%*' is invalid for '%1'"),
    Rewording(
      ja: """
        '%*' の補完は作れません。
        --generate-completion-script=<shell> に、次のどれかを指定してください:
        %1
        """,
      en: """
        Can't generate completion scripts for '%*'.
        Please use --generate-completion-script=<shell> with one of:
        %1
        """),
    Rewording(
      ja: """
        お使いのシェルがわかりません。
        --generate-completion-script=<shell> に、次のどれかを指定してください:
        %1
        """,
      en: """
        Can't autodetect a supported shell.
        Please use --generate-completion-script=<shell> with one of:
        %1
        """),
    Rewording(ja: "余分な引数 '%*' があります。", en: "Unexpected argument '%*'"),
    Rewording(ja: "余分な引数が%1個あります: '%*'", en: "%1 unexpected arguments: '%*'"),
  ]
}
