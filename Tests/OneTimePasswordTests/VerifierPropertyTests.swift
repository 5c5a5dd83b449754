import OneTimePassword
import Primitives
import SeededRandom
import Testing

@Suite("The verifier, whatever is presented")
struct VerifierPropertyTests {
  @Test("changes nothing but what its rule says", arguments: 0..<60 as Range<UInt64>)
  func onlyItsRule(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let token = try TestToken()
    var now = Int64.random(in: 1_700_000_000...1_800_000_000, using: &random)
    var verifier = Verifier(
      knowing: seed % 4 == 0 ? .softwareAtDispatch : .hardwareAtDispatch,
      at: UnixTime(seconds: now))
    var accepted: Set<TimeStep> = []

    for _ in 0..<120 {
      now +=
        [-100, 0, 1, 20, 60, 61, 180, 3_600, 86_400, 2_592_000].randomElement(using: &random)
        ?? 0
      let spread = Int64.random(in: 0...14, using: &random)
      let around = (now + verifier.displayOffset / 1_000) / 60
      let step = around + Int64.random(in: -spread...spread, using: &random)
      let before = verifier
      let newest = before.wanted?.step ?? before.lastAccepted

      switch try token.present(step, to: &verifier, at: now) {
      case .accepted(let taken):
        #expect(taken == TimeStep(counter: UInt64(step)))
        #expect(newest.map { taken > $0 } ?? true)
        #expect(accepted.insert(taken).inserted, "\(taken) was accepted twice")
        #expect(verifier.lastAccepted == taken && verifier.wanted == nil)
        #expect(verifier.clock.asOf == UnixTime(seconds: now))
        #expect(
          verifier.clock.lowest >= 60_000 * step - 1_000 * now, "nobody reads it before it shows")
      case .used(_, let wait):
        #expect(verifier == before)
        #expect((1...60).contains(wait))
        #expect(newest.map { $0 >= TimeStep(counter: UInt64(step)) } ?? false)
      case .nextCodeWanted(let wait):
        #expect((1...60).contains(wait))
        #expect(
          verifier.wanted
            == Verifier.Wanted(
              step: TimeStep(counter: UInt64(step)), since: UnixTime(seconds: now)))
        #expect(verifier.clock == before.clock && verifier.lastAccepted == before.lastAccepted)
      case .wrong:
        #expect(verifier == before)
      }
      #expect(verifier.clock.highest - verifier.clock.lowest >= 60_000, "narrower than X")

      if Int.random(in: 0..<20, using: &random) == 0 {
        let last = verifier.lastAccepted
        verifier.forgetClock(at: UnixTime(seconds: now))
        #expect(verifier.lastAccepted == last && verifier.wanted == nil)
        #expect((verifier.clock.lowest, verifier.clock.highest) == (-600_000, 600_000))
      }
    }
    #expect(!accepted.isEmpty)
  }

  @Test(
    "lets an honest customer in, at once or with the next code, and what it proves is true",
    arguments: 0..<60 as Range<UInt64>)
  func honest(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let token = try TestToken()
    let start = Int64.random(in: 1_700_000_000...1_800_000_000, using: &random)
    let isSoftware = seed % 4 == 0
    let bound: Int64 = isSoftware ? 60_000 : 600_000
    let atDispatch = Int64.random(in: -bound...bound, using: &random)
    let wander = Int64.random(in: -2_000...2_000, using: &random)
    func offset(at second: Int64) -> Int64 { atDispatch + wander * (second - start) / 86_400 }
    func display(at second: Int64) -> Int64 { (1_000 * second + offset(at: second)) / 60_000 }

    var verifier = Verifier(
      knowing: isSoftware ? .softwareAtDispatch : .hardwareAtDispatch,
      at: UnixTime(seconds: start))
    var now = start
    for _ in 0..<60 {
      let longest = Int64([30, 600, 86_400, 200 * 86_400].randomElement(using: &random) ?? 0)
      now += Int64.random(in: 0...longest, using: &random)
      let shown = display(at: now)
      now += Int64.random(in: 0...59, using: &random)

      let verdict = try token.present(shown, to: &verifier, at: now)
      switch verdict {
      case .accepted: break
      case .used(_, let wait):
        #expect(verifier.lastAccepted == TimeStep(counter: UInt64(shown)))
        #expect(1_000 * (now + Int64(wait)) + offset(at: now) >= (shown + 1) * 60_000)
      case .nextCodeWanted(let wait):
        #expect(1_000 * (now + Int64(wait)) + offset(at: now) >= (shown + 1) * 60_000)
        now += Int64(wait)
        #expect(
          try token.present(shown + 1, to: &verifier, at: now)
            == .accepted(TimeStep(counter: UInt64(shown + 1))))
      case .wrong: Issue.record("the code on the display was called wrong")
      }
      let known = verifier.clock.lowest...verifier.clock.highest
      #expect(known.contains(offset(at: verifier.clock.asOf.seconds)))
    }
  }
}
