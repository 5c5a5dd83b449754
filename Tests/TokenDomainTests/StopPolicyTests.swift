import Testing
import TokenDomain

@Suite("When the one-time password is stopped, rules §4")
struct StopPolicyTests {
  @Test("the standard is five in a row, or twenty within thirty days")
  func standard() {
    let policy = StopPolicy.standard
    #expect(policy.consecutiveMisses == 5)
    #expect(policy.missesInWindow == 20)
    #expect(StopPolicy.windowDays == 30)
    #expect(StopPolicy(consecutiveMisses: 5, missesInWindow: 20) == policy)
  }

  static let verdicts: [(consecutive: Int, recent: Int, verdict: StopPolicy.Verdict)] = [
    (1, 1, .triesLeft(4)), (2, 2, .triesLeft(3)), (3, 3, .triesLeft(2)), (4, 4, .triesLeft(1)),
    (5, 5, .stop(.consecutiveMisses)), (6, 6, .stop(.consecutiveMisses)),
    (1, 15, .triesLeft(4)), (1, 16, .triesLeft(4)), (1, 17, .triesLeft(3)),
    (1, 19, .triesLeft(1)), (4, 16, .triesLeft(1)),
    (1, 20, .stop(.missesWithinThirtyDays)), (4, 21, .stop(.missesWithinThirtyDays)),
    (5, 20, .stop(.consecutiveMisses)),
  ]

  @Test("what one more miss leads to", arguments: verdicts)
  func verdict(consecutive: Int, recent: Int, verdict: StopPolicy.Verdict) {
    #expect(StopPolicy.standard.verdict(consecutive: consecutive, recent: recent) == verdict)
  }

  @Test("the tries that are left are as many as there are", arguments: StopPolicy.consecutiveRange)
  func countdown(limit: Int) throws {
    for window in limit...(3 * limit) {
      let policy = try #require(StopPolicy(consecutiveMisses: limit, missesInWindow: window))
      for consecutive in 1...limit {
        for recent in consecutive...(window + 1) {
          guard case .triesLeft(let left) = policy.verdict(consecutive: consecutive, recent: recent)
          else {
            #expect(consecutive >= limit || recent >= window)
            continue
          }
          try #require(left >= 1)
          let beforeLast = policy.verdict(
            consecutive: consecutive + left - 1, recent: recent + left - 1)
          let last = policy.verdict(consecutive: consecutive + left, recent: recent + left)
          #expect(beforeLast == .triesLeft(1))
          #expect(last == .stop(.consecutiveMisses) || last == .stop(.missesWithinThirtyDays))
        }
      }
    }
  }

  @Test(
    "a number outside its range makes no policy",
    arguments: [
      (2, 20), (11, 20), (0, 0), (-1, 20), (5, 4), (10, 9), (5, 0), (5, -20), (5, 101),
      (3, .max),
    ])
  func outOfRange(consecutive: Int, window: Int) {
    #expect(StopPolicy(consecutiveMisses: consecutive, missesInWindow: window) == nil)
  }

  @Test("the ends of the ranges are inside", arguments: [(3, 3), (10, 10), (3, 100)])
  func inRange(consecutive: Int, window: Int) {
    let policy = StopPolicy(consecutiveMisses: consecutive, missesInWindow: window)
    #expect(policy?.consecutiveMisses == consecutive)
    #expect(policy?.missesInWindow == window)
  }
}
