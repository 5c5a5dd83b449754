import Pages

/// What stands on the panes of what the bank knows.
enum BankWords {
  static let ledger = Phrase(ja: "当組合の記録", en: "The bank's records")
  static let rows = Phrase(ja: "新しい順", en: "The newest first")
  static let verifier = Phrase(ja: "番号の判定", en: "How the code was judged")
  static let lastCode = Phrase(ja: "最後に入力された番号", en: "The last code that was typed")
  static let noCode = Phrase(
    ja: "番号はまだ入力されていません。", en: "No code has been typed yet.")
  static let minutes = Phrase(ja: "いまから数えた分", en: "Minutes from now")
  static let candidates = Phrase(ja: "受け取れる番号", en: "Candidates")
  static let used = Phrase(ja: "使用済み", en: "Spent")
  static let code = Phrase(ja: "入力された番号", en: "The code")

  /// How far ahead the token's clock can be, and what the code has taught.
  static func clock(_ known: ClosedRange<Int64>, taught: ClosedRange<Int64>?) -> Phrase {
    let before = Phrase(
      ja: "トークンの時計の進み: \(seconds(known).ja)秒",
      en: "The token's clock is ahead by \(seconds(known).en) s")
    guard let taught, taught != known else { return before }
    return Phrase(
      ja: before.ja + "。この番号で \(seconds(taught).ja)秒 とわかりました。",
      en: before.en + ", now known: by \(seconds(taught).en) s.")
  }

  private static func seconds(_ range: ClosedRange<Int64>) -> Phrase {
    func text(_ milliseconds: Int64) -> String {
      let seconds = Int((Double(milliseconds) / 1_000).rounded())
      return seconds > 0 ? "+\(seconds)" : "\(seconds)"
    }
    let (least, most) = (text(range.lowerBound), text(range.upperBound))
    return Phrase(ja: "\(least)〜\(most)", en: "\(least) to \(most)")
  }
}
