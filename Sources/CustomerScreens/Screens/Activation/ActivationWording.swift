import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Activation {
    static let title = Phrase(
      ja: "ワンタイムパスワード利用開始(ハードウェアトークン確認)",
      en: "Start using one-time passwords (check hardware token)")
    static let softwareTitle = Phrase(
      ja: "ワンタイムパスワード利用開始(ソフトウェアトークン確認)",
      en: "Start using one-time passwords (check software token)")

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

    static func serialPlace(isInLines: Bool) -> Phrase {
      isInLines
        ? Phrase(ja: "13桁 裏面に記載 (? で説明)", en: "13 digits, on the back (? tells where)")
        : Phrase(ja: "13桁 裏面に記載 (F1 で図)", en: "13 digits, on the back (F1: picture)")
    }

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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "シリアル番号(13桁)と有効期限は、トークンの裏面に記載があります。",
          en: "The serial number (13 digits) and the expiry date stand on the token's back."),
        Phrase(
          ja: "「次の数字も必要です」と出たら、表示が切り替わったあとの数字を入力してください。誤りには数えません。",
          en: "If the next code is wanted, enter the digits that show next. It is not a miss."),
        Phrase(
          ja: "正しい数字なのに「違います」と出るときは、「トークン時刻補正」を選んでください。",
          en: "If right digits are refused as wrong, choose \"Set the token's clock\"."),
      ]
    }

    /// Of a software token, which has no serial number on its back.
    static func softwareHelp(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "アプリに登録したトークンの、いま表示されている6桁を入力してください。"
            + "残り時間が少ないときは、次の表示をお待ちください。",
          en: "Enter the six digits that your app shows for us. If little time is left, wait for "
            + "the next ones."),
        Phrase(
          ja: "番号が合わないときは、スマートフォンの「日付と時刻」を「自動」にしてください。"
            + "それでも合わないときは、「トークン時刻補正」を選んでください。",
          en: "If the code is refused, set the phone's date and time to \"automatic\". If it is "
            + "refused all the same, choose \"Set the token's clock\"."),
        Phrase(
          ja: "60秒の表示に対応しないアプリの番号は、お受けできません。"
            + "お使いになれるアプリ: \(institution.softwareToken.apps)",
          en: "An app must honour 60 seconds, as these do: \(institution.softwareToken.apps)"),
        Phrase(
          ja: "アプリに登録できなかったときは、もう一度「トークン発行」からお手続きください。前の鍵は使えなくなります。",
          en: "If your app has no key, please issue the token once more. The key before is then "
            + "of no use."),
      ]
    }
  }
}
