import BankService
import DataFolder
import Pages
import Primitives
import TokenDomain
import Tour

/// What a bank knows, in the words of the commands.
enum TourKnowledge {
  /// Nothing where the ledger cannot be read: whoever looks at it is told so by the commands.
  static func of(_ folder: DataFolder, _ terms: BankTerms) -> BankKnowledge {
    let desk = OperatorDesk(bank: BankService(folder, terms), operatorName: "tour")
    var records: [LedgerRecord] = []
    // What the demo's own past has is nobody's present.
    try? desk.audit(LedgerFilter(from: TourFolder.start)) { (record) throws(BankFailure) in
      records.append(record)
      return .goOn
    }
    return BankKnowledge(
      rows: records.reversed().map { row(of: $0) },
      judged: records.last { $0.judgement != nil }.flatMap { judged($0) })
  }

  private static func row(of record: LedgerRecord) -> BankKnowledge.Row {
    let event = Fact.event(record)
    let outcome = Fact.outcome(record)
    return BankKnowledge.Row(
      time: UnixTime(seconds: record.time),
      what: Phrase(
        ja: event.inWords(.ja) + " " + outcome.inWords(.ja),
        en: event.inWords(.en) + " " + outcome.inWords(.en)),
      who: record.customer ?? record.operatorName ?? "")
  }

  private static func judged(_ record: LedgerRecord) -> BankKnowledge.Judged? {
    guard let judgement = record.judgement.flatMap({ Judgement($0) }),
      judgement.first <= judgement.last, judgement.known.lowest <= judgement.known.highest
    else { return nil }
    return BankKnowledge.Judged(
      verdict: RowExplanation(record).decision.withoutRule,
      isAccepted: record.rule == nil,
      candidates: judgement.offset(of: judgement.first)...judgement.offset(of: judgement.last),
      used: judgement.used.map(judgement.offset), matched: judgement.matched.map(judgement.offset),
      known: judgement.known.lowest...judgement.known.highest,
      taught: judgement.taught.flatMap { taught in
        taught.lowest <= taught.highest ? taught.lowest...taught.highest : nil
      })
  }
}

extension Phrase {
  /// Without the number of the rule, which a room does not look up.
  fileprivate var withoutRule: Phrase {
    func cut(_ text: String) -> String {
      guard text.hasPrefix("§"), let blank = text.firstIndex(of: " ") else { return text }
      return String(text[text.index(after: blank)...])
    }
    return Phrase(ja: cut(ja), en: cut(en))
  }
}
