import BankService
import Pages
import TokenDomain

extension Wording {
  /// BOT021 申請取消.
  enum CancelRequest {
    static let title = Phrase(ja: "トークン発行(申請取消)", en: "Token issue (take back the request)")
    static let doneTitle = Phrase(
      ja: "トークン発行(申請取消完了)", en: "Token issue (request taken back)")

    static let request = Phrase(ja: "取り消すお申し込み", en: "Request")
    static let hint = Phrase(
      ja: "確認用パスワードを入力し、「申請を取り消す」を押してください。",
      en: "Enter your confirmation password and press \"Take it back\".")

    /// - Parameter isRenewal: whether a token is in use all the while.
    static func done(isRenewal: Bool) -> CompletionText {
      CompletionText(
        Phrase(ja: "トークン発行の申請を取り消しました。", en: "Your request is taken back."),
        [
          isRenewal ? stays : passwordAlone,
          Phrase(
            ja: "必要になったときは、「トークン発行」から、またお申し込みください。",
            en: "Whenever you need a token, apply for one again."),
          Phrase(
            ja: "お手続きの記録は、「ご利用履歴」でご覧になれます。",
            en: "Your history shows what was done."),
        ])
    }

    private static let stays = Phrase(
      ja: "いまお使いのトークンは、有効期限までそのままお使いいただけます。",
      en: "The token in use stays as it is, until it expires.")
    private static let passwordAlone = Phrase(
      ja: "ログインは、これまでどおりログインパスワードだけでできます。",
      en: "You go on logging in with your password alone.")

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
        isRenewal ? stays : passwordAlone,
        Phrase(
          ja: "取り消したあとも、また申し込めます。", en: "You can apply again afterwards."),
      ]
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "トークンの発送前であれば、お申し込みを取り消せます。発送のあとは、お電話ください。",
          en: "A request can be taken back until its token is mailed. After that, please call us."
        ),
        Phrase(
          ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
          en: "The confirmation password is not the login password."),
      ]
    }
  }
}
