import Pages

extension Wording {
  /// The band on top of every screen, and the line under it.
  package enum Band {
    static let service = Phrase(ja: "インターネットバンキング", en: "Internet Banking")
    /// Where the line that tells the way here begins.
    package static let home = Phrase(ja: "ホーム", en: "Home")

    static func customer(_ name: String) -> Phrase {
      Phrase(ja: "\(name) 様", en: name)
    }
  }
}
