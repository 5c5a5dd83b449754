import Pages
import TokenDomain

extension Wording {
  enum Login {
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
  }

  enum Code {
    static let invitation = Phrase(
      ja: "トークンに表示されている6桁の数字を入力してください。",
      en: "Please enter the six digits on your token's display.")

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "表示は1分ごとに切り替わります。残りわずかのときは、次の表示を待って入力してください。",
          en: "The display changes every minute. If little time is left, wait for the next code."),
        Phrase(
          ja: "一度使った番号は使えません。続けて使うときは、次の表示をお待ちください。",
          en: "A code works once. If you have just used one, wait for the next."),
        Phrase(
          ja: "正しい番号なのに「違います」と出るときは、「トークン時刻補正」へ。",
          en: "If the right code is refused as wrong, use \"Set the token's clock\"."),
        Phrase(
          ja: "連続して\(institution.stopPolicy.consecutiveMisses)回間違えると、ログインできなくなります。",
          en: "After \(institution.stopPolicy.consecutiveMisses) wrong codes in a row "
            + "you can no longer log in."),
        Phrase(
          ja: "トークンをなくしたとき、盗まれたとき、表示が出ないときは、「トークンの紛失・故障」へ。",
          en: "If the token is lost, stolen or shows nothing, use \"Lost or broken token\"."),
      ]
    }

    static let gauge = Phrase(ja: "表示の切り替わりの目安", en: "until the code changes")
    static let lastNotch = Phrase(ja: "まもなく切り替わります", en: "about to change")
  }
}
