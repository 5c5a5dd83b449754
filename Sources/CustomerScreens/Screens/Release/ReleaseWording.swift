import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Release {
    static let title = Phrase(
      ja: "ワンタイムパスワード利用解除(利用解除確認)", en: "Stop using one-time passwords (confirm release)")

    static let token = Phrase(ja: "解除するトークン", en: "Token to release")
    static let hint = Phrase(
      ja: "確認用パスワードを入力し、「解除する」を押してください。",
      en: "Enter your confirmation password and press \"Release\".")

    static let consequence = Consequence(
      Phrase(
        ja: "解除すると、このトークンは二度と使えません",
        en: "After the release this token can never be used again"),
      [
        Phrase(
          ja: "一度解除したトークンは、ふたたび利用開始することができません。取り消しもできません。",
          en: "It cannot be started again, and the release cannot be undone.")
      ])

    static func notes(_ institution: Institution) -> [Phrase] {
      [
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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "解除したトークンは二度と使えません。間違いのないようお確かめください。",
          en: "A released token can never be used again. Please make sure."),
        Phrase(
          ja: "入力欄で Enter を押すとボタンに移り、もう一度 Enter を押すと解除します。",
          en: "Enter in the field moves to the button; Enter there releases the token."),
      ]
    }
  }
}
