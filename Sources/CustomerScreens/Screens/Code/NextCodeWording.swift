import Pages

extension Wording {
  /// The second code of two.
  enum NextCode {
    static let heading = Phrase(
      ja: "次の数字も必要です(先ほどの数字は誤りではありません)",
      en: "The next code is needed too (the first was not a mistake)")
    static let next = Phrase(ja: "次の数字", en: "Next code")

    static func text(_ phase: NextCodeGuide.Phase) -> Phrase {
      switch phase {
      case .waiting(let notches):
        Phrase(
          ja: "\(KeyFobPicture.gauge(notches))  長くてあと\(notches)0秒",
          en: "\(KeyFobPicture.gauge(notches))  in at most \(notches)0 seconds")
      case .asking(let minutes):
        Phrase(
          ja: "表示されているはずです(あと約\(minutes)分)",
          en: "should show now (\(minutes) \(minutes == 1 ? "minute" : "minutes") left)")
      case .over: tooLate
      }
    }

    /// In place of the invitation, when it took too long.
    static let tooLate = Phrase(
      ja: "次の数字の受付時間(3分)が過ぎました。いま表示されている6桁の数字から、もう一度入力してください。",
      en: "The three minutes for the next code are over. Please begin again with the six digits "
        + "that show now.")

    static let notes = [
      Phrase(
        ja: "長く使わなかったトークンの時計を確かめます。回数には数えません。",
        en: "This checks the clock of a token long unused. It does not count."),
      Phrase(
        ja: "トークンの表示が切り替わったら、秒数を待たずに入力してかまいません。",
        en: "As soon as the display has changed, you may enter the new code."),
      Phrase(
        ja: "先ほどの数字はもう使えません。切り替わる前に入力しないでください。",
        en: "The code before is used up. Please do not enter it again."),
      Phrase(
        ja: "途中で接続が切れても、3分以内にログインし直せば、ここから続けられます。",
        en: "If the connection breaks, you can go on from here within three minutes."),
    ]
  }
}
