import ArgumentParser

struct IssueGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Tokens in customers' hands.",
    subcommands: [
      IssueList.self, IssueShow.self, IssueResume.self, IssueRevoke.self, IssueReissue.self,
      IssueResync.self,
    ])
}
