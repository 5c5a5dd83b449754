import Primitives
import Testing
import TokenDomain

@Suite("The life of one issue, rules §1")
struct IssueLifecycleTests {
  private static let then = LifecycleSamples.then
  private static let before = LifecycleSamples.before
  private static let now = LifecycleSamples.now

  /// Rows are ``LifecycleSamples/states()``, columns its events; nil means refused.
  private static func table() throws -> [[IssueLifecycle.State?]] {
    let hard = try LifecycleSamples.hardware()
    let soft = try LifecycleSamples.software()
    let lost = IssueLifecycle.State.revoked(hard, at: now, reason: .lost)
    let released = IssueLifecycle.State.released(hard, at: now)
    func stopped(_ resumption: IssueLifecycle.Resumption) -> IssueLifecycle.State {
      .suspended(hard, since: now, reason: .consecutiveMisses, resumesTo: resumption)
    }
    return [
      // dispatch, dispatch of the other kind, activate, release, suspend, resume, revoke, cancel
      [.issued(hard, since: now), nil, nil, nil, nil, nil, nil, .cancelled(at: now)],
      [nil, .issued(soft, since: now), nil, nil, nil, nil, nil, .cancelled(at: now)],
      [nil, nil, .active(hard, since: now), nil, stopped(.issued(since: then)), nil, lost, nil],
      [nil, nil, nil, released, stopped(.active(since: then)), nil, lost, nil],
      [nil, nil, nil, nil, nil, .issued(hard, since: before), lost, nil],
      [nil, nil, nil, nil, nil, .active(hard, since: before), lost, nil],
      [nil, nil, nil, nil, nil, nil, nil, nil],
      [nil, nil, nil, nil, nil, nil, nil, nil],
      [nil, nil, nil, nil, nil, nil, nil, nil],
    ]
  }

  @Test("every state meets every event, and a refused event changes nothing")
  func everyStateMeetsEveryEvent() throws {
    let (states, events, table) =
      (try LifecycleSamples.states(), try LifecycleSamples.events(), try Self.table())
    #expect(Set(states.map(\.name)) == Set(IssueLifecycle.StateName.allCases))
    try #require(table.map(\.count) == states.map { _ in events.count })
    for (state, row) in zip(states, table) {
      for (event, expected) in zip(events, row) {
        #expect(
          try LifecycleSamples.outcome(of: event, in: state) == expected, "\(event) in \(state)")
      }
    }
  }

  @Test("a stop and a revocation keep their reason", arguments: LifecycleSamples.reasonedEvents)
  func keepsReasons(event: IssueLifecycle.Event) throws {
    let serial = try LifecycleSamples.hardware()
    let kept = try LifecycleSamples.outcome(of: event, in: .active(serial, since: Self.then))
    switch event {
    case .suspend(let reason):
      #expect(
        kept
          == .suspended(
            serial, since: Self.now, reason: reason, resumesTo: .active(since: Self.then)))
    case .revoke(let reason):
      #expect(kept == .revoked(serial, at: Self.now, reason: reason))
    case .dispatch, .activate, .release, .resume, .cancel:
      Issue.record("\(event) has no reason")
    }
  }

  @Test("a serial, once given, stays, and an ended issue stays ended")
  func serialsAndEndsStay() throws {
    for state in try LifecycleSamples.states() {
      for event in try LifecycleSamples.events() + LifecycleSamples.reasonedEvents {
        guard let next = try LifecycleSamples.outcome(of: event, in: state) else { continue }
        #expect(state.isLive, "\(event) moved \(state), which had ended")
        if let serial = state.serial { #expect(next.serial == serial) }
      }
    }
  }

  @Test("a request begins without a token, a software token with one")
  func beginnings() throws {
    let software = try LifecycleSamples.software()
    for kind in TokenKind.allCases {
      let request = IssueLifecycle.requested(kind, at: Self.now)
      #expect(request.state == .requested(kind, since: Self.now))
      #expect(request.state.serial == nil)
    }
    #expect(
      IssueLifecycle.generated(software, at: Self.now).state == .issued(software, since: Self.now))
  }

  @Test("a state tells when it began")
  func beginningsOfStates() throws {
    for state in try LifecycleSamples.states() { #expect(state.since == Self.then, "\(state)") }
  }

  @Test("only a lost or a stolen token may be in other hands")
  func otherHands() {
    let suspicious = IssueLifecycle.RevocationReason.allCases.filter(\.mayBeInOtherHands)
    #expect(suspicious == [.lost, .stolen])
  }
}
