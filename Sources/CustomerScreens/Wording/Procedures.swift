import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Request {
    static let address = Phrase(ja: "お届け先", en: "Mailed to")
    static let hint = Phrase(
      ja: "確認用パスワードを入力し、「トークンを発行する」を押してください。",
      en: "Enter your confirmation password and press \"Issue the token\".")
    static let registered = Phrase(ja: "ご登録の住所", en: "your registered address")

    /// What gives way to a token that is asked for: a software token that was never started.
    static func replaced(_ serial: SerialNumber) -> Phrase {
      Phrase(
        ja: "まだ利用開始していないソフトウェアトークン(\(serial))は、発行すると失効します。",
        en: "The software token \(serial) was never started, and gives way to the new one.")
    }

    static func notes(_ institution: Institution, _ overview: Overview?) -> [Phrase] {
      [overview?.unstarted.map(replaced)].compactMap(\.self) + [
        Phrase(
          ja: "ハードウェアトークンは、ご登録の住所へ簡易書留でお送りします。"
            + "お届けまで\(institution.deliveryTime.ja)かかります。転送はできません。",
          en: "The token is sent to your registered address by recorded mail. It takes "
            + "\(institution.deliveryTime.en) and cannot be forwarded."),
        overview?.isRenewal == true
          ? Phrase(
            ja: "届いたら「トークン切替」をお手続きください。それまでは、いまのトークンでログインできます。",
            en: "When it arrives, switch to it. Until then you log in with the token in use.")
          : Phrase(
            ja: "届いたら「ワンタイムパスワード利用開始」をお手続きください。"
              + "それまでは、これまでどおりログインできます。",
            en: "When it arrives, go through the start procedure. Until then you log in as before."),
        Phrase(
          ja: "発行手数料 \(institution.issueFee.ja) をご登録の口座から引き落とします。",
          en: "The fee of \(institution.issueFee.en) is taken from your registered account."),
      ]
    }
  }

  enum Activation {
    static func invitation(_ kind: TokenKind) -> Phrase {
      switch kind {
      case .hardware:
        Phrase(
          ja: "トークン裏面のシリアル番号と、表示されている6桁の数字を入力してください。",
          en: "Please enter the serial number on the token's back and the six digits it shows.")
      case .software:
        Phrase(
          ja: "スマートフォンのアプリに表示されている6桁の数字を入力してください。",
          en: "Please enter the six digits that the app on your phone shows.")
      }
    }
    static let serialPlace = Phrase(
      ja: "13桁 裏面に記載 (F1 で図)", en: "13 digits, on the back (F1: picture)")

    static func notes(_ kind: TokenKind, _ institution: Institution) -> [Phrase] {
      let notes = [
        Phrase(
          ja: "お手続きが済むと、次のログインからワンタイムパスワードが必要になります。",
          en: "Once this is done, the login asks for a one-time password."),
        Phrase(
          ja: "連続して\(institution.stopPolicy.consecutiveMisses)回間違えると認証が停止し、"
            + "ログインできなくなります。",
          en: "After \(institution.stopPolicy.consecutiveMisses) misses in a row it is stopped, "
            + "and you can no longer log in."),
      ]
      switch kind {
      case .hardware: return notes
      case .software:
        return notes + [
          Phrase(
            ja: "番号が合わないときは、スマートフォンの「日付と時刻」を「自動」にしてください。",
            en: "If the code is refused, set the phone's date and time to \"automatic\"."),
          Phrase(
            ja: "アプリに登録できなかったときは、もう一度「トークン発行」からお手続きください。",
            en: "If your app has no key, please issue the token once more."),
        ]
      }
    }
  }

  enum Release {
    static let token = Phrase(ja: "解除するトークン", en: "Token to release")
    static let hint = Phrase(
      ja: "確認用パスワードを入力し、「解除する」を押してください。",
      en: "Enter your confirmation password and press \"Release\".")

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "一度解除したトークンは、ふたたび利用開始することができません。",
          en: "Once released, this token can never be used again."),
        Phrase(
          ja: "解除すると、ログインパスワードだけでログインできるようになります。",
          en: "After the release you log in with your password alone."),
        Phrase(
          ja: "ふたたびご利用になるときは、トークン発行からお申し込みください"
            + "(発行手数料 \(institution.issueFee.ja))。",
          en: "To use one-time passwords again, apply for a new token "
            + "(fee: \(institution.issueFee.en))."),
      ]
    }
  }

  /// What was done, and what comes next.
  struct Done: Hashable {
    let done: Phrase
    let next: [Phrase]

    init(_ done: Phrase, _ next: [Phrase]) { (self.done, self.next) = (done, next) }
  }

  enum Completion {
    static let next = Phrase(ja: "【これからのお手続き】", en: "[What comes next]")

    /// - Parameter softwareFrom: from when on a software token can be issued, while that is waited for.
    static func text(
      _ done: CompletionScreen.Done, _ institution: Institution, softwareFrom: UnixTime?
    ) -> Done {
      switch done {
      case .request(let isRenewal):
        Done(
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
      case .activation(.software):
        Done(
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
              ja: "機種変更のときは、前のスマートフォンがあるうちに利用解除してください(F1 で詳しく)。",
              en:
                "Before you change your phone, release the token with the old one (F1 tells more)."
            ),
            Phrase(
              ja: "スマートフォンをなくされたときは、すぐに「トークンの紛失・故障」からお届けください。",
              en: "If you lose the phone, report it at once: \"Lost or broken token\"."),
          ]
        )
      case .activation(.hardware):
        Done(
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
        Done(
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
          + "ハードウェアトークンはいますぐ、ソフトウェアトークンは \(clock) から発行できます。",
        en: "To change to the other kind, or to use one-time passwords again, apply for a token: a "
          + "hardware token at once, a software token from \(clock) on.")
    }
  }
}
