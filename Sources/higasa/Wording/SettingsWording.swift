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

extension Sentences {
  static let nothingToAccept = Phrase(
    ja: "設定は承認されたままです。何も変更していません。",
    en: "The settings are as they were accepted. Nothing was changed.")

  static let settingsAccepted = Phrase(
    ja: "設定を承認しました。次に開く画面から使われます。",
    en: "The settings are accepted, and hold for whatever is opened from now on.")
}
