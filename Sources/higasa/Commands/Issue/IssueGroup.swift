import ArgumentParser
import Pages

struct IssueGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: Phrase(
      ja: "お客さまのお手元のトークン",
      en: "Tokens in customers' hands."),
    subcommands: [
      IssueList.self, IssueShow.self, IssueResume.self, IssueRevoke.self, IssueReissue.self,
      IssueResync.self,
    ])
}
