import ArgumentParser
import Pages

struct ApplicationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application",
    abstract: Phrase(
      ja: "トークンの発送を待つ申請",
      en: "Requests that wait for a token."),
    subcommands: [ApplicationList.self, ApplicationCancel.self, ApplicationDispatch.self])
}
