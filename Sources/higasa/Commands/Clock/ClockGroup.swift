import ArgumentParser

struct ClockGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "The server's clock.", subcommands: [ClockAccept.self])
}
