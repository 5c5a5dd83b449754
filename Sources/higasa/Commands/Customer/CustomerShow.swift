import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerShow: Act {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      ja: "契約者1名の登録内容、停止、最後のログイン、トークンを表示します。",
      en: "Show all that is kept of one customer: record, stops, last login, tokens."))

  @Argument(help: .words(ja: "契約者番号", en: "The customer number."))
  var customer: CustomerNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let shown = ShownCustomer(
      listed: try operators.customer(customer), issues: try operators.issues(of: customer))
    try Listing.customer.show(shown, listing, on: workplace.console)
  }
}

/// A customer with every token that they ever had.
struct ShownCustomer {
  let listed: ListedCustomer
  let issues: [ListedIssue]

  var record: CustomerRecord { listed.record }
}

extension Listing where Row == ShownCustomer {
  /// `customer show`: what the listing has, and more.
  fileprivate static var customer: Self {
    Listing(
      columns: Listing<ListedCustomer>.customers.columns.map { column in
        Column(column.name, column.heading, for: column.audience) {
          column.value($0.listed)
        }
      } + [
        Column("closedAt", Headings.closed, for: .people) { $0.record.access.closedAt.fact },
        Column("address", Headings.address) { .text($0.record.customer.address.text) },
        Column("lastLogin", Headings.lastLogin) { ($0.record.access.lastLogin?.time).fact },
        Column("lastPeer", Headings.peer) {
          Fact.text(ifAny: $0.record.access.lastLogin?.peer)
        },
        Column("tokens", Headings.tokensOfCustomer) { shown in
          .text(
            shown.issues.compactMap { listed in
              listed.issue.state.serial.map { serial in
                serial.text + (listed.issue.state.isLive ? "" : "*")
              }
            }.joined(separator: " "))
        },
      ])
  }
}
