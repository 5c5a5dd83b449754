import Foundation

/// Every pair of hands, drift and habit, and what it meets.
enum HonestTable {
  /// v of RFC 4226 appendix A: misses in a row that stop (rules §4).
  static let tries = 5.0

  static let header = [
    "hands", "drift, s a day", "a login every", "at once", "with the next code", "after a miss",
    "stopped", "s, mean", "s, most", "s·v/10^d, mean", "s·v/10^d, most",
  ]

  /// Reckoned once, for every test that asks.
  static let rows: Task<[HonestYears], any Error> = Task {
    try await withThrowingTaskGroup(of: (Int, HonestYears).self) { group in
      let habits = Hands.allCases.flatMap { hands in
        [-2, -0.25, 0, 0.25, 2].flatMap { (drift: Double) in
          [1, 7, 30, 90].map { (hands: hands, drift: drift, days: $0) }
        }
      }
      for (index, habit) in habits.enumerated() {
        group.addTask {
          (index, try HonestYears(habit.hands, drift: habit.drift, days: habit.days))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension HonestYears {
  var cells: [String] {
    [
      hands.rawValue, drift == 0 ? "0" : String(format: "%+g", drift),
      days == 1 ? "day" : "\(days) days",
    ]
      + HonestCustomer.Login.allCases.map { String(format: "%.2f %%", 100 * share($0)) }
      + [String(format: "%.1f", meanCandidates), "\(mostCandidates)"]
      + [meanCandidates, Double(mostCandidates)].map {
        String(format: "%.1e", $0 * HonestTable.tries / 1_000_000)
          .replacingOccurrences(of: "e-0", with: "e-")
      }
  }
}
