// What two well-known servers do with a TOTP code by default, written anew from descriptions of their
// rules. Left out: counting misses, which each success of a thief sets to 0, and finding a lost token
// again by two codes, which privacyIDEA does not do by default.

/// privacyIDEA: a window of 180 s, and a shift in seconds that is learned from every code.
struct PrivacyIDEACheck: AttackedVerifier {
  private var newest: Int64?
  /// What is added to the server's time, in seconds.
  private var shift: Int64 = 0

  init(dispatchedAt now: Int64) {}

  private func window(at now: Int64) -> Range<Int64> {
    let step = (now + shift) / 60
    return (step - 3)..<(step + 3)
  }

  func oldestStep(at now: Int64) -> Int64 {
    max(window(at: now).lowerBound, newest.map { $0 + 1 } ?? 0)
  }

  mutating func present(_ step: Int64, at now: Int64) -> AttackAnswer {
    guard window(at: now).contains(step), step >= oldestStep(at: now) else { return .refused }
    (newest, shift) = (step, step * 60 - now)
    return .taken
  }
}

/// LinOTP: a window of ten steps, and a shift in whole steps that is learned from every code.
struct LinOTPCheck: AttackedVerifier {
  private var nextUnused: Int64 = 0
  /// What is added to the server's step.
  private var shift: Int64 = 0

  init(dispatchedAt now: Int64) {}

  private func window(at now: Int64) -> Range<Int64> {
    let step = now / 60 + shift
    return (step - 10)..<(step + 10)
  }

  func oldestStep(at now: Int64) -> Int64 {
    max(window(at: now).lowerBound, nextUnused)
  }

  mutating func present(_ step: Int64, at now: Int64) -> AttackAnswer {
    guard window(at: now).contains(step), step >= nextUnused else { return .refused }
    (nextUnused, shift) = (step + 1, step - now / 60)
    return .taken
  }
}
