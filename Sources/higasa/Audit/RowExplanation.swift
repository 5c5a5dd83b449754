import BankService
import Canvas
import CustomerScreens
import Pages
import Primitives
import TokenDomain

/// A row of the ledger in words: who and when, what was known of the token's clock, what decided, what it
/// taught.
struct RowExplanation {
  private let record: LedgerRecord

  init(_ record: LedgerRecord) {
    self.record = record
  }

  /// - Parameter columns: of the terminal, where nothing may wrap anywhere; nil where lines are as long as they are.
  func lines(_ language: Language, columns: Int? = nil) -> [String] {
    let labels = entries.map { "  " + $0.label(language) }
    let indent = (labels.map { TextWidth.of($0) }.max() ?? 0) + 2
    let rows = zip(labels, entries).flatMap { label, entry in
      let text = TextSanitizer.line(entry.text(language))
      let pieces =
        columns.map { LineBreaking.lines(of: text, columns: max(20, $0 - indent)) } ?? [text]
      return pieces.enumerated().map { [$0 == 0 ? label : "", $1] }
    }
    return [ExplainWording.title(record)(language)] + aligned(rows)
  }

  private typealias Entry = (label: Phrase, text: Phrase)

  private var entries: [Entry] {
    typealias Label = ExplainWording.Label
    let time = Fact.time(of: record)
    var entries: [Entry] = [
      (Label.time, ExplainWording.tokyo(time)), (Label.actor, ExplainWording.actor(record)),
    ]
    if let customer = record.customer { entries.append((Label.customer, .same(customer))) }
    if let serial = record.serial { entries.append((Label.serial, .same(serial))) }
    entries.append((Label.rule, decision))
    if let change = ExplainWording.change(from: record.from, to: record.to) {
      entries.append((Label.state, change))
    }
    if let reason = record.why {
      entries.append((Label.reason, ExplainWording.reason(reason)))
    }
    if let text = record.judgement {
      entries +=
        Judgement(text).map(steps) ?? [(Label.judgement, ExplainWording.unreadable)]
    }
    if let misses = record.imprint.flatMap({ LedgerFacts(text: $0)?.number("misses") }) {
      entries.append((Label.misses, ExplainWording.misses(misses)))
    }
    return entries
  }

  /// What decided.
  var decision: Phrase {
    let judgement = record.judgement.flatMap { Judgement($0) }
    if let rule = record.rule {
      guard let known = RefusalRule(rawValue: rule) else {
        return ExplainWording.unknownRule(rule)
      }
      // A refusal that left its mark on the issue is the miss that stopped it.
      if known == .stopped, record.issue != nil { return ExplainWording.stoppedByThis }
      return known.meaning.sentence
    }
    if let judgement { return ExplainWording.accepted(judgement) }
    return ExplainWording.done(LedgerEntry.Event(rawValue: record.event))
  }

  private func steps(_ judgement: Judgement) -> [Entry] {
    typealias Label = ExplainWording.Label
    var entries: [Entry] = [
      (Label.clock, ExplainWording.known(judgement)),
      (Label.proven, ExplainWording.proven(judgement)),
      (Label.server, .same(String(judgement.serverStep))),
      (Label.candidates, ExplainWording.searched(judgement)),
      (Label.used, ExplainWording.step(judgement.used, judgement)),
      (Label.wanted, ExplainWording.step(judgement.wanted, judgement)),
    ]
    if let matched = judgement.matched {
      entries.append((Label.matched, ExplainWording.step(matched, judgement)))
    }
    return entries + [(Label.taught, ExplainWording.taught(judgement))]
  }
}

extension Phrase {
  /// What is the same in every language: a number, a name.
  static func same(_ text: String) -> Phrase { Phrase(ja: text, en: text) }
}
