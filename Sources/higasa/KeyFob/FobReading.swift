import OneTimePassword
import Pages
import Primitives
import SeedFiles
import VirtualKeyFob

extension SeedRecord {
  /// What the fob's display shows at a moment.
  func reading(at now: UnixTime) -> KeyFob.Reading {
    guard now <= expires.lastSecond,
      let step = try? TimeStep(containing: now, parameters: parameters)
    else { return .dark }
    let elapsed = now.seconds(since: parameters.epoch) % parameters.period
    return .code(
      digits: OneTimeCode(step: step, key: seed, parameters: parameters).digits,
      secondsLeft: Int(parameters.period - elapsed))
  }
}

/// The fob's steps begin later (`Time` of the seed file), so there is no code to print.
struct FobNotBegun: Error {
  let begin: UnixTime
}

/// The fob's display is dark, so there is no code to print.
struct FobExpired: Error {
  /// Its last day.
  let day: TokyoDay
}
