/// What is printed on the key fob, and what the virtual one says beside it.
enum FobWording {
  static let serial = Phrase(ja: "シリアル番号", en: "Serial number")
  static let expiry = Phrase(ja: "有効期限", en: "Expiry date")
}
