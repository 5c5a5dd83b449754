import BankFixtures
import Foundation
import Primitives
import SeededRandom

/// Verified codes a second by 1, 4 and 16 processes on one database; more do not disturb one another.
func processes(_ place: Place) throws -> [Row] {
  let customers = 321
  var randomness = SeededGenerator(seed: 1)
  let crowd = try LargeBank(
    in: "\(place.path)/crowd", customers: customers, active: customers, using: &randomness)
  var now = crowd.bank.now.seconds
  let counts = [1, 4, 16]
  var times: [Int: [Duration]] = [:]
  for _ in 0..<5 {
    for count in counts {
      now += 3_600
      times[count, default: []].append(
        try logIn(customers - 1, by: count, at: crowd.path, now: now))
    }
  }
  let rates = counts.map { Figure.perSecond(customers - 1, in: times[$0] ?? []) }
  return zip(counts, rates).map { count, rate in
    Row(
      count == 1 ? "verified codes by 1 process" : "by \(count) processes, than by 1", rate,
      than: count == 1 ? nil : rates[0], count == 1 ? .none : .atLeastTimesOther(0.5))
  }
}

/// - Returns: from the word to go until the last has logged its customers in.
private func logIn(_ customers: Int, by count: Int, at path: String, now: Int64) throws -> Duration
{
  let share = customers / count
  let processes = try (0..<count).map { index in
    try ChildProcess(
      "StoreWriter",
      ["log-in", path, "\(now)", "\(1 + index * share)", "\(1 + (index + 1) * share)"])
  }
  for process in processes where process.nextLine() != "ready" {
    throw Place.Failure(what: "a process is not ready")
  }
  return try ContinuousClock().measure {
    for process in processes { try process.send("go") }
    for process in processes where process.rest() != ["done"] {
      throw Place.Failure(what: "a process did not log its customers in")
    }
  }
}
