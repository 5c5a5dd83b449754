import BankService
import Pages
import Primitives
import TokenDomain

/// What a completed procedure says: what was done, and what comes next.
struct CompletionText: Hashable {
  let heading: Phrase
  let next: [Phrase]

  init(_ heading: Phrase, _ next: [Phrase]) { (self.heading, self.next) = (heading, next) }
}

extension Wording {
  enum Completion {
    static let requestTitle = Phrase(
      ja: "トークン発行(ハードウェアトークン発行完了)", en: "Token issue (hardware token requested)")
    static let activationTitle = Phrase(
      ja: "ワンタイムパスワード利用開始(ハードウェアトークン完了)", en: "Start using one-time passwords (hardware token done)"
    )
    static let releaseTitle = Phrase(
      ja: "ワンタイムパスワード利用解除(利用解除完了)", en: "Stop using one-time passwords (released)")
    static let softwareActivationTitle = Phrase(
      ja: "ワンタイムパスワード利用開始(ソフトウェアトークン完了)", en: "Start using one-time passwords (software token done)"
    )

    static let next = Phrase(ja: "【これからのお手続き】", en: "[What comes next]")

    /// - Parameter softwareFrom: from when on a new login can issue a software token; nil: this one can.
    static func text(
      _ done: CompletionScreen.Done, in scene: Scene, softwareFrom: UnixTime?
    ) -> CompletionText {
      let institution = scene.institution
      let help = scene.isInLines ? "?" : "F1"
      return switch done {
      case .request(let isRenewal):
        CompletionText(
          Phrase(
            ja: "ハードウェアトークン発行申請の受付が完了しました。",
            en: "Your request for a hardware token has been accepted."),
          [
            Phrase(
              ja: "当組合より、ご登録の住所にハードウェアトークンを送付いたします。"
                + "お届けまで\(institution.deliveryTime.ja)かかります。",
              en: "We mail the token to your registered address. It takes "
                + "\(institution.deliveryTime.en)."),
            isRenewal
              ? Phrase(
                ja: "お手元に届いたら、「トークン切替」を実施してください。それまでは、いまのトークンをお使いください。",
                en: "When it arrives, switch to it. Until then go on using the present one.")
              : Phrase(
                ja: "お手元に届いたら、「ワンタイムパスワード利用開始」を実施してください。",
                en: "When it arrives, go through the start procedure."),
            Phrase(
              ja: "お手続きの進み具合は、トップページでご覧になれます。",
              en: "The top page shows how far it has come."),
          ]
        )
      case .report(let loss, let since):
        Report.done(loss, since: since, isVisitOver: false, institution)
      case .switching(let old): Switch.done(from: old)
      case .cancellation(let isRenewal): CancelRequest.done(isRenewal: isRenewal)
      case .activation(.software):
        CompletionText(
          Phrase(
            ja: "ワンタイムパスワードの利用開始登録が完了しました。",
            en: "You are now using one-time passwords."),
          [
            Phrase(
              ja: "次のログインから、アプリに表示される番号をお聞きします。",
              en: "From the next login on, we ask for the code that your app shows."),
            Phrase(
              ja: "いま使った番号はもう使えません。次に表示される番号をお使いください。",
              en: "The code you just used is used up. Use the next one that shows."),
            Phrase(
              ja: "機種変更のときは、前のスマートフォンがあるうちに利用解除してください(\(help) で詳しく)。",
              en:
                "Before you change your phone, release the token with the old one (\(help) tells more)."
            ),
            Phrase(
              ja: "スマートフォンをなくされたときは、すぐに「トークンの紛失・故障」からお届けください。",
              en: "If you lose the phone, report it at once: \"Lost or broken token\"."),
          ]
        )
      case .activation(.hardware):
        CompletionText(
          Phrase(
            ja: "ワンタイムパスワードの利用開始登録が完了しました。",
            en: "You are now using one-time passwords."),
          [
            Phrase(
              ja: "次のログインから、トークンに表示される番号をお聞きします。",
              en: "From the next login on, we ask for the code on your token."),
            Phrase(
              ja: "いま使った番号はもう使えません。次に表示される番号をお使いください。",
              en: "The code you just used is used up. Use the next one that shows."),
            Phrase(
              ja: "トークンをなくされたときは、すぐに「トークンの紛失・故障」からお届けください。",
              en: "If you lose the token, report it at once: \"Lost or broken token\"."),
          ]
        )
      case .release(let kind):
        CompletionText(
          Phrase(
            ja: "ワンタイムパスワード利用解除の登録が完了しました。",
            en: "Your one-time password has been released."),
          [
            Phrase(
              ja: "次のログインから、ログインパスワードだけでログインできます。",
              en: "From the next login on, your password alone is enough."),
            afterlife(kind),
            again(softwareFrom),
          ]
        )
      }
    }

    private static func afterlife(_ kind: TokenKind) -> Phrase {
      switch kind {
      case .hardware:
        Phrase(
          ja: "解除したトークンはもう使えません。電池を含む小型家電として処分してください。",
          en: "The token can no longer be used. Please dispose of it as a small device with a "
            + "battery.")
      case .software:
        Phrase(
          ja: "解除したトークンはもう使えません。アプリから削除してください。",
          en: "The token can no longer be used. Please delete it from the app.")
      }
    }

    private static func again(_ softwareFrom: UnixTime?) -> Phrase {
      guard let softwareFrom else {
        return Phrase(
          ja: "ふたたびご利用になるときは、「トークン発行」から、どちらの種類でもお申し込みになれます。",
          en: "To use one-time passwords again, apply for a token of either kind.")
      }
      let clock = Dates.clock(softwareFrom)
      return Phrase(
        ja: "もう一方の種類に変えるときも、ふたたびご利用になるときも、「トークン発行」からお申し込みください。"
          + "ハードウェアトークンはいますぐ、ソフトウェアトークンは \(clock) からのログインで発行できます。",
        en: "To change to the other kind, or to use one-time passwords again, apply for a token: a "
          + "hardware token at once, a software token in a new login from \(clock) on.")
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "お手続きは完了しています。Enter でトップページに戻ります。",
          en: "The procedure is done. Enter leads back to the top page.")
      ]
    }
  }
}
