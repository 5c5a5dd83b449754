import BankService
import CustomerScreens
import Pages
import SessionScripts
import Testing
import TokenDomain

/// What a customer reads when the bank could not do what was asked for.
@Suite("The sentences of the bank's own faults")
struct FailureSentenceTests {
  static let place = StorePlace("db.example:5432", called: "db.example")
  static let unknown = BankFailure.store(
    .outcomeUnknown(LedgerHead(row: 43, mac: [UInt8](repeating: 7, count: 32))))
  static let undone: [BankFailure] = [
    .store(.locked), .store(.unreachable(place)), .store(.diskFull), .store(.replaced(place)),
    .seedNotAuthentic,
    .outOfMemory,
  ]

  static func sentence(_ failure: BankFailure, _ language: Language) -> String {
    Wording.Messages.text(.failure(failure), .higasa, at: 0)(language)
  }

  @Test("nothing is called undone of which nobody knows", arguments: Language.allCases)
  func truth(language: Language) {
    let nothing = ["お手続きは行われていません", "nothing was done"]
    for failure in Self.undone {
      #expect(nothing.contains(where: Self.sentence(failure, language).contains), "\(failure)")
    }
    let sentence = Self.sentence(Self.unknown, language)
    #expect(!nothing.contains(where: sentence.contains))
    #expect(["ご利用履歴", "your history"].contains(where: sentence.contains))
  }

  @Test("no customer reads where the records are", arguments: Language.allCases)
  func noPlace(language: Language) {
    #expect(!Self.sentence(.store(.unreachable(Self.place)), language).contains("db.example"))
  }

  @Test(
    "are shown whole, in every window",
    arguments: ["BOR001-new", "BOT021", "BOP001-next-issued", "BPT001-next-issued", "BLI002"],
    Language.allCases)
  func whole(name: String, language: Language) throws {
    let view = try #require(EveryScreen.all.first { $0.name == name })
    for failure in Self.undone + [Self.unknown] {
      var app = try EveryScreen.app(view, language)
      _ = app.receive(.failed(.failed(failure)))
      for size in EveryScreen.sizes {
        _ = app.update(.resized(size), at: app.now)
        let violations = FrameRules.violations(of: app.frame(), by: app)
        #expect(violations.isEmpty, "\(failure) \(size)")
      }
    }
  }
}
