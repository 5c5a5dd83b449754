import ArgumentParser
import BankService
import Pages
import TokenDomain

struct CustomerListCommand: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "すべての契約者と、トークンの状態を一覧にします。",
      en: "List all customers and how their tokens stand."))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.customers.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.customers(after: last)
    }
  }
}

extension Listing where Row == ListedCustomer {
  /// `customer list` and `customer show`.
  static var customers: Self {
    Listing(columns: [
      Column("customer", Headings.customer) { .text($0.record.customer.number.digits) },
      Column("name", Headings.name, narrow: .shrinks) { .text($0.record.customer.name) },
      Column("kana", Headings.kana, narrow: .goes) { .text($0.record.customer.kana) },
      Column("state", Headings.state) { Fact.state(of: $0) },
      Column("loginStopped", Headings.loginStopped, for: .programs) {
        .flag($0.record.loginStopped)
      },
      Column("passwordsStopped", Headings.passwordsStopped, for: .people, narrow: .shrinks) {
        Fact.stoppedPasswords(of: $0.record)
      },
      Column("closed", Headings.closed, for: .programs) { $0.record.access.closedAt.fact },
    ])
  }
}
