import OneTimePassword
import Primitives
import SeedFiles

extension SeedRecord {
  /// What the fob's display shows at a moment.
  package func reading(at now: UnixTime) -> KeyFob.Reading {
    guard now <= expires.lastSecond,
      let step = try? TimeStep(containing: now, parameters: parameters)
    else { return .dark }
    let elapsed = now.seconds(since: parameters.epoch) % parameters.period
    return .code(
      digits: OneTimeCode(step: step, key: seed, parameters: parameters).digits,
      secondsLeft: Int(parameters.period - elapsed))
  }
}
