import Foundation
import OneTimePassword
import Primitives
import SeededRandom

/// How quickly somebody sends a code after a look at the display.
enum Hands: String, CaseIterable, Sendable {
  case quick, slow

  /// In seconds.
  func delay(using random: inout SeededGenerator) -> Double {
    switch self {
    case .quick: min(3 + random.exponential(mean: 10), 59)
    case .slow: min(8 + random.exponential(mean: 20), 110)
    }
  }
}

/// Somebody who uses a token as it is meant, for years.
struct HonestCustomer {
  /// What came of one visit to the login.
  enum Login: CaseIterable, Sendable {
    case atOnce, withNextCode, afterAMiss, stopped
  }

  /// Of the token, in seconds a day.
  let drift: Double
  /// Between two logins, on an average; each time half as many to half as many again.
  let days: Double
  let hands: Hands

  private let token: TestToken
  private let start: Int64 = 1_700_000_000
  /// The token's time minus the server's at the start, in seconds.
  private let offset: Double
  private var random: SeededGenerator
  private(set) var verifier: Verifier
  private(set) var now: Int64
  private var missesInARow = 0
  private var misses: [Int64] = []

  init(drift: Double, days: Double, hands: Hands, seed: UInt64) throws {
    (self.drift, self.days, self.hands) = (drift, days, hands)
    token = try TestToken()
    random = SeededGenerator(seed: seed)
    offset = random.uniform(-300, 300)
    now = start
    verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: now))
  }

  var daysSinceStart: Int64 { (now - start) / 86_400 }

  private var display: Int64 {
    Int64(Double(now) + offset + drift * Double(now - start) / 86_400) / 60
  }

  /// Lets the time between two logins pass.
  mutating func wait() {
    now += Int64(days * 86_400 * random.uniform(0.5, 1.5))
  }

  /// Tries a code a minute until one is accepted, or until the one-time password is stopped.
  mutating func logIn() throws -> Login {
    var isFirst = true
    while true {
      switch try send() {
      case .accepted: return isFirst ? .atOnce : .afterAMiss
      case .nextCodeWanted:
        now += 60
        if case .accepted = try send(within: 55) { return isFirst ? .withNextCode : .afterAMiss }
        if isStoppedByAMiss() { return .stopped }
      case .wrong: if isStoppedByAMiss() { return .stopped }
      case .used: break
      }
      isFirst = false
      now += 61
    }
  }

  private mutating func send(within most: Double = .infinity) throws -> Verifier.Verdict {
    let (shown, delay) = (display, min(hands.delay(using: &random), most))
    let verdict = try token.present(shown, to: &verifier, at: Int64(Double(now) + delay))
    if case .accepted = verdict { missesInARow = 0 }
    return verdict
  }

  /// Five misses in a row stop, and twenty within 30 days (rules §4); an operator lifts it.
  private mutating func isStoppedByAMiss() -> Bool {
    missesInARow += 1
    misses = misses.filter { now - $0 < 30 * 86_400 } + [now]
    guard missesInARow >= 5 || misses.count >= 20 else { return false }
    verifier.forgetClock(at: UnixTime(seconds: now))
    (missesInARow, misses) = (0, [])
    return true
  }
}

extension SeededGenerator {
  /// 53 random bits, from 0 up to but not including 1.
  fileprivate mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  fileprivate mutating func uniform(_ least: Double, _ most: Double) -> Double {
    least + (most - least) * unit()
  }

  fileprivate mutating func exponential(mean: Double) -> Double { -log(1 - unit()) * mean }
}
