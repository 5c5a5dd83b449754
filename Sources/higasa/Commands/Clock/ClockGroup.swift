import ArgumentParser
import Pages

struct ClockGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: Phrase(
      ja: "サーバーの時計",
      en: "The server's clock."), subcommands: [ClockAccept.self])
}
