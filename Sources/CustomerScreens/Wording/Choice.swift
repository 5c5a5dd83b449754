import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Choice {
    static let state = Phrase(ja: "ご利用の状態", en: "Present state")

    static func name(_ procedure: Procedure) -> Phrase {
      switch procedure {
      case .request: Phrase(ja: "トークン発行", en: "Token issue")
      case .switchToken: Phrase(ja: "トークン切替", en: "Switch tokens")
      case .cancelRequest: Phrase(ja: "申請取消", en: "Take back a request")
      case .report: Phrase(ja: "トークンの紛失・故障", en: "Lost or broken token")
      case .activate: Phrase(ja: "ワンタイムパスワード利用開始", en: "Start one-time passwords")
      case .release: Phrase(ja: "ワンタイムパスワード利用解除", en: "Release one-time passwords")
      }
    }

    static func invitation(_ procedure: Procedure) -> Phrase {
      switch procedure {
      case .request:
        Phrase(ja: "新しいトークンを申し込みます", en: "apply for a new token")
      case .activate:
        Phrase(ja: "お手元のトークンの利用を始めます", en: "start using the token you have")
      case .release:
        Phrase(ja: "ご利用中のトークンを解除します", en: "give up the token in use")
      case .switchToken:
        Phrase(ja: "新しいトークンに切り替えます", en: "go over to the next token")
      case .cancelRequest:
        Phrase(ja: "発送前のお申し込みを取り消します", en: "take back what is not mailed yet")
      case .report:
        Phrase(ja: "トークンの利用を止めます", en: "stop the token at once")
      }
    }

    /// Why a choice is dimmed, beside it.
    static func short(_ why: Unavailability) -> Phrase {
      switch why {
      case .haveOne(.requested):
        Phrase(ja: "お申し込みを受け付けています", en: "already requested")
      case .haveOne: Phrase(ja: "利用開始をお待ちしています", en: "waiting to be started")
      case .renewable(let day):
        Phrase(
          ja: "次のトークンは \(Dates.day(day).ja) から",
          en: "in use; the next from \(Dates.day(day).en)")
      case .haveSuccessor(.requested):
        Phrase(ja: "次のトークンを受け付けています", en: "the next one is requested")
      case .haveSuccessor:
        Phrase(ja: "次のトークンがあります", en: "the next one is issued")
      case .expired: Phrase(ja: "有効期限が過ぎています", en: "expired")
      case .otherKind(.hardware):
        Phrase(ja: "ハードウェアトークンをご利用中です", en: "a hardware token is in use")
      case .otherKind(.software):
        Phrase(ja: "ソフトウェアトークンをご利用中です", en: "a software token is in use")
      case .tooSoonAfterRelease(let until):
        Phrase(
          ja: "\(Dates.clock(until)) から発行できます", en: "from \(Dates.clock(until)) on")
      case .nothingRequested:
        Phrase(ja: "先にトークン発行をお申し込みください", en: "apply for a token first")
      case .notDispatched:
        Phrase(ja: "トークンの発送をお待ちください", en: "the token is not mailed yet")
      case .inUse: Phrase(ja: "ご利用中です", en: "already in use")
      case .notInUse: Phrase(ja: "ご利用中のトークンがありません", en: "no token is in use")
      case .noSuccessor:
        Phrase(ja: "切り替えるトークンがありません", en: "there is no next token")
      case .nothingToCancel:
        Phrase(ja: "取り消せるお申し込みがありません", en: "no request waits")
      case .nothingToReport: Phrase(ja: "トークンがありません", en: "there is no token")
      case .stopped: Phrase(ja: "認証が停止しています", en: "stopped")
      case .activationOnly:
        Phrase(ja: "利用開始のお手続きだけができます", en: "only the start is open to you")
      }
    }

    static func notes(_ institution: Institution) -> [Phrase] {
      let wait = institution.softwareToken.waitMinutes
      return [
        Phrase(
          ja: "番号は1分ごとに変わります。連続して\(institution.stopPolicy.consecutiveMisses)回間違えると"
            + "停止します。",
          en:
            "A code changes every minute. \(institution.stopPolicy.consecutiveMisses) misses in a "
            + "row stop it."),
        Phrase(
          ja: "更新: 有効期限の\(RenewalRule.days)日前から 1 で発行し、届いたら 4 で切り替えます。",
          en: "Renewal: from \(RenewalRule.days) days before the expiry on, 1; when it arrives, 4."),
        wait == 0
          ? Phrase(
            ja: "種類の変更: 3 で解除してから、1 で発行します。",
            en: "The other kind of token: release this one (3), then issue a new one (1).")
          : Phrase(
            ja: "種類の変更: 3 で解除し、1 で発行します(ソフトウェアは解除の\(wait)分後から)。",
            en: "The other kind: 3, then 1 (software: \(wait) minutes after the release)."),
      ]
    }
  }

  enum TokenChoice {
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
      let minutes = max(1, (until.seconds(since: now) + 59) / 60)
      let clock = Dates.clock(until)
      return Phrase(
        ja: "利用解除のあと、しばらく発行できません。あと\(minutes)分 (\(clock) から)",
        en: "Not for a while after a release: \(minutes) more "
          + "\(minutes == 1 ? "minute" : "minutes") (from \(clock) on)")
    }
  }
}
