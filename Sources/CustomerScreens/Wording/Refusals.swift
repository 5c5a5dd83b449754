import BankService
import OneTimePassword
import Pages
import TokenDomain

extension Wording {
  /// Every refusal of the rules has its sentence: what happened, what to do now.
  package enum Refusals {
    /// The sentence of a refusal.
    ///
    /// - Parameter pause: until a password is compared again.
    package static func text(
      _ refusal: CustomerRefusal, _ institution: Institution, _ pause: RetryPause = .aWhile
    ) -> Phrase {
      let call = institution.telephone
      switch refusal {
      case .credentials: return PasswordRefusals.credentials(pause, call)
      case .confirmation: return PasswordRefusals.confirmation(pause, call)
      case .passwordWait(let seconds): return PasswordRefusals.wait(pause, seconds)
      case .passwordRule(let violation): return Passwords.text(violation)
      case .passwordChangeFirst(let kind):
        let password = Labels.password(kind)
        return Phrase(
          ja: "ほかのお手続きの前に、お渡しした\(password.ja)をご自分で決めたものに変更してください。",
          en:
            "Before anything else, please change the \(password.en.lowercased()) that we gave you.")
      case .wrongSerial(let triesLeft):
        return Phrase(
          ja: "シリアル番号が、お送りしたトークンのものと違います。あと\(triesLeft)回間違えると停止します。"
            + "トークン裏面の13桁をお確かめください。",
          en: "This is not the serial number of the token that we mailed to you. "
            + "\(misses(triesLeft)) and it is stopped. Please check the 13 digits on its back.")
      case .wrongPair(let triesLeft):
        return Phrase(
          ja: "2つの数字が、続けて表示されたものと違います。あと\(triesLeft)回間違えると停止します。"
            + "いまの表示を入力し、切り替わったら、すぐ次の表示を入力してください。",
          en: "These are not two codes that your token showed one after the other. "
            + "\(misses(triesLeft)) and it is stopped. Enter what it shows now, then what it "
            + "shows next."
        )
      case .resynchronisedLately(let again):
        let moment = Dates.moment(again)
        return Phrase(
          ja: "時刻補正は1日に1回までです(次は \(moment.ja) から)。いま表示されている6桁を入力してください。"
            + "お困りのとき: \(call)",
          en: "A token's clock can be set right once a day (again from \(moment.en)). Please enter "
            + "the six digits that it shows now. If they are refused, call \(call).")
      case .codesSwapped:
        return Phrase(
          ja: "2つの番号が入れ替わっています(誤りには数えません)。"
            + "いまのトークンと新しいトークンを確かめて、もう一度入力してください。",
          en:
            "The two codes are in each other's place (this was no miss). Please enter the present "
            + "token's first, then the new one's.")
      case .code(let code): return text(code, institution)
      case .successorCode(let code):
        let text = text(code, institution)
        return Phrase(ja: "新しいトークン: \(text.ja)", en: "The new token: \(text.en)")
      case .stopped(let since, .reported(let loss)):
        let moment = Dates.moment(since)
        let what = Refusals.loss(loss.revocation)
        return Phrase(
          ja: "トークンの\(what.ja)のお届け(\(moment.ja))により、ワンタイムパスワード認証を停止しています。"
            + "ログインできません。\(call) (\(institution.hours.ja)) へお電話ください。",
          en: "Your one-time password is stopped, since you reported the token \(what.en) "
            + "(\(moment.en)). You cannot log in. Please call \(call) (\(institution.hours.en)).")
      case .stopped(let since, let reason):
        let moment = Dates.moment(since)
        return Phrase(
          ja: "\(cause(reason, institution).ja)、\(moment.ja) からワンタイムパスワード認証を停止しています。"
            + "ログインできません。解除については \(call) (\(institution.hours.ja)) へお電話ください。",
          en: "\(cause(reason, institution).en), your one-time password has been stopped since "
            + "\(moment.en). You cannot log in. Please call \(call) (\(institution.hours.en)).")
      case .awaitingReissue(let reason, let since):
        let moment = Dates.moment(since)
        return Phrase(
          ja: "トークンの\(loss(reason).ja)のお届け(\(moment.ja))により、ログインを停止しています。"
            + "再発行については \(call) (\(institution.hours.ja)) へお電話ください。",
          en: "The login is closed since your token was reported \(loss(reason).en) "
            + "(\(moment.en)). Please call \(call) (\(institution.hours.en)) about a new one.")
      case .unavailable(_, let why): return unavailable(why, institution)
      case .activationOnly: return unavailable(.activationOnly, institution)
      case .sessionEnded(let present):
        let state = present.map(Issues.state) ?? Issues.none
        let next = afterEnd(present, institution)
        return Phrase(
          ja: "お手続きの状態が変わったため、このログインは終わりました(現在: \(state.ja))。"
            + "何も行われていません。\(next.ja)",
          en: "This login has ended, since the state has changed (now: \(state.en.lowercased())). "
            + "Nothing was done. \(next.en)")
      case .sessionExpired(let minutes):
        return Phrase(
          ja: "ログインから\(minutes)分たったため、ログアウトしました。最後の操作は行われていません。"
            + "続けるときは、もう一度ログインしてください。",
          en:
            "You have been logged out, \(minutes) minutes after the login. The last act was not "
            + "done. To go on, please log in again.")
      }
    }

    /// What to do once a login was ended from elsewhere: whether the next one succeeds is not known where a token
    /// is gone or stopped.
    private static func afterEnd(
      _ present: IssueLifecycle.StateName?, _ institution: Institution
    ) -> Phrase {
      let call = "\(institution.telephone)"
      switch present {
      case .requested, .issued, .active, .released, .cancelled, nil:
        return Phrase(ja: "もう一度ログインしてください。", en: "Please log in again.")
      case .suspended:
        return Phrase(
          ja: "\(call) (\(institution.hours.ja)) へお電話ください。",
          en: "Please call \(call) (\(institution.hours.en)).")
      case .revoked:
        return Phrase(
          ja: "もう一度ログインしてください。ログインできないときは \(call) へお電話ください。",
          en: "Please log in again; if you cannot, please call \(call).")
      }
    }

    /// What a code was refused for.
    static func text(_ refusal: CodeRefusal, _ institution: Institution) -> Phrase {
      let call = institution.telephone
      switch refusal {
      case .malformed:
        return Phrase(
          ja: "ワンタイムパスワードは6桁の数字です。表示のとおりに入力してください。",
          en: "A one-time password has six digits. Please enter it as it is shown.")
      case .wrong(let triesLeft):
        return Phrase(
          ja: "ワンタイムパスワードが違います。あと\(triesLeft)回間違えると停止します。"
            + "表示をお確かめのうえ、もう一度入力してください。",
          en: "The one-time password is wrong. \(misses(triesLeft)) and it is stopped. "
            + "Please check what is displayed and try again.")
      case .used(let seconds):
        return Phrase(
          ja: "このワンタイムパスワードは、もう使われています。"
            + "新しい数字に切り替わるまで(長くて\(seconds)秒)待って、入力してください。",
          en: "This one-time password has been used. Please wait for new digits "
            + "(at most \(seconds) seconds) and enter those.")
      case .nextWanted(let seconds):
        return Phrase(
          ja: "トークンの時計を確かめるため、次の数字も必要です。いまの数字のままで誤りではありません。"
            + "表示が切り替わったら(長くて\(seconds)秒)、新しい6桁を入力してください。",
          en: "To check your token's clock we need the next code too; this one was not a mistake. "
            + "When the display changes (at most \(seconds) seconds), enter the new six digits.")
      case .clockBehind, .seedNotAuthentic:
        return Phrase(
          ja: "ただいまワンタイムパスワードをお取り扱いできません。お客さまの誤りではなく、回数にも数えません。"
            + "\(call) (\(institution.hours.ja)) へお電話ください。",
          en:
            "One-time passwords are not available now. You did nothing wrong, and it does not "
            + "count. Please call \(call) (\(institution.hours.en)).")
      case .expired(let day):
        let date = Dates.day(day)
        return Phrase(
          ja: "トークンの有効期限(\(date.ja))が過ぎているため、お使いいただけません。"
            + "\(call) (\(institution.hours.ja)) へお電話ください。"
            + "新しいトークンをお送りします(お手元にあれば、すぐに利用開始できます)。",
          en: "Your token expired on \(date.en) and can no longer be used. "
            + "Please call \(call) (\(institution.hours.en)): we send you a new one, or let you "
            + "start the one that you have.")
      case .unsuitableApp(let parameters):
        let fault = fault(parameters)
        return Phrase(
          ja: "このアプリは\(fault.ja)ため、当組合ではご利用いただけません(誤りには数えません)。"
            + "60秒の表示に対応するアプリをお使いください: \(institution.softwareToken.apps)",
          en:
            "This app \(fault.en), so it cannot be used with us (this was no miss). Apps known to "
            + "honour 60 seconds: \(institution.softwareToken.apps)")
      }
    }

    /// BOR001, where two tokens are asked for their codes.
    static func ofOldToken(_ refusal: CodeRefusal, _ institution: Institution) -> Phrase {
      let text = text(refusal, institution)
      return Phrase(ja: "いまのトークン: \(text.ja)", en: "The present token: \(text.en)")
    }

    private static func unavailable(
      _ why: Unavailability, _ institution: Institution
    ) -> Phrase {
      switch why {
      case .haveOne(let state):
        let name = Issues.state(state)
        return Phrase(
          ja: "すでにトークンがあるため、発行を申し込めません(現在: \(name.ja))。",
          en: "You have a token already, so you cannot apply for one "
            + "(now: \(name.en.lowercased())).")
      case .renewable(let day):
        let day = Dates.day(day)
        return Phrase(
          ja: "トークンをご利用中です。次のトークンは、有効期限の\(RenewalRule.days)日前の "
            + "\(day.ja) から申し込めます。",
          en: "A token is in use. You can order the next one from \(day.en) on, "
            + "\(RenewalRule.days) days before it expires.")
      case .haveSuccessor(let state):
        let name = Issues.state(state)
        return Phrase(
          ja: "次のトークンは、すでにお申し込みいただいています(現在: \(name.ja))。",
          en: "You have ordered the next token already (now: \(name.en.lowercased())).")
      case .expired(let day):
        let day = Dates.day(day)
        return Phrase(
          ja: "トークンの有効期限(\(day.ja))が過ぎています。\(institution.telephone) へお電話ください。",
          en: "Your token expired on \(day.en). Please call \(institution.telephone).")
      case .otherKind:
        return Phrase(
          ja: "トークンの種類を変えるときは、先にワンタイムパスワード利用解除をお手続きください。",
          en: "To change to the other kind of token, please release the one in use first.")
      case .tooSoonAfterRelease(let until):
        let clock = Dates.clock(until)
        return Phrase(
          ja: "安全のため、ソフトウェアトークンは、利用解除から\(institution.softwareToken.waitMinutes)分たった"
            + "あとのログインでだけ発行できます。\(clock) 以降に、もう一度ログインしてください。",
          en: "For your safety a software token is issued only in a login that begins "
            + "\(institution.softwareToken.waitMinutes) minutes after a release or later. "
            + "Please log in again at \(clock) or later.")
      case .noSuccessor:
        return Phrase(
          ja: "切り替える新しいトークンがありません。",
          en: "There is no new token to switch to.")
      case .nothingToCancel:
        return Phrase(
          ja: "取り消せるお申し込みがありません。取り消せるのは、トークンを発送するまでです。",
          en: "There is no request to take back. That is possible until the token is mailed.")
      case .nothingToReport:
        return Phrase(
          ja: "お届けいただくトークンがありません。", en: "There is no token to report.")
      case .nothingRequested:
        return Phrase(
          ja: "利用を開始するトークンがありません。先に「トークン発行」をお申し込みください。",
          en: "There is no token to start. Please apply for one first.")
      case .notDispatched:
        return Phrase(
          ja: "トークンはまだ発送されていません。お手元に届いてからお手続きください"
            + "(\(institution.deliveryTime.ja))。",
          en: "The token has not been mailed yet. Please go on when it has arrived "
            + "(\(institution.deliveryTime.en)).")
      case .inUse:
        return Phrase(
          ja: "ワンタイムパスワードは、すでにご利用中です。",
          en: "You are using one-time passwords already.")
      case .notInUse(let state):
        let name = state.map(Issues.state) ?? Issues.none
        return Phrase(
          ja: "ご利用中のトークンがないため、解除するものがありません(現在: \(name.ja))。",
          en: "No token is in use, so there is nothing to release "
            + "(now: \(name.en.lowercased())).")
      case .stopped:
        return Phrase(
          ja: "ワンタイムパスワード認証が停止しています。\(institution.telephone) へお電話ください。",
          en: "The one-time password is stopped. Please call \(institution.telephone).")
      case .activationOnly:
        return Phrase(
          ja: "トークンの紛失・盗難のあとは、新しいトークンの利用開始だけができます。",
          en: "After a lost or stolen token, only the start of the new one is open to you.")
      }
    }

    private static func misses(_ count: Int) -> String {
      count == 1 ? "One more miss" : "\(count) more misses"
    }

    static func cause(
      _ reason: IssueLifecycle.SuspensionReason, _ institution: Institution
    ) -> Phrase {
      switch reason {
      case .consecutiveMisses:
        Phrase(
          ja: "連続して\(institution.stopPolicy.consecutiveMisses)回間違えたため",
          en: "After \(institution.stopPolicy.consecutiveMisses) misses in a row")
      case .missesWithinThirtyDays:
        Phrase(
          ja: "30日のうちに\(institution.stopPolicy.missesInWindow)回間違えたため",
          en: "After \(institution.stopPolicy.missesInWindow) misses within 30 days")
      case .reported(let loss):
        Phrase(
          ja: "\(Refusals.loss(loss.revocation).ja)のお届けにより",
          en: "Reported \(Refusals.loss(loss.revocation).en)")
      }
    }

    /// How an app computes that does not do as the key URI says.
    private static func fault(_ parameters: TOTPParameters) -> Phrase {
      if parameters.period != TOTPParameters.bankToken.period {
        return Phrase(
          ja: "番号を\(parameters.period)秒で切り替える",
          en: "changes its code every \(parameters.period) seconds")
      }
      if parameters.digits != TOTPParameters.bankToken.digits {
        return Phrase(
          ja: "番号を\(parameters.digits.rawValue)桁で表示する",
          en: "shows \(parameters.digits.rawValue) digits")
      }
      return Phrase(
        ja: "別の計算方式(\(parameters.algorithm.rawValue))を使う",
        en: "computes with \(parameters.algorithm.rawValue)")
    }

    static func loss(_ reason: IssueLifecycle.RevocationReason) -> Phrase {
      switch reason {
      case .lost: Phrase(ja: "紛失", en: "lost")
      case .stolen: Phrase(ja: "盗難", en: "stolen")
      case .defective: Phrase(ja: "故障", en: "broken")
      case .expired: Phrase(ja: "期限切れ", en: "expired")
      case .replaced: Phrase(ja: "交換", en: "replaced")
      case .closed: Phrase(ja: "解約", en: "account closed")
      }
    }
  }
}
