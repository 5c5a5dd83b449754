import ArgumentParser
import Pages

struct TokenGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: Phrase(
      ja: "ハードウェアトークンの在庫と納品ロット",
      en: "The stock of hardware tokens, and the batches that they came in."),
    subcommands: [
      TokenImport.self, TokenList.self, TokenShow.self, TokenBatchGroup.self, TokenRetire.self,
    ])
}
