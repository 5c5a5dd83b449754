import ArgumentParser
import BankService
import TokenDomain

struct CustomerList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all customers and how their tokens stand.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let latest = Dictionary(
      try operators.issues().map { ($0.issue.customer, $0.issue) }, uniquingKeysWith: { $1 })
    let rows = try operators.customers().map { ($0, latest[$0.customer.number]) }
    try Listing.customers.print(rows, listing, on: workplace.console)
  }
}

extension Listing where Row == (record: CustomerRecord, latest: Issue?) {
  /// `customer list` and `customer show`.
  static var customers: Self {
    Listing(columns: [
      Column("customer", Headings.customer) { .text($0.record.customer.number.digits) },
      Column("name", Headings.name) { .text($0.record.customer.name) },
      Column("kana", Headings.kana) { .text($0.record.customer.kana) },
      Column("state", Headings.state) { Fact.state($0.latest?.state.name) },
      Column("loginStopped", Headings.loginStopped, for: .programs) {
        .flag($0.record.loginStopped)
      },
      Column("passwordsStopped", Headings.passwordsStopped, for: .people) {
        Fact.stoppedPasswords(of: $0.record)
      },
    ])
  }
}
