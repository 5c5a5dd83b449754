import Pages
import Primitives

/// How the bank judged the last code, drawn over the minutes around it.
struct VerifierPane: WatchedPane {
  var language: Language
  var judged: BankKnowledge.Judged?
  /// So many minutes beside what could be meant.
  private static let beside: Int64 = 2
  /// No picture is wider.
  private static let widest: Int64 = 60

  var name: Phrase { BankWords.verifier }
  var title: Phrase { BankWords.lastCode }

  var blocks: [Block] {
    guard let judged else { return [.paragraph(BankWords.noCode(language))] }
    return [
      .heading(judged.verdict(language)), .diagram(diagram(of: judged)),
      .paragraph(BankWords.clock(judged.known, taught: judged.taught)(language)),
    ]
  }

  private func diagram(of judged: BankKnowledge.Judged) -> Diagram {
    let marked = [judged.candidates.lowerBound, judged.candidates.upperBound, judged.matched, 0]
      .compactMap(\.self)
    let middle = judged.matched ?? 0
    let first = max((marked.min() ?? 0) - Self.beside, middle - Self.widest)
    let last = min((marked.max() ?? 0) + Self.beside, middle + Self.widest)
    let steps = Array(first...max(first, last))
    func row(_ label: Phrase, _ mark: (Int64) -> Diagram.Mark?) -> Diagram.Row {
      Diagram.Row(label(language), steps.map(mark))
    }
    return Diagram(
      BankWords.minutes(language), headings: steps.map { $0 > 0 ? "+\($0)" : "\($0)" },
      rows: [
        row(BankWords.candidates) { judged.candidates.contains($0) ? .possible : nil },
        row(BankWords.used) { step in judged.used.map { step <= $0 } == true ? .spent : nil },
        row(BankWords.code) { step in
          step == judged.matched ? (judged.isAccepted ? .good : .bad) : nil
        },
      ], centre: Int(middle - first), words: judged.verdict(language))
  }
}
