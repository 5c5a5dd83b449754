import Pages
import Primitives

/// The bank's records as they come, the newest first.
struct LedgerPane: Application {
  private(set) var language: Language
  var rows: [BankKnowledge.Row] = []

  init(language: Language) {
    self.language = language
  }

  var nextChange: Int? { nil }

  mutating func speak(_ language: Language) { self.language = language }
  mutating func update(_ input: Input, at now: Int64) -> [Effect<Nothing>] { [] }
  mutating func receive(_ answer: Void) -> [Effect<Nothing>] { [] }

  func page() -> Page {
    Page(
      id: "", title: BankWords.rows(language), language: language,
      masthead: Page.Masthead(name: BankWords.ledger(language)),
      body: .blocks(
        rows.map { row in
          let time = TokyoTime(row.time).rfc3339.dropFirst(11).prefix(8)
          return .printed(["\(time) \(row.who)  \(row.what(language))"])
        }),
      keys: PageKeys(.watched, hasLanguages: false))
  }
}
