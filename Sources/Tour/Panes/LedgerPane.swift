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
      let time = TokyoTime(row.time).rfc3339.dropFirst(11).prefix(8)
      return .printed(["\(time) \(row.who)  \(row.what(language))"])
    }
  }
}
