import ArgumentParser
import Pages

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: Phrase(
      ja: "マスターキー",
      en: "The master key."), subcommands: [KeyRotate.self])
}
