import Pages
import TokenDomain

extension Wording {
  enum Code {
    static let title = Phrase(ja: "ワンタイムパスワード認証", en: "One-time password")

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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "トークンの表示は1分ごとに切り替わります。= = = = = = は残り時間の目安で、10秒ごとに1つ減ります。",
          en: "The token's display changes every minute. = = = = = = shows about how much of the "
            + "minute is left; one notch goes every ten seconds."),
        Phrase(
          ja: "「もう使われています」と出たら、表示が切り替わるまで待ってから入力してください。"
            + "誤りには数えません。",
          en:
            "If the code has been used, wait for the display to change. That is not counted as a "
            + "miss."),
        Phrase(
          ja: "「次の数字も必要です」と出たら、切り替わったあとの数字を入力してください。"
            + "長くお使いにならなかったトークンの時計を確かめるためで、誤りには数えません。",
          en:
            "If the next code is wanted, enter the digits that show next. That checks the clock "
            + "of a token that has not been used for long, and is not counted as a miss."),
        Phrase(
          ja: "正しい数字なのに「違います」と出るときは、「トークン時刻補正」を選んでください。",
          en: "If right digits are refused as wrong, choose \"Set the token's clock\"."),
        Phrase(
          ja: "トークンをなくしたとき、盗まれたとき、表示が出ないときは、「トークンの紛失・故障」を選んで届け出てください。",
          en:
            "If the token is lost, stolen or shows nothing, choose \"Lost or broken token\" and "
            + "report it."),
        Phrase(
          ja: "連続して\(institution.stopPolicy.consecutiveMisses)回間違えると認証が停止します。解除は当組合で行います。",
          en:
            "After \(institution.stopPolicy.consecutiveMisses) misses in a row it is stopped until we lift the stop."
        ),
      ]
    }
  }
}
