import BankService
import Pages
import TokenDomain

extension Wording {
  /// ご利用履歴: rows of the ledger in plain words.
  package enum History {
    static let title = Phrase(ja: "ご利用履歴", en: "Your history")

    static let older = Phrase(ja: "さらに前の履歴", en: "Older ones")
    static let newest = Phrase(ja: "最新の履歴", en: "The newest ones")

    static func invitation(_ institution: Institution) -> Phrase {
      Phrase(
        ja: "新しい順です。お心当たりのない記録は、\(institution.telephone) へお電話ください。",
        en: "Newest first. If something was not done by you, please call \(institution.telephone).")
    }

    /// By whom or from where. What an operator did was done by all of us.
    ///
    /// - Parameter reader: the SSH address of who reads it; nil at a terminal of ours.
    package static func place(_ record: LedgerRecord, for reader: String?) -> Phrase {
      if record.actor == "operator" { return Phrase(ja: "当組合", en: "by us") }
      if let peer = record.peer { return Phrase(ja: "SSH \(peer)", en: "SSH \(peer)") }
      return reader == nil
        ? Phrase(ja: "この端末", en: "this computer")
        : Phrase(ja: "当組合の端末", en: "our terminal")
    }

    /// What happened. A word that a newer program wrote is told in general terms.
    package static func what(_ record: LedgerRecord) -> Phrase {
      guard let event = LedgerEntry.Event(rawValue: record.event) else {
        return Phrase(ja: "その他のお手続き", en: "Another procedure")
      }
      if record.outcome == "done" { return done(event, why: record.why) }
      let rule = record.rule.flatMap(RefusalRule.init)
      // Asked for one more code, nobody has failed.
      if rule == .nextCodeWanted {
        return Phrase(ja: "次の番号をお聞きしました", en: "Asked for the next code")
      }
      let act = act(event)
      let why = rule.flatMap(HistoryRules.text)
      return Phrase(
        ja: "\(act.ja)失敗" + (why.map { "(\($0.ja))" } ?? ""),
        en: "\(act.en) failed" + (why.map { " (\($0.en))" } ?? ""))
    }

    /// - Parameter why: which password it was, or why a token was stopped or revoked.
    private static func done(_ event: LedgerEntry.Event, why: LedgerReason?) -> Phrase {
      switch event {
      case .login: Phrase(ja: "ログインしました", en: "Logged in")
      case .logout: Phrase(ja: "ログアウトしました", en: "Logged out")
      case .passwordAccepted:
        Phrase(ja: "パスワードは正しく、番号がまだでした", en: "Password right, code not given")
      case .tokenRequested: Phrase(ja: "トークン発行を申し込みました", en: "Applied for a token")
      case .tokenIssued:
        Phrase(ja: "ソフトウェアトークンを発行しました", en: "Software token issued")
      case .tokenDispatched: Phrase(ja: "トークンを発送しました", en: "Token mailed")
      case .tokenSwitched: Phrase(ja: "新しいトークンに切り替えました", en: "Switched to the new token")
      case .tokenReported: reported(why)
      case .tokenActivated:
        Phrase(ja: "ワンタイムパスワードの利用開始", en: "Started one-time passwords")
      case .tokenReleased:
        Phrase(ja: "ワンタイムパスワードの利用解除", en: "Released one-time passwords")
      case .tokenSuspended:
        Phrase(ja: "誤りが続いたため認証を停止しました", en: "Stopped after misses")
      case .tokenResumed: Phrase(ja: "認証の停止を解除しました", en: "Stop lifted")
      case .tokenRevoked: revoked(why)
      case .tokenResynchronised:
        Phrase(ja: "トークンの時刻を補正しました", en: "Token's clock set right")
      case .requestCancelled:
        Phrase(ja: "発行の申し込みを取り消しました", en: "Request taken back")
      case .reissueBooked: Phrase(ja: "再発行を受け付けました", en: "Re-issue booked")
      case .passwordChanged:
        Phrase(
          ja: "\(password(why).ja)を変更しました", en: "Changed: \(password(why).en)")
      case .passwordRehashed:
        Phrase(ja: "パスワードを保管しなおしました", en: "Password stored anew")
      case .triesHeldBack: heldBack(why)
      case .passwordReset:
        Phrase(ja: "\(password(why).ja)を再設定しました", en: "Reset: \(password(why).en)")
      case .passwordUnlocked:
        Phrase(ja: "パスワードの停止を解除しました", en: "Password unlocked")
      case .customerAdded, .customersImported:
        Phrase(ja: "ご契約を登録しました", en: "Account opened")
      case .customerChanged: Phrase(ja: "ご登録内容を変更しました", en: "Your record changed")
      case .customerClosed: Phrase(ja: "ご解約", en: "Account closed")
      case .tokenImported, .batchImported:
        Phrase(ja: "トークンを登録しました", en: "Token registered")
      case .tokenRetired, .batchRetired:
        Phrase(ja: "トークンを回収しました", en: "Token withdrawn")
      case .clockAccepted: Phrase(ja: "システムの時計を確かめました", en: "System clock accepted")
      case .keyRotated: Phrase(ja: "システムの鍵を替えました", en: "System key changed")
      case .bankRestored: Phrase(ja: "システムを復元しました", en: "System restored")
      case .codesSpent:
        Phrase(ja: "以前の番号を使用済みにしました", en: "Older codes marked used")
      case .settingsAccepted: Phrase(ja: "システムの設定を改めました", en: "System settings changed")
      case .tamperingFound: Phrase(ja: "記録の異常を見つけました", en: "Damaged record found")
      case .bankMigrated: Phrase(ja: "システムを更新しました", en: "System updated")
      case .issueSealed: Phrase(ja: "記録の形を改めました", en: "Records brought up to date")
      }
    }

    private static func password(_ why: LedgerReason?) -> Phrase {
      guard case .password(let kind, _) = why else { return Phrase(ja: "パスワード", en: "Password") }
      return Labels.password(kind)
    }

    private static func heldBack(_ why: LedgerReason?) -> Phrase {
      guard case .heldBack(_, let count) = why else {
        return Phrase(ja: "待ち時間中のパスワード入力", en: "Passwords tried during waits")
      }
      return Phrase(
        ja: "待ち時間中のパスワード入力 \(count)回", en: "Passwords tried during waits: \(count)")
    }

    private static func reported(_ why: LedgerReason?) -> Phrase {
      let what: Phrase? =
        if case .stop(.reported(let loss)) = why { Refusals.loss(loss.revocation) } else { nil }
      return Phrase(
        ja: "トークンの利用を止めました" + (what.map { "(\($0.ja))" } ?? ""),
        en: "Token stopped" + (what.map { " (\($0.en))" } ?? ""))
    }

    private static func revoked(_ why: LedgerReason?) -> Phrase {
      let loss: Phrase? =
        if case .revocation(let reason, _) = why { Refusals.loss(reason) } else { nil }
      return Phrase(
        ja: "トークンを失効にしました" + (loss.map { "(\($0.ja))" } ?? ""),
        en: "Token revoked" + (loss.map { " (\($0.en))" } ?? ""))
    }

    /// What was tried and refused, before "失敗" and "failed".
    private static func act(_ event: LedgerEntry.Event) -> Phrase {
      switch event {
      case .login: Phrase(ja: "ログイン", en: "Login")
      case .logout: Phrase(ja: "ログアウト", en: "Logout")
      case .passwordAccepted: Phrase(ja: "パスワードの確認", en: "Password check")
      case .tokenRequested: Phrase(ja: "トークン発行", en: "Token issue")
      case .tokenIssued: Phrase(ja: "トークン発行", en: "Token issue")
      case .tokenDispatched: Phrase(ja: "発送", en: "Mailing")
      case .tokenSwitched: Phrase(ja: "トークン切替", en: "Token switch")
      case .tokenReported: Phrase(ja: "紛失・故障の届出", en: "Report")
      case .tokenActivated: Phrase(ja: "利用開始", en: "Start")
      case .tokenReleased: Phrase(ja: "利用解除", en: "Release")
      case .tokenSuspended: Phrase(ja: "認証停止", en: "Stop")
      case .tokenResumed: Phrase(ja: "停止の解除", en: "Lifting the stop")
      case .tokenRevoked: Phrase(ja: "失効", en: "Revocation")
      case .tokenResynchronised: Phrase(ja: "時刻補正", en: "Clock setting")
      case .requestCancelled: Phrase(ja: "申し込みの取消", en: "Cancellation")
      case .reissueBooked: Phrase(ja: "再発行", en: "Re-issue")
      case .passwordChanged: Phrase(ja: "パスワード変更", en: "Password change")
      case .passwordRehashed: Phrase(ja: "パスワードの保管", en: "Password storage")
      case .triesHeldBack: Phrase(ja: "待ち時間中の入力", en: "Tries during a wait")
      case .passwordReset: Phrase(ja: "パスワード再設定", en: "Password reset")
      case .passwordUnlocked: Phrase(ja: "パスワード停止の解除", en: "Password unlock")
      case .customerAdded, .customersImported:
        Phrase(ja: "ご契約の登録", en: "Opening the account")
      case .customerChanged: Phrase(ja: "ご登録内容の変更", en: "Changing your record")
      case .customerClosed: Phrase(ja: "ご解約", en: "Closing the account")
      case .tokenImported, .batchImported:
        Phrase(ja: "トークンの登録", en: "Token registration")
      case .tokenRetired, .batchRetired: Phrase(ja: "トークンの回収", en: "Token withdrawal")
      case .clockAccepted: Phrase(ja: "時計の確認", en: "Clock check")
      case .keyRotated: Phrase(ja: "鍵の変更", en: "Key change")
      case .bankRestored: Phrase(ja: "システムの復元", en: "System restore")
      case .codesSpent: Phrase(ja: "番号の使用済み化", en: "Marking codes as used")
      case .settingsAccepted: Phrase(ja: "設定の変更", en: "Settings change")
      case .tamperingFound: Phrase(ja: "記録の異常", en: "Damaged record")
      case .bankMigrated: Phrase(ja: "システムの更新", en: "System update")
      case .issueSealed: Phrase(ja: "記録の更新", en: "Record update")
      }
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "ログインやお手続きの記録を、新しい順に示します。日時は日本時間です。",
          en: "Logins and procedures, newest first, by Tokyo's time."),
        Phrase(
          ja: "右の欄は、どこから行われたかを示します。当組合で行った手続きは「当組合」と出ます。",
          en: "On the right stands where it was done from; what we did for you reads \"by us\"."),
        Phrase(
          ja: "「パスワードは正しく、番号がまだでした」は、パスワードだけが入力され、ログインには至らなかった記録です。",
          en:
            "\"Password right, code not given\": somebody gave your password and did not get in."),
        Phrase(
          ja: "お心当たりのない記録があるときは、すぐにお電話ください。",
          en: "If something was not done by you, please call us at once."),
      ]
    }
  }
}
