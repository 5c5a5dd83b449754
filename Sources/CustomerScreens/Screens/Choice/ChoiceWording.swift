import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  enum Choice {
    static let title = Phrase(ja: "ワンタイムパスワード申請内容選択", en: "One-time password: choose a procedure")

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
          ja: "\(Dates.clock(until)) からのログインで発行できます",
          en: "in a login from \(Dates.clock(until)) on")
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

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "初めての方は「トークン発行」、届いた方は「ワンタイムパスワード利用開始」、"
            + "やめるときは「ワンタイムパスワード利用解除」をお選びください。",
          en: "For a first token choose token issue; when it has arrived, start; to give it up, "
            + "release."),
        Phrase(
          ja: "「トークン切替」は、有効期限の近いトークンから次のトークンに移るときに使います。"
            + "「申請取消」は、発送前のお申し込みを取り消すときに使います。",
          en: "\"Switch tokens\" is for going over from a token that is about to expire to the "
            + "next one, \"Take back a request\" for a token that is not mailed yet."),
        Phrase(
          ja: "いまお手続きできないものは薄く表示し、その理由を右に示します。",
          en: "What cannot be done now is dimmed, with the reason beside it."),
      ]
    }
  }
}
