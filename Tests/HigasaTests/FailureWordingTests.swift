import BankService
import Pages
import Testing
import TokenDomain

@testable import higasa

@Suite("What an operator reads of a store that went away")
struct FailureWordingTests {
  static let place = StorePlace("db.example:5432", called: "db.example")
  static let head = LedgerHead(row: 43, mac: [UInt8](repeating: 7, count: 32))

  @Test("one that cannot be reached did nothing, and is to be asked again")
  func unreachable() {
    let explanation = StoreFailure.unreachable(Self.place).explanation
    #expect(explanation.status == .tryAgain)
    for (language, nothing) in [(Language.ja, "何も変更していません"), (.en, "Nothing was changed")] {
      #expect(explanation.phrase(language).contains("db.example:5432"))
      #expect(explanation.phrase(language).contains(nothing))
    }
  }

  @Test("what nobody knows is not called undone, nor to be tried again, and the row is named")
  func unknown() {
    let hints: [(LedgerHead?, ja: String, en: String)] = [
      (Self.head, "audit explain 43", "audit explain 43"), (nil, "一覧", "listings"),
    ]
    for (head, ja, en) in hints {
      let explanation = StoreFailure.outcomeUnknown(head).explanation
      #expect(explanation.status == .inputOutput)
      for (language, hint) in [(Language.ja, ja), (.en, en)] {
        let sentence = explanation.phrase(language)
        #expect(sentence.contains(hint))
        for untrue in ["何も変更", "もう一度", "othing was", "try again"] {
          #expect(!sentence.contains(untrue))
        }
      }
    }
  }
}
