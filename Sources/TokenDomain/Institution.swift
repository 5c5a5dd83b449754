/// What differs from one credit union to the next: the file `institution.json` of a data folder.
package struct Institution: Hashable, Sendable {
  /// A text for customers, in both languages.
  package struct Bilingual: Hashable, Sendable {
    /// In Japanese.
    package let ja: String
    /// In English.
    package let en: String

    /// A text in both languages.
    package init(ja: String, en: String) {
      self.ja = ja
      self.en = en
    }
  }

  /// As it stands at the top of every screen.
  package let name: Bilingual
  /// Whom a customer calls who cannot get any further.
  package let telephone: String
  /// When somebody answers there, e.g. 平日 9:00-17:00.
  package let hours: Bilingual
  /// 発行手数料, e.g. 1,100円(税込).
  package let issueFee: Bilingual
  /// How long a hardware token takes to arrive, e.g. 約2週間.
  package let deliveryTime: Bilingual
  /// After how many misses a token is stopped.
  package let stopPolicy: StopPolicy
  /// How long a login lasts.
  package let sessionPolicy: SessionPolicy
  /// What holds for software tokens.
  package let softwareToken: SoftwareTokenPolicy
  /// What new passwords must be.
  package let passwordPolicy: PasswordPolicy
  /// What its tokens must be.
  package let stockPolicy: StockPolicy
  /// What its screens look like.
  package let brand: Brand

  /// An institution whose settings were checked.
  package init(
    name: Bilingual, telephone: String, hours: Bilingual, issueFee: Bilingual,
    deliveryTime: Bilingual, stopPolicy: StopPolicy, sessionPolicy: SessionPolicy = .standard,
    softwareToken: SoftwareTokenPolicy = .standard, passwordPolicy: PasswordPolicy = .standard,
    stockPolicy: StockPolicy = .standard, brand: Brand = .higasa
  ) {
    self.name = name
    self.telephone = telephone
    self.hours = hours
    self.issueFee = issueFee
    self.deliveryTime = deliveryTime
    self.stopPolicy = stopPolicy
    self.sessionPolicy = sessionPolicy
    self.softwareToken = softwareToken
    self.passwordPolicy = passwordPolicy
    self.stockPolicy = stockPolicy
    self.brand = brand
  }

  /// The demo's institution, and what `init` writes for an operator to change.
  package static let higasa = Institution(
    name: Bilingual(ja: "ひがさ信用組合", en: "Higasa Credit Union"),
    telephone: "0120-000-000",
    hours: Bilingual(ja: "平日 9:00-17:00", en: "weekdays 9:00-17:00"),
    issueFee: Bilingual(ja: "1,100円(税込)", en: "1,100 yen (tax included)"),
    deliveryTime: Bilingual(ja: "約2週間", en: "about two weeks"),
    stopPolicy: .standard)
}
