import Testing

/// The checks that ours is compared with do what was measured of those servers.
@Suite("The checks of other servers")
struct PeerCheckTests {
  /// Second 0 of a step.
  static let start: Int64 = 1_700_000_040

  /// The steps that are taken, relative to the server's own.
  private func taken(_ check: some AttackedVerifier, at now: Int64) throws -> [Int64] {
    try (-30...30).filter { step in
      var copy = check
      return try copy.present(now / 60 + step, at: now) == .taken
    }
  }

  @Test("take 6 and 20 codes of a fresh token")
  func freshWindows() throws {
    #expect(try taken(PrivacyIDEACheck(dispatchedAt: Self.start), at: Self.start) == Array(-3...2))
    #expect(try taken(LinOTPCheck(dispatchedAt: Self.start), at: Self.start) == Array(-10...9))
  }

  @Test("learn from a login in time at second 55 that the token is slow, or nothing")
  func learned() throws {
    var (privacyIDEA, linOTP) = (
      PrivacyIDEACheck(dispatchedAt: Self.start), LinOTPCheck(dispatchedAt: Self.start)
    )
    #expect(privacyIDEA.present(Self.start / 60, at: Self.start + 55) == .taken)
    #expect(linOTP.present(Self.start / 60, at: Self.start + 55) == .taken)
    let nextDay = Self.start + 86_400
    #expect(try taken(privacyIDEA, at: nextDay) == Array(-4...1))
    #expect(try taken(linOTP, at: nextDay) == Array(-10...9))
  }

  @Test("take no code twice, and none older than one that was taken")
  func replay() throws {
    func tries(_ check: some AttackedVerifier) throws -> [AttackAnswer] {
      var check = check
      return try [0, 0, -1, 1].map { try check.present(Self.start / 60 + $0, at: Self.start) }
    }
    let expected: [AttackAnswer] = [.taken, .refused, .refused, .taken]
    #expect(try tries(PrivacyIDEACheck(dispatchedAt: Self.start)) == expected)
    #expect(try tries(LinOTPCheck(dispatchedAt: Self.start)) == expected)
  }

  @Test("are led back by eight codes, each sent in its last second")
  func staleChain() throws {
    /// Seconds since the code began to show.
    func ages(_ check: some AttackedVerifier) throws -> [Int64] {
      var (check, now) = (check, Self.start)
      return try (1...8).map { _ in
        let oldest = check.oldestStep(at: now)
        while check.oldestStep(at: now + 1) == oldest { now += 1 }
        let answer = try check.present(oldest, at: now)
        #expect(answer == .taken)
        return now - oldest * 60
      }
    }
    #expect(
      try ages(PrivacyIDEACheck(dispatchedAt: Self.start)) == (1...8).map { 239 * $0 })
    #expect(
      try ages(LinOTPCheck(dispatchedAt: Self.start)) == (0...7).map { 659 + 600 * $0 })
  }
}
