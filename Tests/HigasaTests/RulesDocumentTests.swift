import BankFixtures
import BankService
import Foundation
import OneTimePassword
import Primitives
import Pages
import Testing
import TokenDomain

@testable import higasa

/// Whoever reads `rules §3.6` in a comment, or §3.6 in what `audit explain` prints, finds it.
@Suite("docs/rules.md")
struct RulesDocumentTests {
  let rules: RulesDocument

  init() throws {
    rules = try RulesDocument()
  }

  @Test("numbers its sections and the rules within them without a gap")
  func numbers() {
    #expect(rules.sections == (0...7).map { "\($0)" })
    for section in rules.sections {
      let numbers = rules.rules.filter { $0.hasPrefix(section + ".") }
      #expect(numbers == numbers.indices.map { "\(section).\($0 + 1)" })
      #expect(!numbers.isEmpty)
    }
  }

  @Test("has the rule of every citation in the repository")
  func citations() throws {
    var count = 0
    for file in try Repository.texts() {
      let cited = Citations.numbers(in: file.text)
      count += cited.count
      #expect(cited.filter { !rules.has($0) }.isEmpty, "\(file.path)")
    }
    // Where none are found, they are looked for in the wrong way.
    #expect(count > 250)
  }

  @Test(
    "tells citations of the rules from those of standards",
    arguments: [
      ("stopped (rules \u{A7}4)", ["4"]), ("of rules \u{A7}3 and \u{A7}4.1;", ["3", "4.1"]),
      ("RFC 6238 \u{A7}5.2 and \u{A7}6, rules \u{A7}3.7", ["3.7"]),
      ("SP 800-63B \u{A7}4.3; RFC 4226\n  /// \u{A7}7.3.", []), ("\u{A7}1–\u{A7}4", ["1", "4"]),
    ] as [(String, [String])])
  func citationsAreRead(text: String, numbers: [String]) {
    #expect(Citations.numbers(in: text) == numbers)
  }

  @Test("has the rule of everything that audit explain prints, in both languages alike")
  func explained() {
    #expect(
      Self.explanations.count == LedgerEntry.Event.allCases.count + RefusalRule.allCases.count + 5)
    for phrase in Self.explanations {
      let (ja, en) = (Citations.numbers(in: phrase.ja), Citations.numbers(in: phrase.en))
      #expect(ja == en)
      #expect(ja.allSatisfy(rules.has), "\(phrase.en)")
    }
  }

  /// What decided a row: each event that was done, each rule that refused, each way to be accepted.
  private static var explanations: [Phrase] {
    let judgements = [
      "first=9 last=13 centre=11 matched=12", "first=1 last=21 centre=11 matched=12",
      "first=1 last=21 centre=11 matched=20", "first=1 last=21 centre=11 matched=20 reach=10",
    ]
    return LedgerEntry.Event.allCases.map(\.meaning)
      + RefusalRule.allCases.map(\.meaning.sentence) + [ExplainWording.stoppedByThis]
      + judgements.compactMap { Judgement("server-step=11 lowest=0 highest=0 as-of=0 \($0)") }
      .map(ExplainWording.accepted)
  }

  @Test("names files that are there")
  func places() throws {
    let files = Set(try Repository.texts().map { URL(filePath: $0.path).lastPathComponent })
    let named = rules.text.matches(of: /`([A-Za-z0-9+]+\.swift)`/).map { String($0.output.1) }
    #expect(named.count > 40)
    #expect(named.filter { !files.contains($0) }.isEmpty)
  }
}

/// `docs/rules.md` by its numbers.
struct RulesDocument {
  let text: String
  /// In the order of the page, e.g. "3".
  let sections: [String]
  /// In the order of the page, e.g. "3.6".
  let rules: [String]

  init() throws {
    let text = try Repository.text(of: "docs/rules.md")
    self.text = text
    sections = text.matches(of: #/(?m)^## §([0-9]+) /#).map { String($0.output.1) }
    rules = text.matches(of: #/(?m)^\*\*§([0-9]+\.[0-9]+) /#).map { String($0.output.1) }
  }

  func has(_ number: String) -> Bool {
    sections.contains(number) || rules.contains(number)
  }
}

/// Citations of the rules: `§` and a number, unless a standard stands before it.
enum Citations {
  static func numbers(in text: String) -> [String] {
    // A comment may be broken into lines within a citation.
    text.replacing(/\n[ \/|#-]*/, with: " ")
      .replacing(/(RFC|SP) [0-9A-Z-]+ §[0-9.]+((,| and) §[0-9.]+)*/, with: "")
      .matches(of: /§([0-9]+(?:\.[0-9]+)?)/).map { String($0.output.1) }
  }
}
