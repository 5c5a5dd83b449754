import ArgumentParser

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "The master key.", subcommands: [KeyRotate.self])
}
