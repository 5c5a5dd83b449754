import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Top {
    static let title = Phrase(ja: "トップページ", en: "Top page")

    static let previousLogin = Phrase(ja: "前回のログイン", en: "Previous login")
    static let firstLogin = Phrase(ja: "初めてのログインです", en: "This is your first login")
    static let progress = Phrase(ja: "ご利用開始まで", en: "Until you can use it")

    static let nextProgress = Phrase(ja: "次のトークンのご利用まで", en: "Until you can use the next token")

    /// On the button that leads to what is to be done next.
    static func next(_ step: NextStep) -> Phrase {
      switch step {
      case .request: Phrase(ja: "トークン発行へ", en: "Issue a token")
      case .renewal: Phrase(ja: "次のトークンの発行へ", en: "Order the next token")
      case .activate: Phrase(ja: "ワンタイムパスワード利用開始へ", en: "Start one-time passwords")
      case .switchToken: Phrase(ja: "トークン切替へ", en: "Switch tokens")
      }
    }

    /// Of a token in use, from when on the next one can be ordered.
    static func nextFrom(_ day: TokyoDay) -> Phrase {
      let day = Dates.day(day)
      return Phrase(ja: "\(day.ja) から申し込めます", en: "can be ordered from \(day.en) on")
    }

    static let services = Phrase(ja: "ご利用サービスの変更", en: "Change your services")
    static let applications = Phrase(ja: "各種お申込・手続き", en: "Applications and procedures")
    static let oneTimePassword = Phrase(ja: "ワンタイムパスワード", en: "One-time password")
    static let oneTimePasswordDetail = Phrase(
      ja: "トークンの発行、利用開始、利用解除、切替", en: "Issue, start, release, switch tokens")
    static let applicationsDetail = Phrase(
      ja: "ワンタイムパスワード、トークンの紛失・故障", en: "One-time password, lost or broken token")

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
    /// Of the token that takes the place of the one in use.
    static let step3OfNext = Phrase(ja: "STEP3 トークン切替", en: "STEP3 Switch tokens")
    static let step4 = Phrase(ja: "STEP4 利用開始", en: "STEP4 In use")

    static func requestedOn(_ moment: UnixTime, _ kind: TokenKind) -> Phrase {
      let day = Dates.day(of: moment)
      switch kind {
      case .hardware: return Phrase(ja: "\(day.ja) に申し込みました", en: "requested on \(day.en)")
      case .software: return Phrase(ja: "\(day.ja) に発行しました", en: "issued on \(day.en)")
      }
    }

    static func receivedOn(_ moment: UnixTime, _ kind: TokenKind) -> Phrase {
      let day = Dates.day(of: moment)
      switch kind {
      case .hardware: return Phrase(ja: "\(day.ja) に発送しました", en: "mailed on \(day.en)")
      case .software:
        return Phrase(ja: "\(day.ja) に鍵を表示しました", en: "its key was shown on \(day.en)")
      }
    }

    static func activatedOn(_ moment: UnixTime) -> Phrase {
      let day = Dates.day(of: moment)
      return Phrase(ja: "\(day.ja) に登録しました", en: "registered on \(day.en)")
    }

    static let applyHere = Phrase(
      ja: "下のボタンからお申し込みください", en: "please apply with the button below")
    static let preparing = Phrase(
      ja: "発送の準備をしています", en: "we are getting it ready to mail")

    static func startHere(_ kind: TokenKind, isSuccessor: Bool) -> Phrase {
      switch (kind, isSuccessor) {
      case (.hardware, false):
        Phrase(
          ja: "届いたら、下のボタンからお手続きください", en: "when it arrives, use the button below")
      case (.hardware, true):
        Phrase(
          ja: "届いたら、下のボタンから切り替えてください",
          en: "when it arrives, use the button below")
      case (.software, false):
        Phrase(
          ja: "アプリに登録したら、下のボタンからお手続きください",
          en: "when your app has it, use the button below")
      case (.software, true):
        Phrase(
          ja: "アプリに登録したら、下のボタンから切り替えてください",
          en: "when your app has it, use the button below")
      }
    }

    static func stoppedOn(_ moment: UnixTime) -> Phrase {
      let moment = Dates.moment(moment)
      return Phrase(ja: "\(moment.ja) から停止しています", en: "stopped since \(moment.en)")
    }

    static let notices = Phrase(ja: "【お知らせ】", en: "[Notices]")

    /// Since when the misses are that a login tells of.
    private static func since(_ previous: LoginRecord?) -> Phrase {
      previous == nil
        ? Phrase(ja: "このログインの前に、", en: "before this login")
        : Phrase(ja: "前回のログインのあと、", en: "since your previous login")
    }

    static func misses(
      _ report: MissNotice, since previous: LoginRecord?, _ institution: Institution
    ) -> Phrase {
      let (last, since) = (Dates.moment(report.last), since(previous))
      return Phrase(
        ja: "\(since.ja)番号の誤りが\(report.count)回ありました(最後は \(last.ja))。"
          + "お心当たりがないときは \(institution.telephone) へお電話ください。",
        en:
          "\(report.count) wrong \(report.count == 1 ? "code" : "codes") \(since.en) "
          + "(the last on \(last.en)). If that was not you, please call \(institution.telephone).")
    }

    static func misses(
      _ report: MissNotice, of kind: PasswordKind, since previous: LoginRecord?,
      _ institution: Institution
    ) -> Phrase {
      let (last, password) = (Dates.moment(report.last), Labels.password(kind))
      let since = since(previous)
      return Phrase(
        ja: "\(since.ja)\(password.ja)の誤りが\(report.count)回ありました(最後は \(last.ja))。"
          + "お心当たりがないときは \(institution.telephone) へお電話ください。",
        en: "The \(password.en.lowercased()) was wrong \(times(report.count)) \(since.en) "
          + "(last on \(last.en)). If that was not you, please call \(institution.telephone)."
      )
    }

    private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

    static let activationOnly = Phrase(
      ja: "トークンの紛失・盗難のため、利用開始のお手続きだけができます。",
      en: "Since your token was lost or stolen, you can only start using the new one.")

    static func orderNext(_ day: TokyoDay) -> Phrase {
      let day = Dates.day(day)
      return Phrase(
        ja: "トークンの有効期限は \(day.ja) です。お早めに、「\(next(.renewal).ja)」から"
          + "お申し込みください。",
        en: "Your token is valid to \(day.en). Please order the next one in good time, with "
          + "\"\(next(.renewal).en)\".")
    }

    /// - Parameter successor: the next token, requested or issued.
    static func switchBefore(_ day: TokyoDay, _ successor: Issue) -> Phrase {
      let day = Dates.day(day)
      switch (successor.kind, successor.state.serial) {
      case (.software, _):
        return Phrase(
          ja: "いまのトークンは \(day.ja) まで使えます。それまでに「\(next(.switchToken).ja)」からお手続きください。",
          en: "The token in use is valid to \(day.en). Please choose \"\(next(.switchToken).en)\" "
            + "before that.")
      case (.hardware, nil):
        return Phrase(
          ja: "いまのトークンは \(day.ja) まで使えます。次のトークンの発送をお待ちください。",
          en: "The token in use is valid to \(day.en). The next one will be mailed to you.")
      case (.hardware, _):
        return Phrase(
          ja: "いまのトークンは \(day.ja) まで使えます。次のトークンが届いたら、それまでに"
            + "「トークン切替」をお手続きください。",
          en: "The token in use is valid to \(day.en). When the next one arrives, please go to "
            + "\"Switch tokens\" before that.")
      }
    }

    static func stopped(
      since: UnixTime, _ reason: IssueLifecycle.SuspensionReason, _ institution: Institution
    ) -> Phrase {
      let moment = Dates.moment(since)
      let cause = Refusals.cause(reason, institution)
      return Phrase(
        ja: "\(cause.ja)、\(moment.ja) からトークンを停止しています。ログアウトすると、もうログインできません。"
          + "\(institution.telephone) (\(institution.hours.ja)) へお電話ください。",
        en: "\(cause.en), your token has been stopped since \(moment.en). After you log out you "
          + "cannot log in again. Please call \(institution.telephone) (\(institution.hours.en)).")
    }

    /// - Parameter softwareFrom: from when on a new login can issue a software token; nil: this one can.
    static func released(
      at moment: UnixTime, softwareFrom: UnixTime?, _ institution: Institution
    ) -> Phrase {
      let moment = Dates.moment(moment)
      let wait = softwareFrom.map {
        Phrase(
          ja: "ソフトウェアトークンは \(Dates.clock($0)) からのログインで発行できます。",
          en: " A software token can be issued in a login from \(Dates.clock($0)) on.")
      }
      return Phrase(
        ja: "\(moment.ja) に利用解除しました。お心当たりがないときは、すぐに \(institution.telephone) へ"
          + "お電話ください。\(wait?.ja ?? "")",
        en:
          "Released on \(moment.en). If that was not you, please call \(institution.telephone) at "
          + "once.\(wait?.en ?? "")")
    }

    static func revoked(
      at moment: UnixTime, _ reason: IssueLifecycle.RevocationReason
    ) -> Phrase {
      let day = Dates.day(of: moment)
      let why = Refusals.loss(reason)
      return Phrase(
        ja: "\(day.ja) にトークンが失効しました(\(why.ja))。ログインパスワードだけでログインできます。",
        en: "Your token was revoked on \(day.en) (\(why.en)). You log in with your password alone.")
    }

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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "数字キーか、Tab と Enter で選びます。"
            + "ワンタイムパスワードのお手続きは 1 と 2 のどちらからも行えます。",
          en: "Choose by its digit, or with Tab and Enter. Both 1 and 2 lead to the one-time "
            + "password procedures."),
        Phrase(
          ja: "メニューの上のボタンは、次にしていただくお手続きへ直接進みます。ないときは、いましていただくことはありません。",
          en: "The button above the menu leads straight to what is to be done next. Where there is "
            + "none, nothing waits for you."),
        Phrase(
          ja: "パスワードの変更は 1、これまでの記録は 3、ログアウトは 4 です。",
          en: "1 also changes a password, 3 shows what was done, 4 logs out."),
        Phrase(
          ja: "STEP1 から STEP4 は、トークンをお使いいただくまでの進み具合です。ご利用中は表示しません。"
            + "更新のときは、次のトークンの進み具合を示します。",
          en:
            "STEP1 to STEP4 show how far you are from using a token, until you use it; during a "
            + "renewal, from using the next one."),
        Phrase(
          ja: "トークンをなくしたとき、壊れたときは、2 の「トークンの紛失・故障」から届け出てください。",
          en: "If your token is lost or broken, report it under 2."),
        Phrase(
          ja: "前回のログインにお心当たりがないときは、すぐにお電話ください。",
          en: "If the previous login was not yours, please call us at once."),
      ]
    }
  }
}
