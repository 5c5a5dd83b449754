import Primitives
import Testing
import TokenDomain

/// Every state and every event of an issue's life, with what they carry.
enum LifecycleSamples {
  static let then = UnixTime(seconds: 1_790_000_000)
  static let before = UnixTime(seconds: 1_780_000_000)
  static let longBefore = UnixTime(seconds: 1_770_000_000)
  static let now = UnixTime(seconds: 1_800_000_000)

  /// One of each shape; the reasons are met one by one in ``reasonedEvents``.
  static func states() throws -> [IssueLifecycle.State<SerialNumber>] {
    let serial = try hardware()
    return [
      .requested(.hardware, since: then),
      .requested(.software, since: then),
      .issued(serial, since: then),
      .active(serial, issued: before, since: then),
      .suspended(
        serial, since: then, reason: .consecutiveMisses, resumesTo: .issued(since: before)),
      .suspended(
        serial, since: then, reason: .missesWithinThirtyDays,
        resumesTo: .active(issued: longBefore, since: before)),
      .released(serial, issued: longBefore, activated: before, at: then),
      .revoked(serial, from: .issued(since: before), at: then, reason: .defective),
      .cancelled(at: then),
    ]
  }

  static func events() throws -> [IssueLifecycle.Event] {
    [
      .dispatch(try hardware()), .dispatch(try software()), .activate, .release,
      .suspend(.consecutiveMisses), .resume, .revoke(.lost), .cancel,
    ]
  }

  static let reasonedEvents =
    IssueLifecycle.SuspensionReason.allCases.map(IssueLifecycle.Event.suspend)
    + IssueLifecycle.RevocationReason.allCases.map(IssueLifecycle.Event.revoke)

  static func hardware() throws -> SerialNumber { try #require(SerialNumber("2600100000025")) }
  static func software() throws -> SerialNumber { try #require(SerialNumber("S000000000001")) }

  /// The state that `event` leads to; nil if it is refused.
  ///
  /// - Throws: an expectation that failed, if a refusal is not what it must be.
  static func outcome(
    of event: IssueLifecycle.Event, in state: IssueLifecycle.State<SerialNumber>
  ) throws -> IssueLifecycle.State<SerialNumber>? {
    var next = state
    do throws(IssueLifecycle.TransitionRefused) {
      try next.apply(event, at: now) { $0 }
      return next
    } catch {
      #expect(next == state, "a refused event must change nothing")
      #expect(error == IssueLifecycle.TransitionRefused(state: state, event: event))
      return nil
    }
  }
}
