import BankFixtures
import BankService
import Foundation
import Primitives
import SeededRandom
import SQLiteStore
import TokenDomain
import Vault

/// How long BLI001 takes to refuse: for a customer with a wrong password, for one whose password is
/// stopped, and for a number that nobody has, at the cost that customers' passwords have. The two
/// distributions side by side must not tell which it was (rules §2).
func answerTimes(_ place: Place) throws -> [Row] {
  let folder = "\(place.path)/answers"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  let key = try Sample.masterKey()
  let clock = SettableClock(TestBank.start)
  let bank = BankService(
    institution: .higasa,
    store: try SQLiteStore.create(
      at: "\(folder)/bank.sqlite", masterKey: key, Sample.founding(under: key)),
    masterKey: key, clock: { clock.now }, randomness: { SeededGenerator(seed: 1) })
  let desk = OperatorDesk(bank: bank, operatorName: "bench")
  let (known, stopped) = (try Sample.customer(1), try Sample.customer(2))
  for number in [known, stopped] {
    try desk.add(
      Customer(number: number, name: "x", kana: "x", address: Address("x")),
      loginPassword: TestBank.loginPassword, confirmationPassword: TestBank.confirmationPassword)
  }
  func refusal(_ number: CustomerNumber) throws -> Duration {
    clock.advance(bySeconds: 60)
    return ContinuousClock().measure {
      _ = try? bank.logIn(number, password: TestBank.wrongPassword, from: TestBank.origin)
    }
  }
  for _ in 1...5 { _ = try refusal(stopped) }

  var times: (known: [Duration], stopped: [Duration], unknown: [Duration]) = ([], [], [])
  for round in 0..<40 {
    times.known.append(try refusal(known))
    clock.advance(bySeconds: 60)
    _ = try bank.logIn(known, password: TestBank.loginPassword, from: TestBank.origin)
    times.unknown.append(try refusal(try Sample.customer(1_000 + round)))
    times.stopped.append(try refusal(stopped))
  }
  return [("median", 0.5), ("first tenth", 0.1), ("last tenth", 0.9)].flatMap { name, part in
    let unknown = quantile(times.unknown, part)
    return [
      Row(
        "refused password, \(name): wrong, than unknown number", quantile(times.known, part),
        than: unknown, part == 0.9 ? .none : .atMostTimesOther(1.1)),
      Row(
        "the same: stopped, than unknown number", quantile(times.stopped, part), than: unknown,
        part == 0.9 ? .none : .atMostTimesOther(1.1)),
    ]
  }
}

private func quantile(_ durations: [Duration], _ part: Double) -> Figure {
  let sorted = durations.map { $0 / .milliseconds(1) }.sorted()
  return Figure(value: sorted[Int(Double(sorted.count - 1) * part)], unit: .milliseconds)
}
