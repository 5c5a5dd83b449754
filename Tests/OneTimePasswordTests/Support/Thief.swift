import Testing

/// Somebody who has copied every code that the display has shown, and knows the verifier's rule.
struct Thief<Victim: AttackedVerifier> {
  private static var start: Int64 { 1_700_000_000 }

  /// Of the token at the start, in seconds.
  let offset: Int64
  /// Of the token, in seconds a day.
  let drift: Int64
  private(set) var verifier: Victim
  private(set) var now = Self.start
  private(set) var lastUse: Int64
  private var nextVisit: Int64
  private(set) var visits = 0
  private(set) var visitsInVain = 0

  /// How long ago a code had left the display when it was taken, in seconds.
  struct Taken {
    let age: Int64
    /// It was the second of two codes, sent as late after the first as is allowed.
    let isSecond: Bool
  }

  /// The token's time.
  private var token: Int64 { now + offset + drift * (now - Self.start) / 86_400 }

  private var display: Int64 { token / 60 }

  /// An hour after the last of a month of daily logins, each 8 s after a look at the display but the last.
  init(offset: Int64, drift: Int64, lastDelay: Int64) throws {
    (self.offset, self.drift) = (offset, drift)
    (lastUse, nextVisit) = (now, now)
    verifier = try Victim(dispatchedAt: now)
    for day in 1...30 {
      now += 86_400 + Int64(day * 7_919 % 600)
      try logIn(after: day == 30 ? lastDelay : 8)
    }
    try #require(lastUse == now, "the last login succeeds")
    nextVisit = now + 86_400
    now += 3_600
    (visits, visitsInVain) = (0, 0)
  }

  /// The customer tries the code on the display, and if need be the next one.
  private mutating func logIn(after delay: Int64) throws {
    let shown = display
    now += delay
    var answer = try verifier.present(shown, at: now)
    if answer != .taken {
      now += 60
      answer = try verifier.present(shown + 1, at: now)
    }
    visits += 1
    if answer == .taken { lastUse = now } else { visitsInVain += 1 }
  }

  /// Waits for the next try, while the customer comes and goes.
  mutating func wait(_ pace: Attack.Pace, _ customer: Attack.Customer) throws {
    switch pace {
    case .every(let seconds): try wait(seconds, customer)
    case .lastSecond:
      let oldest = verifier.oldestStep(at: now)
      while verifier.oldestStep(at: now + 1) == oldest { now += 1 }
    }
  }

  private mutating func wait(_ seconds: Int64, _ customer: Attack.Customer) throws {
    let end = now + seconds
    while customer != .away, nextVisit <= end {
      now = max(now, nextVisit)
      try logIn(after: delay(of: customer))
      nextVisit += 86_400
    }
    now = max(now, end)
  }

  /// From the look at the display to the sending.
  private func delay(of customer: Attack.Customer) -> Int64 {
    let untilGone = (display + 1) * 60 - token
    return switch customer {
    case .away, .daily: 5
    case .slowDaily: untilGone + 59
    case .lateDaily: untilGone + 20 + Int64(visits * 17 % 41)
    }
  }

  /// Tries the oldest code that might do and is gone, and 180 s later the one after it if that is asked for.
  mutating func presentOldest() throws -> Taken? {
    let oldest = verifier.oldestStep(at: now)
    // One that still shows would only prove to the verifier what time the token has.
    guard oldest < display else { return nil }
    switch try verifier.present(oldest, at: now) {
    case .taken: return Taken(age: age(of: oldest), isSecond: false)
    case .refused: return nil
    case .nextCodeWanted:
      now += 180
      guard try verifier.present(oldest + 1, at: now) == .taken else { return nil }
      return Taken(age: age(of: oldest + 1), isSecond: true)
    }
  }

  private func age(of step: Int64) -> Int64 { token - (step + 1) * 60 }
}
