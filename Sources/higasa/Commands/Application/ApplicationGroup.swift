import ArgumentParser

struct ApplicationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application", abstract: "Requests that wait for a token.",
    subcommands: [ApplicationList.self, ApplicationCancel.self, ApplicationDispatch.self])
}
