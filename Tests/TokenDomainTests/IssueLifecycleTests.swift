import Primitives
import Testing
import TokenDomain

@Suite("The life of one issue, rules §1")
struct IssueLifecycleTests {
  private static let then = LifecycleSamples.then
  private static let before = LifecycleSamples.before
  private static let longBefore = LifecycleSamples.longBefore
  private static let now = LifecycleSamples.now

  /// Rows are ``LifecycleSamples/states()``, columns its events; nil means refused.
  private static func table() throws -> [[IssueLifecycle.State<SerialNumber>?]] {
    let hard = try LifecycleSamples.hardware()
    let soft = try LifecycleSamples.software()
    func lost(_ stage: IssueLifecycle.Stage) -> IssueLifecycle.State<SerialNumber> {
      .revoked(hard, from: stage, at: now, reason: .lost)
    }
    func stopped(_ stage: IssueLifecycle.Stage) -> IssueLifecycle.State<SerialNumber> {
      .suspended(hard, since: now, reason: .consecutiveMisses, resumesTo: stage)
    }
    // What the samples are, or were.
    let issued = IssueLifecycle.Stage.issued(since: then)
    let active = IssueLifecycle.Stage.active(issued: before, since: then)
    let wasIssued = IssueLifecycle.Stage.issued(since: before)
    let wasActive = IssueLifecycle.Stage.active(issued: longBefore, since: before)
    return [
      // dispatch, dispatch of the other kind, activate, release, suspend, resume, revoke, cancel
      [.issued(hard, since: now), nil, nil, nil, nil, nil, nil, .cancelled(at: now)],
      [nil, .issued(soft, since: now), nil, nil, nil, nil, nil, .cancelled(at: now)],
      [
        nil, nil, .active(hard, issued: then, since: now), nil, stopped(issued), nil, lost(issued),
        nil,
      ],
      [
        nil, nil, nil, .released(hard, issued: before, activated: then, at: now), stopped(active),
        nil, lost(active), nil,
      ],
      [nil, nil, nil, nil, nil, .issued(hard, since: before), lost(wasIssued), nil],
      [
        nil, nil, nil, nil, nil, .active(hard, issued: longBefore, since: before), lost(wasActive),
        nil,
      ],
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
    let stage = IssueLifecycle.Stage.active(issued: Self.before, since: Self.then)
    let kept = try LifecycleSamples.outcome(
      of: event, in: .active(serial, issued: Self.before, since: Self.then))
    switch event {
    case .suspend(let reason):
      #expect(
        kept
          == .suspended(
            serial, since: Self.now, reason: reason, resumesTo: stage))
    case .revoke(let reason):
      #expect(kept == .revoked(serial, from: stage, at: Self.now, reason: reason))
    case .dispatch, .activate, .release, .resume, .cancel:
      Issue.record("\(event) has no reason")
    }
  }

  @Test("a serial, the dispatch and the activation stay, and an ended issue stays ended")
  func serialsAndEndsStay() throws {
    for state in try LifecycleSamples.states() {
      for event in try LifecycleSamples.events() + LifecycleSamples.reasonedEvents {
        guard let next = try LifecycleSamples.outcome(of: event, in: state) else { continue }
        #expect(state.isLive, "\(event) moved \(state), which had ended")
        if let serial = state.serial { #expect(next.serial == serial) }
        if let stage = state.stage {
          #expect(next.stage?.issuedAt == stage.issuedAt)
          if let activated = stage.activatedAt { #expect(next.stage?.activatedAt == activated) }
        }
      }
    }
  }

  @Test("a request begins without a token, a software token with one")
  func beginnings() throws {
    let software = try LifecycleSamples.software()
    for kind in TokenKind.allCases {
      let request = IssueLifecycle.State<SerialNumber>.requested(kind, since: Self.now)
      #expect(request.serial == nil && request.stage == nil)
    }
    let made = IssueLifecycle.State.issued(software, since: Self.now)
    #expect(made.serial == software && made.stage == .issued(since: Self.now))
  }

  @Test("what is kept of a token changes nothing else of a state")
  func keeps() throws {
    struct Kept: BearingSerial { let serial: SerialNumber }
    for state in try LifecycleSamples.states() {
      let kept = state.map(Kept.init)
      #expect(kept.held?.serial == state.serial)
      #expect(kept.map(\.serial) == state)
      #expect((kept.since, kept.name, kept.stage) == (state.since, state.name, state.stage))
    }
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
