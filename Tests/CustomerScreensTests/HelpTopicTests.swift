import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing
import TokenDomain

/// お困りの場合: the pages of the help behind the page of a screen.
@Suite("Where the help leads on")
struct HelpTopicTests {
  private static func app(
    _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .ja
  ) -> Sitting<InternetBanking> {
    Sitting(InternetBanking(institution: .higasa, language: language, now: 0), size: size)
  }

  private static func press(_ keys: [Key], _ app: inout Sitting<InternetBanking>) {
    for key in keys { _ = app.update(.key(key), at: 0) }
  }

  static let asciiDigits: [Unicode.Scalar] = ["1", "2", "3", "4", "5", "6", "7"]
  static let fullWidthDigits: [Unicode.Scalar] = ["１", "２", "３", "４", "５", "６", "７"]

  @Test("every topic has a digit, in any width, and is a page of its own")
  func digits() {
    #expect(HelpTopic.allCases.count == Self.asciiDigits.count)
    var pages: Set<[String]> = []
    for number in HelpTopic.allCases.indices {
      for digit in [Self.asciiDigits[number], Self.fullWidthDigits[number]] {
        var app = Self.app()
        Self.press([.function(1), .character(digit)], &app)
        #expect(app.overlays.layers == [.help, .topic(number)])
        pages.insert(app.frame().rows)
      }
    }
    #expect(pages.count == HelpTopic.allCases.count)
  }

  @Test(
    "Esc and Enter lead back to where the list was read, F1 out of both", arguments: asciiDigits)
  func wayBack(digit: Unicode.Scalar) {
    var app = Self.app(.smallest)
    Self.press([.function(1), .end], &app)
    let list = app.frame()
    for key in [Key.escape, .enter] {
      Self.press([.character(digit), .down, key], &app)
      #expect(app.frame() == list)
    }
    for key in [Key.function(1), .alt("1"), .character("?")] {
      var closed = app
      Self.press([.character(digit), key], &closed)
      #expect(closed.overlays.isEmpty)
    }
    Self.press([.escape], &app)
    #expect(app.overlays.isEmpty)
  }

  @Test("a digit means nothing on a page of its own, nor one that no topic has")
  func otherDigits() {
    var app = Self.app()
    Self.press([.function(1), .character("0"), .character("8"), .character("9")], &app)
    #expect(app.overlays.layers == [.help])
    Self.press([.character("2"), .character("3")], &app)
    #expect(app.overlays.layers == [.help, .topic(1)])
  }

  @Test(
    "everything can be reached in the smallest window", arguments: HelpTopic.allCases,
    Language.allCases)
  func reachable(topic: HelpTopic, language: Language) throws {
    let digit = try #require(
      zip(HelpTopic.allCases, Self.asciiDigits).first { $0.0 == topic }.map(\.1))
    var tall = Self.app(Size(columns: 40, rows: 100), language)
    Self.press([.function(1), .character(digit)], &tall)
    var low = Self.app(.smallest, language)
    Self.press([.function(1), .character(digit)], &low)
    var seen: Set<String> = []
    for _ in 0..<100 {
      seen.formUnion(low.frame().rows.dropFirst().dropLast())
      Self.press([.down], &low)
    }
    #expect(seen.isSuperset(of: tall.frame().rows.dropFirst().dropLast()))
    let fact = low.institution.telephone
    #expect(seen.contains { $0.contains(fact) })
  }

  @Test("the facts are those of the institution")
  func facts() throws {
    var text: Set<String> = []
    for digit in Self.asciiDigits {
      var app = Self.app(Size(columns: 100, rows: 60), .en)
      Self.press([.function(1), .character(digit)], &app)
      text.formUnion(app.frame().rows)
    }
    let all = text.joined(separator: " ")
    let facts = [
      Institution.higasa.issueFee.en, Institution.higasa.telephone,
      "\(RenewalRule.days) days", "\(Institution.higasa.softwareToken.waitMinutes) minutes",
    ]
    for fact in facts { #expect(all.contains(fact), "\(fact)") }
  }
}
