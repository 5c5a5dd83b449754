import Primitives
import Testing
import TokenDomain

@Suite("The reason that a row of the ledger tells (rules §5)")
struct LedgerReasonTests {
  /// The stored text beside what it means; the texts never change.
  static let rows: [(event: LedgerEntry.Event, reason: LedgerReason, text: String)] =
    [
      (.tokenRevoked, .revocation(.lost, given: "said: it was gone"), "lost: said: it was gone"),
      (.tokenRevoked, .revocation(.replaced, given: nil), "replaced"),
      (.tokenRevoked, .revocation(.expired, given: " spaced "), "expired:  spaced "),
      (.tokenSuspended, .stop(.consecutiveMisses), "consecutiveMisses"),
      (.tokenSuspended, .stop(.missesWithinThirtyDays), "missesWithinThirtyDays"),
      (.tokenReported, .stop(.reported(.stolen)), "reportedStolen"),
      (.passwordChanged, .password(.login), "login"),
      (.passwordReset, .password(.confirmation), "confirmation"),
      (.passwordReset, .password(.login, given: "forgot: it"), "login: forgot: it"),
      (.passwordRehashed, .password(.login), "login"),
    ]
    + [.tokenResumed, .passwordUnlocked, .reissueBooked, .clockAccepted, .tokenResynchronised]
    .map { (event: $0, reason: .given("lost: login"), text: "lost: login") }

  private static func record(
    _ event: LedgerEntry.Event, _ reason: LedgerReason?, _ outcome: LedgerEntry.Outcome = .done
  ) -> LedgerRecord {
    LedgerRecord(
      LedgerEntry(
        time: UnixTime(seconds: 0), event: event, outcome: outcome,
        actor: .operator(name: "tanaka"), reason: reason), row: 1)
  }

  @Test("is stored as a text, and read back from it as it was meant")
  func roundTrip() {
    for (event, reason, text) in Self.rows {
      let record = Self.record(event, reason)
      #expect(record.reason == text)
      #expect(record.why == reason, "\(event)")
    }
    #expect(Self.record(.login, nil).why == nil)
  }

  @Test("of a refused act is what an operator gave, whatever it looks like")
  func refused() {
    for (event, reason, text) in Self.rows {
      #expect(
        Self.record(event, reason, .refused(rule: "no-live-issue")).why == .given(text), "\(event)")
    }
  }

  @Test("that a newer program wrote stands as it is", arguments: LedgerEntry.Event.allCases)
  func unknown(event: LedgerEntry.Event) {
    for text in ["eaten", "eaten: by a dog", "", ":"] {
      #expect(LedgerReason(text: text, of: event) == .given(text))
    }
  }
}
