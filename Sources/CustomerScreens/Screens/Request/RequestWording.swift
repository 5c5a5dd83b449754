import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Request {
    static let title = Phrase(
      ja: "トークン発行(ハードウェアトークン発行確認)", en: "Token issue (confirm hardware token)")

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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "お届け先をお確かめのうえ、確認用パスワードを入力してください。"
            + "住所が変わったときは、先に窓口で変更をお申し出ください。",
          en: "Check the address and enter your confirmation password. If you have moved, please "
            + "tell us first."),
        Phrase(
          ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
          en: "The confirmation password is not the login password."),
      ]
    }
  }
}
