import Pages

extension Sentences {
  static let bankMade = Phrase(
    ja: "データフォルダを作りました。マスターキー (master.key) の控えを別の場所に保管してください。",
    en: "The bank is made. Please keep a copy of the master key (master.key) in another place.")

  static func logOutUnrecorded(_ reason: Phrase) -> Phrase {
    Phrase(
      ja: "ログアウトを記録できませんでした: \(reason.ja)",
      en: "The log-out could not be put on record: \(reason.en)")
  }

  static func keyFobHint(_ seedFile: String) -> Phrase {
    Phrase(
      ja: "ワンタイムパスワードは別の端末で: higasa keyfob --seed-file \(seedFile) --serial シリアル番号",
      en: "One-time passwords, in another terminal: "
        + "higasa keyfob --seed-file \(seedFile) --serial SERIAL")
  }
}
