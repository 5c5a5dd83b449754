import OneTimePassword
import Primitives
import Testing

@Suite("The verifier")
struct VerifierTests {
  /// A software token that logged in with step 10,000, ten seconds into it.
  private func loggedIn(_ token: TestToken) throws -> Verifier {
    var verifier = Verifier(knowing: .softwareAtDispatch, at: UnixTime(seconds: 600_000))
    #expect(
      try token.present(10_000, to: &verifier, at: 600_010)
        == .accepted(TimeStep(counter: 10_000)))
    return verifier
  }

  /// The offset is proven to be at least -10 s, so that step 10,001 shows until second 600,070.
  static let waits: [(step: Int64, now: Int64, Verifier.Verdict)] = [
    (10_000, 600_012, .used(TimeStep(counter: 10_000), waitSeconds: 59)),
    (9_999, 600_012, .used(TimeStep(counter: 9_999), waitSeconds: 59)),
    (10_000, 600_010, .used(TimeStep(counter: 10_000), waitSeconds: 60)),
    (10_000, 600_069, .used(TimeStep(counter: 10_000), waitSeconds: 2)),
    (10_000, 600_071, .used(TimeStep(counter: 10_000), waitSeconds: 1)),
    (10_000, 600_099, .used(TimeStep(counter: 10_000), waitSeconds: 1)),
    (10_000, 600_300, .wrong),
    (10_001, 600_071, .accepted(TimeStep(counter: 10_001))),
  ]

  @Test("says how long until a new code shows", arguments: waits)
  func waiting(step: Int64, now: Int64, verdict: Verifier.Verdict) throws {
    let token = try TestToken()
    var verifier = try loggedIn(token)
    #expect(try token.present(step, to: &verifier, at: now) == verdict)
  }

  @Test("asks a token fresh from its carton for its next code, and no longer than 180 s")
  func nextCode() throws {
    let token = try TestToken()
    for (delay, verdict) in [
      (180, .accepted(TimeStep(counter: 10_007))),
      (181, .nextCodeWanted(waitSeconds: 60)),
    ] as [(Int64, Verifier.Verdict)] {
      var verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: 600_000))
      #expect(
        try token.present(10_006, to: &verifier, at: 600_000)
          == .nextCodeWanted(waitSeconds: 60))
      #expect(
        try token.present(10_006, to: &verifier, at: 600_001)
          == .used(TimeStep(counter: 10_006), waitSeconds: 60))
      #expect(try token.present(20_000, to: &verifier, at: 600_002) == .wrong)
      #expect(try token.present(10_007, to: &verifier, at: 600_000 + delay) == verdict)
    }
  }

  @Test("takes a code that two candidates share for the one nearer to the centre, or the newer")
  func sharedCode() throws {
    let key = appendixBKey(.sha1)
    let codes = (0..<50_000 as Range<UInt64>).map {
      OneTimeCode(counter: $0, key: key, algorithm: .sha1, digits: .six).digits
    }
    let older = try #require(
      codes.indices.dropLast(8).first { codes[$0] == codes[$0 + 8] },
      "no two of these codes, eight steps apart, are the same")
    let entered = try EnteredCode(SecretBytes(codes[older].utf8), digits: .six)

    for (centre, meant) in [(older, older), (older + 8, older + 8), (older + 4, older + 8)] {
      let now = UnixTime(seconds: Int64(60 * centre + 30))
      var verifier = Verifier(knowing: .hardwareAtDispatch, at: now)
      let verdict = verifier.present(entered, key: key, parameters: .bankToken, at: now)
      #expect(verdict != .wrong)
      let step = verifier.lastAccepted ?? verifier.wanted?.step
      #expect(step == TimeStep(counter: UInt64(meant)), "centre \(centre)")
    }
  }

  @Test("knows where the token's display most likely stands")
  func displayOffset() throws {
    let token = try TestToken()
    var verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: 600_000))
    #expect(verifier.displayOffset == 0)
    _ = try token.present(10_006, to: &verifier, at: 600_000)
    _ = try token.present(10_007, to: &verifier, at: 600_060)
    // The second code showed at +360 s, and was sent at most two minutes later.
    #expect((verifier.clock.lowest, verifier.clock.highest) == (360_000, 480_000))
    #expect(verifier.displayOffset == 360_000)
  }

  @Test("a token that is right shows the server's minute, wherever in it the code was read")
  func displayOfARightToken() throws {
    let token = try TestToken()
    for second in Int64(0)..<60 {
      var verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: 600_000))
      _ = try token.present(10_000, to: &verifier, at: 600_000 + second)
      #expect(verifier.lastAccepted == TimeStep(counter: 10_000))
      #expect(verifier.displayOffset == 0, "read at second \(second)")
    }
  }

  @Test("takes a code of another length for a wrong one")
  func otherLength() throws {
    let token = try TestToken()
    var verifier = try loggedIn(token)
    let before = verifier
    let code = OneTimeCode(
      counter: 10_001, key: token.key, algorithm: .sha1, digits: .six)
    let entered = try EnteredCode(SecretBytes(code.digits.utf8), digits: .six)
    #expect(
      verifier.present(
        entered, key: token.key, parameters: token.parameters, at: UnixTime(seconds: 600_060))
        == .wrong)
    #expect(verifier == before)
  }

  @Test("starts at second 0, where half of the candidates lie before T0")
  func firstSecond() throws {
    let token = try TestToken()
    var verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: 0))
    #expect(
      try token.present(0, to: &verifier, at: 0) == .accepted(TimeStep(counter: 0)))
  }

  @Test(
    "overflows at no stored value and no time",
    arguments: [.min, -600_000, 0, .max - 1_200_000] as [Int64],
    [.min, 0, 1_700_000_000, .max] as [Int64])
  func extremes(lowest: Int64, asOf: Int64) throws {
    let token = try TestToken()
    for now in [0, 1_700_000_000, Int64.max] {
      for step in [0, UInt64(Int64.max), .max] {
        var verifier = try Verifier(
          lowest: lowest, highest: lowest + 1_200_000, asOf: UnixTime(seconds: asOf),
          lastAccepted: nil,
          wanted: Verifier.Wanted(
            step: TimeStep(counter: step), since: UnixTime(seconds: asOf)))
        let center = verifier.displayOffset
        #expect((lowest...(lowest + 1_200_000)).contains(center))
        let verdict = try verifier.present(
          token.code(TimeStep(counter: 123_456_789)), key: token.key,
          parameters: token.parameters, at: UnixTime(seconds: now))
        #expect(verdict == .wrong)
      }
    }
  }

  @Test("refuses a stored state that no verifier has")
  func damage() {
    let steps = (older: TimeStep(counter: 7), newer: TimeStep(counter: 8))
    let moment = UnixTime(seconds: 0)
    for (lowest, highest) in [(1, 0), (0, 1_200_001), (.min, .max)] as [(Int64, Int64)] {
      #expect(throws: Verifier.Damage.interval(lowest: lowest, highest: highest)) {
        try Verifier(
          lowest: lowest, highest: highest, asOf: moment, lastAccepted: nil, wanted: nil)
      }
    }
    for wanted in [steps.older, steps.newer] {
      #expect(throws: Verifier.Damage.wanted(wanted, lastAccepted: steps.newer)) {
        try Verifier(
          lowest: 0, highest: 60_000, asOf: moment, lastAccepted: steps.newer,
          wanted: Verifier.Wanted(step: wanted, since: moment))
      }
    }
  }
}
