import ArgumentParser
import BankService
import Pages
import TokenDomain

struct ApplicationList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "トークンの発送を待つ申請を、古い順に一覧にします。",
      en: "List the requests that wait for a token, oldest first."))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.applications.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.applications(after: last)
    }
  }
}

extension Listing where Row == ListedRequest {
  fileprivate static var applications: Self {
    Listing(columns: [
      Column("customer", Headings.customer) { .text($0.customer.number.digits) },
      Column("name", Headings.name, narrow: .shrinks) { .text($0.customer.name) },
      Column("kind", Headings.kind) { Fact.kind($0.issue.kind) },
      Column("requestedAt", Headings.requestedAt) { .moment($0.issue.requestedAt) },
    ])
  }
}
