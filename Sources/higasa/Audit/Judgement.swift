import Primitives
import TokenDomain

/// How a code was judged, read back from its row of the ledger: steps and offsets, never a code.
struct Judgement {
  /// What is known of a token's clock: the offset (token minus server) lies between these, in milliseconds.
  struct Interval {
    let lowest: Int64
    let highest: Int64
  }

  let serverStep: Int64
  let known: Interval
  /// When that was proven last.
  let asOf: UnixTime
  let first: Int64
  let last: Int64
  let centre: Int64
  /// L, W, and the step whose code it was.
  let used: Int64?
  let wanted: Int64?
  let matched: Int64?
  let taught: Interval?
  /// Of 時刻補正, in steps either way.
  let reach: Int64?

  /// Nil for facts of another shape.
  init?(_ text: String) {
    guard let facts = LedgerFacts(text: text), let serverStep = facts.number("server-step"),
      let lowest = facts.number("lowest"), let highest = facts.number("highest"),
      let asOf = facts.number("as-of"), let first = facts.number("first"),
      let last = facts.number("last"), let centre = facts.number("centre")
    else { return nil }
    self.serverStep = serverStep
    known = Interval(lowest: lowest, highest: highest)
    self.asOf = UnixTime(seconds: asOf)
    (self.first, self.last, self.centre) = (first, last, centre)
    used = facts.number("used")
    wanted = facts.number("wanted")
    matched = facts.number("matched")
    taught = facts.number("taught-lowest").flatMap { lowest in
      facts.number("taught-highest").map { Interval(lowest: lowest, highest: $0) }
    }
    reach = facts.number("reach")
  }

  // What somebody wrote over may be any number: nothing here may overflow.

  var candidates: Int64 { (last &- first) &+ 1 }

  /// How many steps after the server's; negative for before.
  func offset(of step: Int64) -> Int64 { step &- serverStep }
}
