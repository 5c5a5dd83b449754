import BankService
import Pages
import TokenDomain

extension Wording {
  /// BOR001 トークン切替.
  enum Switch {
    static let title = Phrase(ja: "トークン切替", en: "Switch tokens")
    static let doneTitle = Phrase(ja: "トークン切替(完了)", en: "Switch tokens (done)")

    static let old = Phrase(ja: "いまのトークン", en: "Present token")
    static let new = Phrase(ja: "新しいトークン", en: "New token")

    static let invitation = Phrase(
      ja: "2つのトークンに表示されている6桁の数字を、それぞれ入力してください。",
      en: "Please enter the six digits that each of the two tokens shows.")
    static let nextCodes = Phrase(
      ja: "両方の表示が切り替わったら、2つとも新しい数字を入力してください。",
      en: "When both displays have changed, please enter both new codes.")

    static let consequence = Consequence(
      Phrase(
        ja: "切り替えると、いまのトークンは二度と使えません",
        en: "After the switch the present token can never be used again"),
      [Phrase(ja: "元のトークンには戻せません。", en: "There is no way back to it.")])

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "次のログインからは、新しいトークンの次に表示される番号をお使いください。",
          en: "From the next login on, use the next code that the new token shows."),
        Phrase(
          ja: "それぞれ連続して\(institution.stopPolicy.consecutiveMisses)回間違えると停止し、"
            + "ログインできなくなります。",
          en: "After \(institution.stopPolicy.consecutiveMisses) misses in a row with either you "
            + "can no longer log in."),
      ]
    }

    /// - Parameter old: the kind of both: the next token is of the kind that is in use.
    static func done(from old: TokenKind) -> CompletionText {
      CompletionText(
        Phrase(
          ja: "新しいトークンへの切替が完了しました。", en: "You have switched to the new token."),
        [
          Phrase(
            ja: "次のログインから、新しいトークンの番号をお聞きします。",
            en: "From the next login on, we ask for the new token's code."),
          Phrase(
            ja: "いま使った2つの番号はもう使えません。新しいトークンに次に表示される番号をお使いください。",
            en: "Both codes are used up. Use the next one that the new token shows."),
          afterlife(of: old),
        ])
    }

    private static func afterlife(of old: TokenKind) -> Phrase {
      switch old {
      case .hardware:
        Phrase(
          ja: "前のトークンはもう使えません。電池を含む小型家電として処分してください。",
          en: "The old token can no longer be used. Please dispose of it as a small device with a "
            + "battery.")
      case .software:
        Phrase(
          ja: "前のトークンはもう使えません。前の鍵をアプリから削除してください。",
          en: "The old token can no longer be used. Please delete the old key from the app.")
      }
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "2つのトークンは、シリアル番号(裏面に記載)で見分けられます。"
            + "いまのトークンは、今日ログインにお使いになったほうです。",
          en:
            "The serial number on the back tells the tokens apart. The present one is that which "
            + "you have just logged in with."),
        Phrase(
          ja: "ログインに使った番号は、もう使えません。表示が切り替わってから入力してください。",
          en: "The code that you logged in with is used up. Wait until the display changes."),
        Phrase(
          ja: "「次の数字も必要です」と出たら、両方の表示が切り替わってから、2つとも入力し直してください。"
            + "誤りには数えません。",
          en:
            "If the next codes are needed, wait until both displays have changed and enter both "
            + "anew. That is no miss."),
        Phrase(
          ja: "正しい番号なのに「違います」と出るときの時刻補正は、ここではできません。お電話で承ります。",
          en:
            "If right digits are refused as wrong, please call us: here the clock cannot be set "
            + "right on the screen."),
      ]
    }
  }
}
