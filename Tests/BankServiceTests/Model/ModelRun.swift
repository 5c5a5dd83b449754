import SeededRandom

/// A run of happenings, and what is left of it when everything that does not matter is taken out.
struct ModelRun {
  let happenings: [Happening]
  let missesToStop: Int

  init(seed: UInt64, count: Int, missesToStop: Int = 5) {
    var randomness = SeededGenerator(seed: seed)
    var happenings: [Happening] = []
    while happenings.count < count { happenings += Happening.random(using: &randomness) }
    self.happenings = Array(happenings.prefix(count))
    self.missesToStop = missesToStop
  }

  private init(_ happenings: [Happening], missesToStop: Int) {
    (self.happenings, self.missesToStop) = (happenings, missesToStop)
  }

  struct Failure {
    /// How many happenings until then, the last one included.
    let count: Int
    let error: any Error
  }

  /// - Parameter events: takes note of what the ledger told of in the end.
  func play(_ events: (Set<String>) -> Void = { _ in }) throws -> Failure? {
    let stage = try ModelStage(missesToStop: missesToStop)
    defer { events(stage.events) }
    for (index, happening) in happenings.enumerated() {
      do {
        try stage.play(happening)
      } catch {
        return Failure(count: index + 1, error: error)
      }
    }
    do {
      try stage.verify()
      return nil
    } catch {
      return Failure(count: happenings.count, error: error)
    }
  }

  /// The shortest run found that still fails: halves are left out, then quarters, and so on; the time that
  /// they took stays.
  func shrunk(
    _ events: (Set<String>) -> Void = { _ in }
  ) throws -> (run: ModelRun, failure: Failure)? {
    guard var failure = try play(events) else { return nil }
    var run = ModelRun(Array(happenings.prefix(failure.count)), missesToStop: missesToStop)
    var length = run.happenings.count / 2
    while length > 0 {
      var start = 0
      while start < run.happenings.count {
        let shorter = run.without(start..<min(start + length, run.happenings.count))
        if let still = try shorter.play() {
          failure = still
          run = ModelRun(
            Array(shorter.happenings.prefix(still.count)), missesToStop: missesToStop)
        } else {
          start += length
        }
      }
      length /= 2
    }
    return (run, failure)
  }

  private func without(_ range: Range<Int>) -> ModelRun {
    var rest = happenings
    let waited = rest[range].reduce(0) { $0 + $1.wait }
    rest.removeSubrange(range)
    if range.lowerBound < rest.count { rest[range.lowerBound].wait += waited }
    return ModelRun(rest, missesToStop: missesToStop)
  }
}
