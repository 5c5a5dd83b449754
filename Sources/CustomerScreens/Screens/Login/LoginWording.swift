import Pages
import TokenDomain

extension Wording {
  enum Login {
    static let title = Phrase(ja: "ログイン", en: "Log in")

    static let invitation = Phrase(
      ja: "契約者番号とログインパスワードを入力してください。",
      en: "Please enter your customer number and your login password.")

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "ワンタイムパスワードをご利用中のお客さまには、次の画面でトークンに表示された番号をお聞きします。",
          en: "If you use one-time passwords, the next screen asks for the code on your token."),
        Phrase(
          ja: "職員がパスワードやワンタイムパスワードをお聞きすることはありません。",
          en: "Our staff never ask you for a password or a one-time password."),
        Phrase(
          ja: "お困りのときはお電話ください。\(institution.telephone) (\(institution.hours.ja))",
          en: "If you need help, please call \(institution.telephone) (\(institution.hours.en))."),
      ]
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "契約者番号は7桁の数字です。全角の数字や、間の空白・ハイフンもそのまま入力できます。",
          en: "The customer number has seven digits. Full-width digits, blanks and hyphens are "
            + "understood."),
        Phrase(
          ja: "ログインパスワードは半角の英数字・記号です。画面には * だけが表示されます。",
          en: "The login password takes half-width letters, digits and symbols. Only * is shown."),
        Phrase(
          ja: "パスワードを忘れたとき、停止したときは、窓口かお電話でお申し出ください。",
          en: "If you have forgotten a password, or it has been stopped, please ask us."),
      ]
    }
  }
}
