import BankService
import Primitives
import TokenDomain

extension Wording {
  enum Top {
    static let previousLogin = Phrase(ja: "前回のログイン", en: "Previous login")
    static let firstLogin = Phrase(ja: "初めてのログインです", en: "This is your first login")
    static let progress = Phrase(ja: "ご利用開始まで", en: "Until you can use it")

    static let services = Phrase(ja: "ご利用サービスの変更", en: "Change your services")
    static let applications = Phrase(ja: "各種お申込・手続き", en: "Applications and procedures")
    static let oneTimePassword = Phrase(ja: "ワンタイムパスワード", en: "One-time password")
    static let oneTimePasswordDetail = Phrase(
      ja: "トークンの発行、利用開始、利用解除", en: "Issue, start and release a token")

    static let password = Phrase(ja: "パスワード変更", en: "Change a password")
    static let passwordDetail = Phrase(
      ja: "ログインパスワード、確認用パスワード", en: "Login password, confirmation password")
    static let history = Phrase(ja: "ご利用履歴", en: "Your history")
    static let historyDetail = Phrase(
      ja: "ログインとお手続きの記録", en: "Logins and procedures")
    static let servicesDetail = Phrase(
      ja: "ワンタイムパスワード、パスワード変更", en: "One-time password, change a password")

    static let step1 = Phrase(ja: "STEP1 トークン発行", en: "STEP1 Token issue")
    static let step2 = Phrase(ja: "STEP2 受取", en: "STEP2 Receipt")
    static let step3 = Phrase(ja: "STEP3 利用開始登録", en: "STEP3 Start registration")
    static let step4 = Phrase(ja: "STEP4 利用開始", en: "STEP4 In use")

    static func requestedOn(_ moment: UnixTime) -> Phrase {
      let day = Dates.day(of: moment)
      return Phrase(ja: "\(day.ja) に申し込みました", en: "requested on \(day.en)")
    }

    static func dispatchedOn(_ moment: UnixTime) -> Phrase {
      let day = Dates.day(of: moment)
      return Phrase(ja: "\(day.ja) に発送しました", en: "mailed on \(day.en)")
    }

    static func activatedOn(_ moment: UnixTime) -> Phrase {
      let day = Dates.day(of: moment)
      return Phrase(ja: "\(day.ja) に登録しました", en: "registered on \(day.en)")
    }

    static let applyHere = Phrase(
      ja: "下の 1 からお申し込みください", en: "please apply from 1 below")
    static let preparing = Phrase(
      ja: "発送の準備をしています", en: "we are getting it ready to mail")
    static let activateHere = Phrase(
      ja: "届いたら、下の 1 からお手続きください", en: "when it arrives, go on from 1 below")
    static let inUse = Phrase(
      ja: "ログインのときにお聞きします", en: "the login asks for its code")

    static let notices = Phrase(ja: "【お知らせ】", en: "[Notices]")

    static func missesSince(_ report: MissReport, _ institution: Institution) -> Phrase {
      let last = Dates.moment(report.last)
      return Phrase(
        ja: "前回のログインのあと、ワンタイムパスワードの誤りが\(report.count)回ありました"
          + "(最後は \(last.ja))。お心当たりがないときは \(institution.telephone) へお電話ください。",
        en: "Since your previous login there were \(report.count) wrong one-time passwords "
          + "(the last on \(last.en)). If that was not you, please call \(institution.telephone).")
    }

    static let activationOnly = Phrase(
      ja: "トークンの紛失・盗難のため、利用開始のお手続きだけができます。",
      en: "Since your token was lost or stolen, you can only start using the new one.")

    static func expiresSoon(_ day: TokyoDay, _ institution: Institution) -> Phrase {
      let day = Dates.day(day)
      return Phrase(
        ja: "トークンの有効期限は \(day.ja) です。お早めに \(institution.telephone) へお電話ください。",
        en: "Your token is valid to \(day.en). Please call \(institution.telephone) in good time.")
    }

    static func expired(_ day: TokyoDay, _ institution: Institution) -> Phrase {
      let day = Dates.day(day)
      return Phrase(
        ja: "トークンの有効期限(\(day.ja))が過ぎています。\(institution.telephone) へお電話ください。",
        en: "Your token expired on \(day.en). Please call \(institution.telephone).")
    }
  }
}
