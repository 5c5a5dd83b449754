import Foundation
import Primitives
import PtyHarness
import SeededRandom

/// Verified logins a second, the second factor alone, in a small and in a large bank, by turns with the
/// least that a durable transaction costs on the same disk; and what the size of the bank costs SQLite alone.
func logins(_ place: Place) throws -> [Row] {
  let (small, large) = (try place.bank(of: 1_000), try place.large())
  let times = try loginTimes(in: [small, large], beside: place.path, rounds: 15, each: 300)
  let rates = times.ours.map { Figure.perSecond(300, in: $0) }
  // The last that is done with these banks.
  let alone = try bareLoginTimes(in: [(small, 1_000), (large, 1_000_000)], rounds: 15, each: 300)
    .map { Figure.perSecond(300, in: $0) }
  return [
    Row(
      "verified logins, than a bare SQLite transaction", rates[0],
      than: .perSecond(300, in: times.bare), .atLeastTimesOther(0.1)),
    Row(
      "the same with a million customers, than with a thousand", rates[1], than: rates[0],
      .atLeastTimesOther(0.7)),
    Row(
      "the same pages by SQLite alone, than a bare transaction", alone[0],
      than: .perSecond(300, in: times.bare), .none),
    Row(
      "the same with a million customers, than with a thousand", alone[1], than: alone[0], .none),
  ]
}

private func bareLoginTimes(
  in banks: [(bank: LargeBank, customers: Int)], rounds: Int, each: Int
) throws -> [[Duration]] {
  var randomness = SeededGenerator(seed: 1)
  let bare = try banks.map {
    try BareLogins(
      at: $0.bank.path, customers: $0.customers, active: $0.bank.logins.count,
      using: &randomness)
  }
  var times = bare.map { _ in [Duration]() }
  for round in 0..<rounds {
    for (index, bare) in bare.enumerated() {
      times[index].append(
        try ContinuousClock().measure {
          for login in 0..<each { try bare.logIn(round * each + login) }
        })
    }
  }
  return times
}

/// The same on a disk that takes 2 ms longer for every sync: then it shows how many an act waits for.
func loginsOnSlowDisk(_ place: Place) throws -> [Row] {
  let slow = Process()
  slow.executableURL = URL(fileURLWithPath: "\(PtySession.products)/Bench")
  slow.arguments = [slowLogins, "\(place.path)/slow"]
  slow.environment = ["LD_PRELOAD": "\(PtySession.products)/libSlowSync.so"]
  let output = Pipe()
  slow.standardOutput = output
  try slow.run()
  let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  slow.waitUntilExit()
  let rates = printed.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    .map { Figure(value: $0, unit: .perSecond) }
  guard slow.terminationStatus == 0, rates.count == 3 else {
    throw Place.Failure(what: "no logins on a slow disk: \(printed)")
  }
  // At 2 ms a sync nothing is faster.
  guard rates[1].value < 500 else {
    throw Place.Failure(what: "the disk was not slow: \(printed)")
  }
  return [
    Row(
      "verified logins, with 2 ms more for each sync", rates[0], than: rates[1],
      .atLeastTimesOther(0.65)),
    Row(
      "the same pages by SQLite alone, than a bare transaction", rates[2], than: rates[1], .none),
  ]
}

/// What this program is called with to be the process with the slow disk.
let slowLogins = "logins-on-a-slow-disk"

/// In that process: prints verified logins, bare transactions, and the same pages by SQLite alone, a second.
func printSlowLogins(in folder: String) throws {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  var randomness = SeededGenerator(seed: 1)
  let bank = try LargeBank(
    in: "\(folder)/bank", customers: 300, active: 290, using: &randomness)
  let times = try loginTimes(in: [bank], beside: folder, rounds: 5, each: 100)
  let alone = try bareLoginTimes(in: [(bank, 300)], rounds: 5, each: 100)
  for times in [times.ours[0], times.bare, alone[0]] {
    print(Figure.perSecond(100, in: times).value)
  }
}

private func loginTimes(
  in banks: [LargeBank], beside folder: String, rounds: Int, each: Int
) throws -> (ours: [[Duration]], bare: [Duration]) {
  let bare = try BareTransactions(at: "\(folder)/bare.sqlite")
  var times = (ours: banks.map { _ in [Duration]() }, bare: [Duration]())
  // Until the log of writes is as long as it gets, as that of the bare transactions is.
  let before = 500 / each
  for round in 0..<before {
    for bank in banks { _ = try bank.logIn(each, from: round * each) }
  }
  for round in before..<before + rounds {
    for (index, bank) in banks.enumerated() {
      times.ours[index].append(try bank.logIn(each, from: round * each))
    }
    times.bare.append(
      try ContinuousClock().measure { for id in 0..<each { try bare.increment(Int64(id)) } })
  }
  return times
}

extension LargeBank {
  /// Logs one customer after the other in, all a minute after those before: within the hour that their
  /// passwords are good for.
  ///
  /// - Returns: the time of the logins, without that of making the codes.
  fileprivate func logIn(_ count: Int, from first: Int) throws -> Duration {
    bank.clock.advance(bySeconds: 60)
    let attempts = (1...count).map { index in
      let (proof, token) = logins[(first + index) % logins.count]
      return (proof, token.code(at: bank.now))
    }
    return try ContinuousClock().measure {
      for (proof, code) in attempts { _ = try bank.service.presentCode(code, after: proof) }
    }
  }
}
