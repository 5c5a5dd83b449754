import ArgumentParser
import BankService
import Pages

struct TokenList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "これまでのトークンをすべて一覧にします。",
      en: "List all tokens that the bank has ever had."),
    discussion: Phrase(
      ja: "* の付いたシリアル番号は使用済みで、二度と使えません。",
      en: "A serial number with a star has served, and never serves again."))

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    try Listing.tokens(operators).print(listing, on: workplace.console) {
      (last) throws(BankFailure) in
      try operators.tokens(after: last)
    }
  }
}

extension Listing where Row == TokenRecord {
  /// `token list` and `token show`.
  static func tokens(_ operators: OperatorDesk) -> Self {
    Listing(columns: [
      Column("serial", Headings.serial) {
        .serial($0.token.serial, isUsed: $0.state == .used)
      },
      Column("state", Headings.state, narrow: .shrinks) {
        Fact.state($0.state, operators.standing(of: $0))
      },
      Column("ready", Headings.usable, for: .programs) {
        .flag(operators.standing(of: $0) == .ready)
      },
      Column("expires", Headings.expires) { .day($0.token.expires) },
      Column("batch", Headings.batch) { $0.batch.map { .number(Int($0.rawValue)) } ?? .none },
      Column("customer", Headings.customer) {
        $0.service.map { .text($0.customer.digits) } ?? .none
      },
    ])
  }
}
