import BankService
import DataFolder
import Pages

/// Customers are served by no settings that nobody accepted (rules §5.12).
struct UnacceptedSettings: Explained, Error {
  let changes: [SettingChange]

  var explanation: Explanation {
    let keys = changes.map(\.key).joined(separator: ", ")
    return Explanation(
      .configuration,
      ja: "institution.json の設定 (\(keys)) は承認されていません。確かめて、"
        + "higasa institution accept --reason 理由 を実行してください。それまで、お客さまの画面は開きません。",
      en: "Settings in institution.json (\(keys)) were not accepted. Please check them, then: "
        + "higasa institution accept --reason TEXT. Until then the customers' front end does not open."
    )
  }
}

extension SettingsStanding {
  /// Why nobody is served; nil if customers are.
  var doubt: (any Explained & Error)? {
    switch self {
    case .accepted: nil
    case .changed(let changes): UnacceptedSettings(changes: changes)
    case .unproven(let fault): fault
    }
  }
}

extension SettingsStanding {
  /// Which settings those are that a folder is opened with.
  var ofWhatIsShown: Phrase {
    switch self {
    case .accepted:
      Phrase(ja: "これらの設定は承認されています。", en: "These settings are accepted.")
    case .changed:
      Phrase(
        ja: "上は、いま使われている、最後に承認された設定です。institution.json との違いは higasa institution check で調べられます。",
        en: "What is shown was accepted last, and holds. How institution.json differs from it: "
          + "higasa institution check.")
    case .unproven:
      Phrase(
        ja: "上は institution.json の内容です。承認された設定かどうかは確かめられません。",
        en: "What is shown is what institution.json says. Nothing proves that it was accepted.")
    }
  }
}

extension Sentences {
  static let nothingToAccept = Phrase(
    ja: "設定は承認されたままです。何も変更していません。",
    en: "The settings are as they were accepted. Nothing was changed.")

  static let settingsAsAccepted = Phrase(
    ja: "誤りはなく、承認された設定と同じです。",
    en: "The settings are in order, and are those that were accepted.")

  /// - Parameter isFolders: whether they are those of the data folder already.
  static func settingsWouldChange(isFolders: Bool) -> Phrase {
    isFolders
      ? Phrase(
        ja: "誤りはありません。higasa institution accept --reason 理由 で承認すると、上のとおり変わります。",
        en: "The settings are in order. What is printed changes once they are accepted: "
          + "higasa institution accept --reason TEXT.")
      : Phrase(
        ja: "誤りはありません。データフォルダの institution.json と入れ替え、higasa institution accept --reason 理由 "
          + "で承認すると、上のとおり変わります。",
        en:
          "The settings are in order. What is printed changes once they are in the place of the data "
          + "folder's institution.json, and accepted: higasa institution accept --reason TEXT.")
  }

  static func settingsWithoutBank(_ path: String) -> Phrase {
    Phrase(
      ja: "誤りはありません。データフォルダ \(path) がないため、承認された設定とは比べていません。",
      en:
        "The settings are in order. There is no data folder \(path), with whose accepted settings they "
        + "could be compared.")
  }

  static let settingsAccepted = Phrase(
    ja: "設定を承認しました。次に開く画面から使われます。",
    en: "The settings are accepted, and hold for whatever is opened from now on.")
}
