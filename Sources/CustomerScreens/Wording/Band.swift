import Pages

extension Wording {
  /// The band on top of every screen, and the line under it.
  package enum Band {
    static let service = Phrase(ja: "インターネットバンキング", en: "Internet Banking")
    /// Where the line that tells the way here begins.
    package static let home = Phrase(ja: "ホーム", en: "Home")

    /// Behind the customer's name.
    static let honorific = Phrase(ja: " 様", en: "")
  }
}
