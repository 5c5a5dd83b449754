import Pages
import Primitives

/// What the bank knows: its newest records, and how it judged the last code.
package struct BankKnowledge: Sendable {
  /// A row of the ledger in words.
  package struct Row: Sendable {
    let time: UnixTime
    let what: Phrase
    let who: String

    /// - Parameters:
    ///   - what: the event and how it ended.
    ///   - who: a customer's number, an operator's name.
    package init(time: UnixTime, what: Phrase, who: String) {
      (self.time, self.what, self.who) = (time, what, who)
    }
  }

  /// A code that was judged (docs/verifier.md). Steps are counted from the server's own: negative for before.
  package struct Judged: Sendable {
    /// What became of it.
    package let verdict: Phrase
    /// Whether it was taken.
    package let isAccepted: Bool
    /// Whose codes could be meant.
    package let candidates: ClosedRange<Int64>
    /// L: it and all before it are spent; nil if none was used yet.
    package let used: Int64?
    /// Whose code it was; nil if it was none around.
    package let matched: Int64?
    /// How far the token's clock can be ahead, in milliseconds, as it was known, and after what it taught; nil if it taught
    /// nothing.
    package let known: ClosedRange<Int64>
    /// The same after what it taught; nil if it taught nothing.
    package let taught: ClosedRange<Int64>?

    /// All of that.
    package init(
      verdict: Phrase, isAccepted: Bool, candidates: ClosedRange<Int64>,
      used: Int64?, matched: Int64?, known: ClosedRange<Int64>, taught: ClosedRange<Int64>?
    ) {
      (self.verdict, self.isAccepted) = (verdict, isAccepted)
      (self.candidates, self.used, self.matched) = (candidates, used, matched)
      (self.known, self.taught) = (known, taught)
    }
  }

  /// The newest first.
  let rows: [Row]
  /// The last one; nil if there was none yet.
  let judged: Judged?

  /// - Parameter rows: the newest first.
  package init(rows: [Row], judged: Judged?) {
    (self.rows, self.judged) = (rows, judged)
  }
}
