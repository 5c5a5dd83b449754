import OneTimePassword
import Primitives
import SeededRandom
import Testing

@Suite("The candidates that the simulations count")
struct CandidateWindowTests {
  @Test(
    "are the verifier's, of which it takes 5 at the most alone", arguments: 0..<60 as Range<UInt64>)
  func same(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let token = try TestToken()
    let lowest = Int64.random(in: -900_000...900_000, using: &random)
    let verifier = try Verifier(
      lowest: lowest, highest: lowest + Int64.random(in: 60_000...1_200_000, using: &random),
      asOf: UnixTime(seconds: 1_700_000_000), lastAccepted: nil, wanted: nil)
    let now = 1_700_000_000 + Int64.random(in: -1_000...40_000_000, using: &random)

    let window = CandidateWindow(verifier.clock, at: now).steps
    var takenAlone = 0
    for step in (window.lowerBound - 3)...(window.upperBound + 3) {
      var copy = verifier
      let verdict = try token.present(step, to: &copy, at: now)
      #expect((verdict != .wrong) == window.contains(step), "step \(step) at \(now)")
      if case .accepted = verdict { takenAlone += 1 }
    }
    #expect(takenAlone == min(5, window.count))
  }
}
