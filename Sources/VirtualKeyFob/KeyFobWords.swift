import Pages

/// What is printed on the key fob, and what the virtual one says beside it.
package enum KeyFobWords {
  static let title = Phrase(ja: "仮想ハードウェアトークン【デモ用】", en: "Virtual key fob (demo only)")
  /// Stands over the serial number on its back.
  package static let serial = Phrase(ja: "シリアル番号", en: "Serial number")
  /// Stands over the expiry date on its back.
  package static let expiry = Phrase(ja: "有効期限", en: "Expiry date")
  static let backOfFob = Phrase(
    ja: "裏面: シリアル番号と有効期限",
    en: "The back: serial number and expiry date.")
  static let dark = Phrase(
    ja: "有効期限が過ぎ、表示が消えました",
    en: "Expired: the display stays dark.")

  /// How long its code still shows.
  package static func secondsLeft(_ seconds: Int) -> Phrase {
    Phrase(
      ja: "あと\(seconds)秒で切り替わります",
      en: "changes in \(seconds) \(seconds == 1 ? "second" : "seconds")")
  }

  static let turn = Phrase(ja: "裏返す", en: "Turn over")
}
