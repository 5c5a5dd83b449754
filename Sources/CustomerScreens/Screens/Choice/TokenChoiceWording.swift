import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum TokenChoice {
    static let title = Phrase(ja: "トークン発行(選択)", en: "Token issue (choice)")

    static let heading = Phrase(ja: "トークンの選択", en: "Choose the token")
    static func name(_ kind: TokenKind) -> Phrase {
      switch kind {
      case .hardware:
        Phrase(
          ja: "ハードウェアトークン(キーホルダー型の生成機に表示する方法)",
          en: "Hardware token (shown on a key fob)")
      case .software:
        Phrase(
          ja: "ソフトウェアトークン(スマートフォンのアプリに表示する方法)",
          en: "Software token (shown by an app on a smartphone)")
      }
    }

    static let select = Phrase(ja: "選択", en: "Select")

    static func detail(_ kind: TokenKind) -> Phrase {
      switch kind {
      case .hardware:
        Phrase(
          ja: "当組合からお送りする専用の機器に、6桁の数字が表示されます。",
          en: "A device that we mail to you shows six digits.")
      case .software:
        Phrase(
          ja: "お手持ちのアプリに、6桁の数字が表示されます。すぐにご利用になれます。",
          en: "An app of your own shows six digits. You can start at once.")
      }
    }

    /// Why a kind is dimmed, under it.
    static func why(_ why: Unavailability, at now: UnixTime) -> Phrase {
      guard case .tooSoonAfterRelease(let until) = why else { return Choice.short(why) }
      guard now < until else {
        return Phrase(
          ja: "このログインでは発行できません。ログインしなおすと、発行できます。",
          en: "Not in this login, which began too early. Please log in again.")
      }
      let minutes = (until.seconds(since: now) + 59) / 60
      let clock = Dates.clock(until)
      return Phrase(
        ja: "利用解除のあと、まだ発行できません。あと\(minutes)分 (\(clock) からのログインで)",
        en: "Not for a while after a release: \(minutes) more "
          + "\(minutes == 1 ? "minute" : "minutes") (in a login from \(clock) on)")
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "ハードウェアトークンは、6桁の数字を表示するキーホルダー型の機器です。",
          en: "A hardware token is a key fob that shows six digits.")
      ]
    }
  }
}
