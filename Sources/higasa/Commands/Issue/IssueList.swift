import ArgumentParser
import BankService
import Pages

struct IssueList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "契約者ごとに、トークンと申請、なければ最後に終わったトークンを一覧にします。",
      en: "List each customer's tokens and requests, or the one that ended last."),
    discussion: Phrase(
      ja: "* の付いたシリアル番号は使用済みで、二度と使えません。",
      en: "A serial number with a star has served, and never serves again."))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.issues.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.issues(after: last)
    }
  }
}

extension Listing where Row == ListedIssue {
  /// `issue list` and `issue show`.
  static var issues: Self {
    Listing(columns: [
      Column("customer", Headings.customer) { .text($0.issue.customer.digits) },
      Column("serial", Headings.serial) { row in
        row.issue.state.serial.map { .serial($0, isUsed: !row.issue.state.isLive) } ?? .none
      },
      Column("kind", Headings.kind, narrow: .goes) { Fact.kind($0.issue.kind) },
      Column("state", Headings.state) { Fact.state($0.issue.state.name) },
      Column("since", Headings.since) { .moment($0.issue.state.since) },
      Column("misses", Headings.misses, narrow: .goes) { .number($0.issue.misses) },
      Column("expires", Headings.expires) { $0.token.map { .day($0.expires) } ?? .none },
    ])
  }
}
