import BankService
import Pages
import TokenDomain

extension Wording {
  /// BOR001 トークン切替.
  enum Switch {
    static let old = Phrase(ja: "いまのトークン", en: "Present token")
    static let new = Phrase(ja: "新しいトークン", en: "New token")

    static let invitation = Phrase(
      ja: "2つのトークンに表示されている6桁の数字を、それぞれ入力してください。",
      en: "Please enter the six digits that each of the two tokens shows.")
    static let nextCodes = Phrase(
      ja: "両方の表示が切り替わったら、2つとも新しい数字を入力してください。",
      en: "When both displays have changed, please enter both new codes.")

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "切り替えると、いまのトークンは二度と使えません。",
          en: "After the switch the present token can never be used again."),
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

    /// - Parameter kind: of the token that is done with.
    static func done(_ old: TokenKind) -> Phrase {
      switch old {
      case .hardware:
        Phrase(
          ja: "新しいトークンに切り替えました。次のログインは、その次の番号で。"
            + "前のトークンはもう使えません(電池を含む小型家電として処分してください)。",
          en: "You have switched to the new token; the next login needs its next code. The old one "
            + "is of no use any more (please dispose of it as a device with a battery).")
      case .software:
        Phrase(
          ja: "新しいトークンに切り替えました。次のログインは、その次の番号で。"
            + "前のトークンはもう使えません(アプリから削除してください)。",
          en: "You have switched to the new token; the next login needs its next code. The old one "
            + "is of no use any more (please delete it from the app).")
      }
    }
  }

  /// BOT021 申請取消.
  enum CancelRequest {
    static let request = Phrase(ja: "取り消すお申し込み", en: "Request")
    static let hint = Phrase(
      ja: "確認用パスワードを入力し、「申請を取り消す」を押してください。",
      en: "Enter your confirmation password and press \"Take it back\".")
    static let done = Phrase(
      ja: "トークン発行の申請を取り消しました。必要になったときは、またお申し込みください。",
      en: "Your request is taken back. You can apply again whenever you need a token.")

    static func text(_ request: Issue) -> Phrase {
      let day = Dates.day(of: request.requestedAt)
      switch request.kind {
      case .hardware:
        return Phrase(
          ja: "ハードウェアトークン(\(day.ja) に申し込み)", en: "hardware token, of \(day.en)")
      case .software:
        return Phrase(
          ja: "ソフトウェアトークン(\(day.ja) に申し込み)", en: "software token, of \(day.en)")
      }
    }

    /// - Parameter isRenewal: whether a token is in use all the while.
    static func notes(isRenewal: Bool) -> [Phrase] {
      [
        Phrase(
          ja: "トークンの発送前であれば、お申し込みを取り消せます。",
          en: "A request can be taken back until its token is mailed."),
        isRenewal
          ? Phrase(
            ja: "いまお使いのトークンは、有効期限までそのままお使いいただけます。",
            en: "The token in use stays as it is, until it expires.")
          : Phrase(
            ja: "ログインは、これまでどおりログインパスワードだけでできます。",
            en: "You go on logging in with your password alone."),
        Phrase(
          ja: "取り消したあとも、また申し込めます。", en: "You can apply again afterwards."),
      ]
    }
  }
}
