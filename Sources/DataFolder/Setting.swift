import BankService
import Primitives
import TokenDomain

/// One setting of `institution.json`: by what key it stands there, and what it may be.
package struct Setting: Sendable {
  /// What a setting may be.
  package enum Bounds: Hashable, Sendable {
    /// One line (rules §0.4) of this many characters at most.
    case text(longest: Int)
    /// This many ASCII letters and digits.
    case plain(ClosedRange<Int>)
    /// A whole number, which is no less than the setting of another key where one is named.
    case number(ClosedRange<Int>, noLessThan: String?)
    /// One of these words.
    case words([String])
    /// `#rrggbb`, with this much contrast to what it stands on there.
    case colour(Brand.Place)
    /// Rows of `#` and `.`, of equal length; or none.
    case picture(columns: Int, rows: Int)
  }

  /// What a setting is.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case rows([String])

    /// As a person would write it.
    package var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .rows(let rows): rows.joined(separator: "/")
      }
    }
  }

  /// Written as `stop.consecutiveMisses`.
  package let key: String
  /// What it may be.
  package let bounds: Bounds
  /// What it is with an institution.
  package let value: @Sendable (Institution) -> Value

  /// Whether it is still what a new bank begins with.
  package func isDefault(in institution: Institution) -> Bool {
    value(institution) == value(.higasa)
  }
}

extension Setting {
  /// Every one, in the order of the file: the alphabet's.
  package static let all = (texts + numbers + ofTokens + ofBrand).sorted { $0.key < $1.key }

  /// What customers read.
  private static let texts: [Setting] =
    bilingual("name", for: .institutionName) { $0.name }
    + [text("telephone") { $0.telephone }] + bilingual("hours") { $0.hours }
    + bilingual("issueFee") { $0.issueFee } + bilingual("deliveryTime") { $0.deliveryTime }

  /// When something ends or is stopped.
  private static let numbers: [Setting] = [
    number("stop.consecutiveMisses", StopPolicy.consecutiveRange) {
      $0.stopPolicy.consecutiveMisses
    },
    number(
      "stop.missesInThirtyDays",
      StopPolicy.consecutiveRange.lowerBound...StopPolicy.mostMissesInWindow,
      noLessThan: "stop.consecutiveMisses"
    ) { $0.stopPolicy.missesInWindow },
    number("session.idleMinutes", SessionPolicy.idleRange) { $0.sessionPolicy.idleMinutes },
    number(
      "session.absoluteMinutes", SessionPolicy.absoluteRange, noLessThan: "session.idleMinutes"
    ) { $0.sessionPolicy.absoluteMinutes },
    number("password.leastLength", PasswordPolicy.lengths) { $0.passwordPolicy.leastLength },
  ]

  /// What tokens must be, and where they come from.
  private static let ofTokens: [Setting] = [
    Setting(
      key: "softwareToken.issuer", bounds: .plain(SoftwareTokenPolicy.issuerLength),
      value: { .text($0.softwareToken.issuer) }),
    text("softwareToken.apps") { $0.softwareToken.apps },
    number("softwareToken.waitMinutes", SoftwareTokenPolicy.waitRange) {
      $0.softwareToken.waitMinutes
    },
    number("stock.leastLifeDays", StockPolicy.lifeRange) { $0.stockPolicy.leastLifeDays },
    Setting(
      key: "stock.serials", bounds: .words(StockPolicy.Serials.allCases.map(\.rawValue)),
      value: { .text($0.stockPolicy.serials.rawValue) }),
  ]

  /// What screens look like.
  private static let ofBrand: [Setting] =
    Brand.Place.allCases.map { place in
      Setting(
        key: "brand.\(place.rawValue)", bounds: .colour(place),
        value: { .text($0.brand[place].text) })
    } + [
      picture("brand.picture", Brand.pictureSize) { $0.brand.picture },
      picture("brand.smallPicture", Brand.smallPictureSize) { $0.brand.smallPicture },
    ]

  private static func picture(
    _ key: String, _ size: (columns: Int, rows: Int),
    _ value: @escaping @Sendable (Institution) -> Bitmap
  ) -> Setting {
    Setting(
      key: key, bounds: .picture(columns: size.columns, rows: size.rows),
      value: { .rows(value($0).rows) })
  }

  /// Those that differ.
  static func changes(
    from accepted: Institution, to present: Institution
  ) -> [SettingChange] {
    all.compactMap { setting in
      let (old, new) = (setting.value(accepted), setting.value(present))
      return old == new
        ? nil : SettingChange(key: setting.key, accepted: old.text, present: new.text)
    }
  }

  private static func text(
    _ key: String, for use: RecordText.Use = .setting,
    _ value: @escaping @Sendable (Institution) -> String
  ) -> Setting {
    Setting(key: key, bounds: .text(longest: use.longest), value: { .text(value($0)) })
  }

  private static func bilingual(
    _ key: String, for use: RecordText.Use = .setting,
    _ value: @escaping @Sendable (Institution) -> Institution.Bilingual
  ) -> [Setting] {
    [
      text("\(key).ja", for: use) { value($0).ja }, text("\(key).en", for: use) { value($0).en },
    ]
  }

  private static func number(
    _ key: String, _ range: ClosedRange<Int>, noLessThan other: String? = nil,
    _ value: @escaping @Sendable (Institution) -> Int
  ) -> Setting {
    Setting(
      key: key, bounds: .number(range, noLessThan: other), value: { .number(value($0)) })
  }
}
