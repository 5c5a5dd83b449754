import Pages
import TokenDomain

extension Wording {
  enum Resynchronisation {
    static let title = Phrase(ja: "トークン時刻補正", en: "Set the token's clock")

    static let lead = Phrase(
      ja: "【続けて表示される2つの数字で、トークンの時計を合わせます】",
      en: "[Two codes in a row set the token's clock right]")

    static let steps = [
      Phrase(
        ja: "いま表示されている6桁を1回目に入力し、Enter を押します。",
        en: "Enter the six digits that show now as the first, and press Enter."),
      Phrase(
        ja: "表示が切り替わるのを待ちます(長くて60秒)。",
        en: "Wait until the display changes (at most 60 seconds)."),
      Phrase(
        ja: "新しい6桁を2回目に入力し、「補正する」を押します。",
        en: "Enter the new six digits as the second, and press \"Set it right\"."),
    ]

    static func notes(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "間を空けず、3分以内に入力してください。時刻補正は1日に1回までです。",
          en: "Please enter both within three minutes. This can be done once a day."),
        Phrase(
          ja: "数字の間違いは、ワンタイムパスワードの誤りに数えます"
            + "(連続\(institution.stopPolicy.consecutiveMisses)回で停止)。",
          en: "Wrong digits count as a miss "
            + "(\(institution.stopPolicy.consecutiveMisses) in a row stop it)."),
        Phrase(
          ja: "うまくいかないときは、お電話ください。\(institution.telephone) (\(institution.hours.ja))",
          en: "If it does not work, please call \(institution.telephone) (\(institution.hours.en))."
        ),
      ]
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "正しい数字を入力しても「違います」と出るときに使います。"
            + "トークンの時計が大きくずれると、そうなります。",
          en: "For a token whose right digits are refused as wrong: its clock is off."),
        Phrase(
          ja: "いまの6桁を1回目に入力し、表示が切り替わったら、新しい6桁を2回目に入力してください。"
            + "間を空けずに、続けて表示された2つが必要です。",
          en: "Enter the six digits that show now as the first code. When the display changes, "
            + "enter the new ones as the second. Two that follow each other are needed."),
        Phrase(
          ja: "2つとも正しければ時計が合います。時刻補正ができるのは1日に1回までです。",
          en: "If both are right, the clock is set right. That can be done once a day."),
        Phrase(
          ja: "数字を間違えると、ワンタイムパスワードの誤りに数えます。連続して\(institution.stopPolicy.consecutiveMisses)回で停止します。",
          en:
            "Wrong digits count as a miss; \(institution.stopPolicy.consecutiveMisses) misses in a row stop it."
        ),
      ]
    }
  }
}
