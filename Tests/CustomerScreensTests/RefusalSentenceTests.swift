import BankService
import Canvas
import CustomerScreens
import OneTimePassword
import Pages
import Primitives
import SessionScripts
import Testing
import TokenDomain

/// Every reason why something is not open to a customer, as it comes to stand on a screen.
@Suite("The sentences of refusals")
struct RefusalSentenceTests {
  private static let day = TokyoDay(containing: UnixTime(seconds: 2_000_000_000))
  private static let moment = UnixTime(seconds: 2_000_000_000)

  static let reasons: [Unavailability] = [
    .haveOne(.requested), .haveOne(.issued), .renewable(from: day), .haveSuccessor(.requested),
    .haveSuccessor(.issued), .expired(day), .otherKind(inUse: .hardware),
    .otherKind(inUse: .software), .tooSoonAfterRelease(until: moment), .nothingRequested,
    .notDispatched, .inUse, .notInUse(nil), .notInUse(.cancelled), .noSuccessor,
    .nothingToCancel(.issued), .nothingToReport(nil), .stopped, .activationOnly,
  ]

  static let refusals: [CustomerRefusal] =
    reasons.map { .unavailable(.request, $0) } + [
      .code(.wrong(triesLeft: 1)), .code(.used(seconds: 60)), .code(.expired(day)), .codesSwapped,
      .successorCode(.wrong(triesLeft: 1)), .successorCode(.used(seconds: 60)),
      .successorCode(.expired(day)), .successorCode(.malformed(.empty)),
      .code(.clockBehind(seconds: 121)), .code(.seedNotAuthentic), .activationOnly,
      .sessionEnded(present: .suspended),
      .sessionEnded(present: .revoked),
      .stopped(since: moment, reason: .consecutiveMisses),
      .stopped(since: moment, reason: .missesWithinThirtyDays),
    ] + TokenLoss.allCases.map { .stopped(since: moment, reason: .reported($0)) }

  @Test(
    "are shown whole, in every window, on the form and on the list of procedures",
    arguments: ["BOR001-new", "BOT021", "BOP001-next-issued", "BPT001-next-issued", "BLI002"],
    Language.allCases)
  func whole(name: String, language: Language) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    for refusal in Self.refusals {
      var app = try EveryScreen.app(view, language)
      _ = app.receive(.failed(.refused(refusal)))
      for size in EveryScreen.sizes {
        _ = app.update(.resized(size), at: app.now)
        let violations = FrameRules.violations(of: app.frame(), by: app)
        #expect(violations.isEmpty, "\(refusal) \(size)")
      }
    }
  }

  @Test("say something of their own for every reason", arguments: Language.allCases)
  func own(language: Language) {
    let sentences = Self.reasons.map {
      Wording.Refusals.text(.unavailable(.request, $0), .higasa)(language)
    }
    // The two kinds of a token in use are told in the same words.
    #expect(Set(sentences).count == Self.reasons.count - 1)
  }
}
