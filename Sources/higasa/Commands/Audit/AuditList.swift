import ArgumentParser
import BankService
import Pages
import TokenDomain

struct AuditList: Act {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      ja: "記録を古い順に一覧にします。",
      en: "List the rows of the ledger, oldest first."),
    discussion: Phrase(
      ja: """
        ログイン、拒否、状態の変化、職員の操作が、それぞれ1件の記録になります。1件の意味は \
        audit explain ROW で調べられます。
        """,
      en: """
        Every login, refusal, transition and operator's act is a row. What one of them means: \
        audit explain ROW.
        """))

  @OptionGroup var filter: AuditFilterOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    var rows = RowStream(.ledger, listing, on: workplace.console)
    try workplace.auditors().audit(filter.filter) { rows.print($0) }
    try rows.end()
  }
}

extension Listing where Row == LedgerRecord {
  fileprivate static var ledger: Self {
    Listing(columns: [
      Column("row", Headings.row, width: 7) { .number(Int($0.row)) },
      Column("time", Headings.time, width: 19) { Fact.time(of: $0) },
      Column("event", Headings.event, width: 25, narrow: .shrinks) { Fact.event($0) },
      Column("customer", Headings.customer, width: 10) { Fact.text(ifAny: $0.customer) },
      Column("serial", Headings.serial, width: 13) { Fact.text(ifAny: $0.serial) },
      Column("outcome", Headings.outcome, width: 7) { Fact.outcome($0) },
      Column("rule", Headings.rule, width: 13, narrow: .goes) { Fact.text(ifAny: $0.rule) },
      Column("operator", Headings.operatorName, width: 8, narrow: .goes) {
        Fact.text(ifAny: $0.operatorName)
      },
      Column("session", Headings.session, width: 13, narrow: .goes) {
        Fact.text(ifAny: $0.session)
      },
      Column("peer", Headings.peer, width: 15, narrow: .goes) { Fact.text(ifAny: $0.peer) },
      Column("reason", Headings.reason, narrow: .goes) { row in
        row.why.map { .word($0.text, ExplainWording.reason($0)) } ?? .none
      },
    ])
  }
}
