import Canvas

/// What pages say of themselves, whoever's they are.
package enum PageWords {
  static let help = Phrase(ja: "ヘルプ", en: "Help")
  static let keys = Phrase(ja: "【キー操作】", en: "[Keys]")
  static let topics = Phrase(
    ja: "【お困りの場合】 番号を押してください。", en: "[If you need more help] Press the number.")
  static let step = Phrase(ja: "手順", en: "Step")
  static let placeSeparator = " > "

  /// In both languages: whoever is there may know one of them alone.
  static let windowTooSmall = [
    "画面を40桁12行以上に広げてください。終了: Ctrl-C",
    "Please enlarge the window to 40x12. Quit: Ctrl-C",
  ]

  /// What a QR code needs.
  package static func largerWindow(_ size: Size) -> Phrase {
    Phrase(
      ja: "画面を\(size.columns)桁\(size.rows)行以上に広げると、QRコードを表示します。",
      en: "In a window of \(size) or more a QR code is shown.")
  }
}
