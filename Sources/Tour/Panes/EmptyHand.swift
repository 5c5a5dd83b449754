import Pages

/// That the customer has no token yet.
struct EmptyHand: Application {
  private(set) var language: Language

  init(language: Language) {
    self.language = language
  }

  var nextChange: Int? { nil }

  mutating func speak(_ language: Language) { self.language = language }
  mutating func update(_ input: Input, at now: Int64) -> [Effect<Nothing>] { [] }
  mutating func receive(_ answer: Void) -> [Effect<Nothing>] { [] }

  func page() -> Page {
    Page(
      id: "", title: EmptyHandWords.title(language), language: language,
      masthead: Page.Masthead(name: EmptyHandWords.token(language)),
      body: .blocks([.paragraph(EmptyHandWords.none(language))]),
      keys: PageKeys(.watched, hasLanguages: false))
  }
}

enum EmptyHandWords {
  static let token = Phrase(ja: "トークン", en: "The token")
  static let title = Phrase(ja: "お客さまのお手元", en: "In the customer's hand")
  static let none = Phrase(ja: "トークンはありません。", en: "No token.")
}
