/// The language that a screen or a command speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case ja, en

  /// The one that F9 leads to.
  package var other: Language {
    switch self {
    case .ja: .en
    case .en: .ja
    }
  }
}

/// One text in every language: so that none is forgotten in one of them.
package struct Phrase: Hashable, Sendable {
  /// 日本語
  package let ja: String
  /// English
  package let en: String

  /// One text in both languages.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The text in one language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
