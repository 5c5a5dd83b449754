import Pages
import TokenDomain

extension Wording {
  /// What the help of every screen has in common; what it says of one screen is in that screen's wording.
  enum Help {
    /// The end of each help.
    static func call(_ id: ScreenID, _ institution: Institution) -> Phrase {
      Phrase(
        ja: "お困りのときは、画面右上の記号(\(id.rawValue))をお電話でお伝えください。"
          + "\(institution.telephone) (\(institution.hours.ja))",
        en:
          "If you need help, call \(institution.telephone) (\(institution.hours.en)) and tell us "
          + "the id in the upper right corner (\(id.rawValue)).")
    }

    /// A key fob's front and back, drawn where they are read.
    static func fob(_ language: Language) -> [KeyFobFace] {
      [
        .front(digits: "123456", notches: 4),
        .back(
          serialLabel: Labels.serial(language), serial: "26001000000xx",
          expiryLabel: Labels.expiry(language), expires: "20xx-xx-xx"),
      ]
    }
  }
}
