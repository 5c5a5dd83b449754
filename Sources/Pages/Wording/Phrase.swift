/// The language that a screen or a command speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case ja, en

  package var other: Language {
    switch self {
    case .ja: .en
    case .en: .ja
    }
  }
}

/// One text in every language: so that none is forgotten in one of them.
package struct Phrase: Hashable, Sendable {
  package let ja: String
  package let en: String

  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
