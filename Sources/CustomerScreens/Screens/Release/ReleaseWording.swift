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

    static let question = Phrase(
      ja: "このトークンを解除しますか？二度と使えなくなり、取り消しはできません。",
      en: "Release this token? It can never be used again, and this cannot be undone.")
    static let declined = Phrase(
      ja: "解除していません。トークンはいままでどおりお使いいただけます。",
      en: "Nothing was released: your token works as before.")

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
          ja: "ふたたびご利用になるときは、トークン発行からお申し込みください。"
            + "発行手数料は \(institution.issueFee.ja) です。",
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
          ja: "「解除する」を押すと、はじめに確認します。「はい」を選ぶまで解除されません。",
          en: "\"Release\" asks first: nothing is released before you choose Yes."),
      ]
    }
  }
}
