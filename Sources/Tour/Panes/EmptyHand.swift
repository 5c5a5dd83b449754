import Pages

/// That the customer has no token.
struct EmptyHand: WatchedPane {
  var language: Language

  var name: Phrase { EmptyHandWords.token }
  var title: Phrase { EmptyHandWords.title }
  var blocks: [Block] { [.paragraph(EmptyHandWords.none(language))] }
}

enum EmptyHandWords {
  static let token = Phrase(ja: "トークン", en: "The token")
  static let title = Phrase(ja: "お客さまのお手元", en: "In the customer's hand")
  static let none = Phrase(ja: "トークンはありません。", en: "No token.")
}
