import OneTimePassword
import Primitives
import Testing

/// Somebody has copied codes off the display and tries, again and again, the oldest that might do.
///
/// Verifiers that follow a token by its codes can be led back that way, a step at a time; this one
/// takes no code more than X + 2δ after its display, plus what the clock may have wandered (rules §3.9).
@Suite("Copied codes")
struct CopiedCodeTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    /// Seconds between two tries.
    let every: Int64
    let tries: Int
    /// Whether the customer goes on logging in, once a day.
    let customerComes: Bool

    var testDescription: String {
      "every \(every) s, \(tries) times, the customer \(customerComes ? "comes daily" : "is away")"
    }
  }

  static let attacks = [(61, 1_400), (3_600, 240), (86_400, 365)].flatMap { every, tries in
    [true, false].map { Attack(every: every, tries: tries, customerComes: $0) }
  }

  @Test(
    "are never taken plainly later than 3 minutes and 2 s a day after their display",
    arguments: attacks, [8, 59] as [Int64])
  func bounded(attack: Attack, lastDelay: Int64) throws {
    for offset in stride(from: -60 as Int64, to: 60, by: 13) {
      var thief = try Thief(offset: offset, lastDelay: lastDelay)
      for _ in 0..<attack.tries {
        try thief.wait(attack.every, customerComes: attack.customerComes)
        if let age = try thief.presentOldest() {
          let bound = 60_000 + 2 * 60_000 + 2_000 * Double(thief.sinceLastUse) / 86_400
          #expect(Double(age) <= bound.rounded(.up), "offset \(offset), at \(thief.now)")
        }
      }
      #expect(thief.oldestTaken > 0, "without an old code that was taken there is nothing to bound")
    }
  }

  private struct Thief {
    let token: TestToken
    /// Of the token, in seconds.
    let offset: Int64
    var verifier: Verifier
    var now: Int64 = 1_700_000_000
    var lastUse: Int64
    var nextVisit: Int64
    /// The age of the oldest code that was taken, in milliseconds.
    var oldestTaken: Int64 = 0

    var sinceLastUse: Int64 { now - lastUse }
    private var display: Int64 { (now + offset) / 60 }

    /// An hour after the last of a month of daily logins, each 8 s after a look at the display but
    /// the last.
    init(offset: Int64, lastDelay: Int64) throws {
      token = try TestToken()
      self.offset = offset
      (lastUse, nextVisit) = (now, now)
      verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: now))
      for day in 1...30 {
        now += 86_400 + Int64(day * 7_919 % 600)
        try logIn(after: day == 30 ? lastDelay : 8)
      }
      try #require(lastUse == now, "the last login succeeds")
      nextVisit = now + 86_400
      now += 3_600
    }

    private mutating func logIn(after delay: Int64) throws {
      let shown = display
      now += delay
      var verdict = try token.present(shown, to: &verifier, at: now)
      if case .nextCodeWanted = verdict {
        now += 60
        verdict = try token.present(shown + 1, to: &verifier, at: now)
      }
      if case .accepted = verdict { lastUse = now }
    }

    mutating func wait(_ seconds: Int64, customerComes: Bool) throws {
      let end = now + seconds
      while customerComes, nextVisit + 120 <= end {
        now = nextVisit
        try logIn(after: 5)
        nextVisit += 86_400
      }
      now = end
    }

    /// - Returns: if it was taken, how long ago the code had left the display, in milliseconds.
    mutating func presentOldest() throws -> Int64? {
      let waited = max(0, now - verifier.clock.asOf.seconds)
      let widening = min(600_000, (waited * 2_000 + 86_399) / 86_400)
      let first = (1_000 * now + verifier.clock.lowest - widening - 60_000) / 60_000
      let unused = (verifier.lastAccepted?.counter).map { Int64($0) + 1 } ?? first
      let oldest = max(first, unused)
      guard oldest <= display,
        case .accepted = try token.present(oldest, to: &verifier, at: now)
      else { return nil }
      let age = 1_000 * (now + offset - (oldest + 1) * 60)
      oldestTaken = max(oldestTaken, age)
      return age
    }
  }
}
