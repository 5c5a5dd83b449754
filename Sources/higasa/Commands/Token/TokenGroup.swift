import ArgumentParser

struct TokenGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "The stock of hardware tokens.",
    subcommands: [TokenList.self, TokenShow.self])
}
