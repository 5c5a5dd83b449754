import Canvas
import Pages

/// What `doctor --kiosk` says.
enum KioskWording {
  static let notAsked = Phrase(
    ja: "sshd に設定を尋ねられません。sshd のあるサーバーで実行してください。",
    en: "sshd could not be asked for its settings. Please run this on the machine that has it.")

  static func refused(_ told: String) -> Phrase {
    let told = TextSanitizer.line(String(told.prefix(200)))
    return Phrase(
      ja: "sshd が設定を答えません。root で実行してください: \(told)",
      en: "sshd does not tell its settings. Please run this as root: \(told)")
  }

  static let silent = Phrase(
    ja: "応答しない相手が、90秒を超えて残ります。",
    en: "A client that falls silent stays for more than 90 seconds.")

  /// - Parameter value: empty if the setting has none.
  static func missing(
    _ setting: String, _ value: String, _ reason: Phrase, _ remedy: String
  ) -> Phrase {
    let found = value.isEmpty ? setting : "\(setting) \(value)"
    return Phrase(
      ja: "\(found): \(reason.ja)「\(remedy)」を設定してください。",
      en: "\(found): \(reason.en) Please set \"\(remedy)\".")
  }
}
