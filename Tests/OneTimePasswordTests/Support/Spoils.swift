/// What an attack won, over offsets and drifts of the token and two delays of the last login before it.
struct Spoils: Sendable {
  /// The age of the oldest code that was taken, in seconds past its display.
  private(set) var oldestTaken = Int64.min
  /// The token whose oldest taken code was the youngest shows whether anything was tried at all.
  private(set) var leastOldest = Int64.max
  /// By how much the most a code was taken after its bound (rules §3.9), in seconds; negative within it.
  private(set) var beyondBound = -Double.infinity
  /// Where that was.
  private(set) var worst = ""
  private(set) var visits = 0
  private(set) var visitsInVain = 0

  init<Victim: AttackedVerifier>(of attack: Attack, on: Victim.Type) throws {
    for drift in attack.drifts {
      for offset in attack.offsets {
        for lastDelay in [8, 59] as [Int64] {
          try add(attack, Thief<Victim>(offset: offset, drift: drift, lastDelay: lastDelay))
        }
      }
    }
  }

  private mutating func add<Victim>(_ attack: Attack, _ beginning: Thief<Victim>) throws {
    var thief = beginning
    var oldest = Int64.min
    for _ in 0..<attack.tries {
      try thief.wait(attack.pace, attack.customer)
      guard let taken = try thief.presentOldest() else { continue }
      oldest = max(oldest, taken.age)
      let beyond = Double(taken.age) - bound(on: taken, sinceLastUse: thief.now - thief.lastUse)
      if beyond > beyondBound {
        beyondBound = beyond
        worst =
          "\(attack.testDescription): \(taken) at \(thief.now), offset \(thief.offset), drift \(thief.drift)"
      }
    }
    oldestTaken = max(oldestTaken, oldest)
    leastOldest = min(leastOldest, oldest)
    visits += thief.visits
    visitsInVain += thief.visitsInVain
  }

  /// X + 2δ, and 2 s for each day since the customer last used the token. The second of two codes may
  /// come 180 s after the first, when it is itself 60 s younger.
  private func bound<Victim>(on taken: Thief<Victim>.Taken, sinceLastUse: Int64) -> Double {
    60 + 2 * 60 + (taken.isSecond ? 180 - 60 : 0) + (2 * Double(sinceLastUse) / 86.4).rounded(.up)
      / 1_000
  }
}
