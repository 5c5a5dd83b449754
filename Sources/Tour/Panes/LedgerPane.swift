import Pages
import Primitives

/// The bank's records as they come, the newest first.
struct LedgerPane: WatchedPane {
  var language: Language
  var rows: [BankKnowledge.Row] = []

  var name: Phrase { BankWords.ledger }
  var title: Phrase { BankWords.rows }

  var blocks: [Block] {
    rows.map { row in
      .printed(["\(TokyoTime(row.time).timeOfDay) \(row.who)  \(row.what(language))"])
    }
  }
}
