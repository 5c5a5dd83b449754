import Testing

/// Five years of logins of many tokens, and how wide the window stood open at them.
struct HonestYears: CustomTestStringConvertible, Sendable {
  let hands: Hands
  /// Seconds a day.
  let drift: Double
  /// Between two logins.
  let days: Int
  let seeds: Range<UInt64>

  private(set) var logins: [HonestCustomer.Login: Int] = [:]
  private(set) var stoppedSeeds: [UInt64] = []
  /// Candidates at a login; not at the first one, where nothing has been proven yet.
  private var windows = 0
  private var candidates = 0
  private(set) var mostCandidates = 0

  var testDescription: String {
    "\(hands.rawValue) hands, drift \(drift) s a day, every \(days) days, seeds \(seeds)"
  }

  init(_ hands: Hands, drift: Double, days: Int) throws {
    (self.hands, self.drift, self.days) = (hands, drift, days)
    seeds = 0..<(days == 1 ? 4 : 40)
    for seed in seeds { try live(seed: seed) }
  }

  private mutating func live(seed: UInt64) throws {
    var customer = try HonestCustomer(
      drift: drift, days: Double(days), hands: hands, seed: seed)
    while customer.daysSinceStart < 5 * 365 {
      customer.wait()
      let window = CandidateWindow(customer.verifier.clock, at: customer.now).steps.count
      if customer.verifier.lastAccepted != nil {
        windows += 1
        candidates += window
        mostCandidates = max(mostCandidates, window)
      }
      let login = try customer.logIn()
      logins[login, default: 0] += 1
      if login == .stopped { stoppedSeeds.append(seed) }
    }
  }

  var meanCandidates: Double { Double(candidates) / Double(windows) }

  /// From 0 to 1.
  func share(_ login: HonestCustomer.Login) -> Double {
    Double(logins[login] ?? 0) / Double(logins.values.reduce(0, +))
  }
}
