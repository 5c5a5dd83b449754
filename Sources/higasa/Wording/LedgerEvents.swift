import CustomerScreens
import Pages
import TokenDomain

// The events of the ledger and how they ended, in words.

extension LedgerEntry.Event {
  /// The name of the act.
  var phrase: Phrase {
    switch self {
    case .customerAdded: Phrase(ja: "契約者の登録", en: "customer added")
    case .customersImported: Phrase(ja: "契約者一覧の登録", en: "customers imported")
    case .customerChanged: Phrase(ja: "登録内容の変更", en: "customer changed")
    case .customerClosed: Phrase(ja: "解約", en: "customer closed")
    case .passwordReset: Phrase(ja: "パスワードの再設定", en: "password reset")
    case .passwordUnlocked: Phrase(ja: "パスワードの停止解除", en: "password unlocked")
    case .passwordChanged: Phrase(ja: "パスワードの変更", en: "password changed")
    case .passwordRehashed: Phrase(ja: "パスワードの保管の更新", en: "password hashed anew")
    case .triesHeldBack: Phrase(ja: "待ち時間中の試行", en: "tries held back")
    case .passwordAccepted: Phrase(ja: "パスワードの確認", en: "password accepted")
    case .login: Phrase(ja: "ログイン", en: "login")
    case .logout: Phrase(ja: "ログアウト", en: "logout")
    case .tokenImported: Phrase(ja: "トークンの入庫", en: "token imported")
    case .batchImported: Phrase(ja: "納品ロットの入庫", en: "batch imported")
    case .tokenRetired: Phrase(ja: "トークンの回収", en: "token retired")
    case .batchRetired: Phrase(ja: "納品ロットの回収", en: "batch retired")
    case .tokenRequested: Phrase(ja: "トークン発行の申請", en: "token requested")
    case .tokenIssued: Phrase(ja: "ソフトウェアトークンの発行", en: "software token issued")
    case .tokenDispatched: Phrase(ja: "トークンの発送", en: "token dispatched")
    case .tokenSwitched: Phrase(ja: "トークン切替", en: "token switched")
    case .tokenReported: Phrase(ja: "紛失・故障の届出", en: "token reported")
    case .tokenActivated: Phrase(ja: "利用開始", en: "token activated")
    case .tokenReleased: Phrase(ja: "利用解除", en: "token released")
    case .tokenSuspended: Phrase(ja: "認証停止", en: "token stopped")
    case .tokenResumed: Phrase(ja: "認証停止の解除", en: "stop lifted")
    case .tokenRevoked: Phrase(ja: "トークンの失効", en: "token revoked")
    case .tokenResynchronised: Phrase(ja: "時刻補正", en: "token clock corrected")
    case .requestCancelled: Phrase(ja: "発行申請の取消", en: "request cancelled")
    case .reissueBooked: Phrase(ja: "再発行の受付", en: "re-issue booked")
    case .clockAccepted: Phrase(ja: "時計の受け入れ", en: "clock accepted")
    case .keyRotated: Phrase(ja: "マスターキーの交換", en: "master key rotated")
    case .bankRestored: Phrase(ja: "バックアップからの復元", en: "bank restored")
    case .codesSpent: Phrase(ja: "番号の使用済み化", en: "codes spent")
    case .settingsAccepted: Phrase(ja: "設定の承認", en: "settings accepted")
    case .tamperingFound: Phrase(ja: "改ざんの発見", en: "tampering found")
    case .bankMigrated: Phrase(ja: "データの移行", en: "bank migrated")
    case .issueSealed: Phrase(ja: "以前の記録の封印", en: "older record sealed")
    }
  }

  /// What it says when it was done.
  var meaning: Phrase {
    switch self {
    case .customerAdded:
      Phrase(ja: "職員が契約者を登録しました。", en: "An operator opened the customer's access.")
    case .customersImported:
      Phrase(
        ja: "§2.11 一覧にある新しい契約者をまとめて登録し、最初のパスワードを書面にしました。",
        en:
          "§2.11 The new customers of a list were added, and their first passwords written as letters."
      )
    case .customerChanged:
      Phrase(
        ja: "職員が登録内容を変更しました。前の内容は、鍵付きのダイジェストだけを記録します (§5.15)。",
        en:
          "An operator changed the record; of what was there before a keyed digest is kept (§5.15)."
      )
    case .customerClosed:
      Phrase(
        ja: "§1.13 職員が解約しました。ログインはもうできません。",
        en: "§1.13 An operator ended the customer's access for good.")
    case .passwordReset:
      Phrase(
        ja: "職員がパスワードを再設定し、開いていたセッションは終わりました。",
        en: "An operator set a new password; the customer's open sessions ended.")
    case .triesHeldBack:
      Phrase(
        ja: "誤りのあとの待ち時間中に入力されたパスワードは確かめていません。その回数です (§5.13)。",
        en: "Passwords given during the waits after misses were not compared; this is how many "
          + "there were (§5.13).")
    case .passwordUnlocked:
      Phrase(ja: "職員がパスワードの停止を解除しました。", en: "An operator lifted the stop of the passwords.")
    case .passwordChanged:
      Phrase(ja: "お客さまがパスワードを変更しました。", en: "The customer changed a password.")
    case .passwordRehashed:
      Phrase(
        ja: "正しいパスワードを、いまの強さで保管しなおしました (§2.2)。",
        en: "The right password is kept at today's cost from now on (§2.2).")
    case .passwordAccepted:
      Phrase(
        ja: "ログインパスワードは正しく、続けてワンタイムパスワードが求められました。",
        en: "The login password was right, and the one-time password was asked for next.")
    case .login:
      Phrase(
        ja: "パスワードだけでログインしました (ご利用中のトークンなし)。",
        en: "The password alone opened the session: no token was in use.")
    case .logout: Phrase(ja: "ログアウトしました。", en: "The session ended.")
    case .tokenImported: Phrase(ja: "トークンを在庫に入れました。", en: "A token was put into stock.")
    case .batchImported:
      Phrase(
        ja: "§7 シードファイルの新しいトークンを、ひとまとめにして在庫に入れました。",
        en: "§7 The new tokens of a seed file were put into stock, as a batch.")
    case .tokenRetired:
      Phrase(
        ja: "§7 トークンを在庫から除きました。二度と使えません。",
        en: "§7 A token was taken out of the stock for good.")
    case .batchRetired:
      Phrase(
        ja: "§7 納品ロットの残りを在庫から除きました。二度と使えません。",
        en: "§7 What was left of a batch was taken out of the stock for good.")
    case .tokenRequested:
      Phrase(
        ja: "お客さまがトークンの発行を申請しました (確認用パスワードは一致)。",
        en: "The customer asked for a token; the confirmation password was right.")
    case .tokenIssued:
      Phrase(
        ja: "お客さまにソフトウェアトークンを発行し、鍵を一度だけ表示しました (確認用パスワードは一致)。"
          + "時計のずれは±60秒以内とみなします (§3.1)。",
        en:
          "A software token was made and its key shown once; the confirmation password was right. "
          + "Its clock is taken to be within 60 s (§3.1).")
    case .tokenSwitched:
      Phrase(
        ja: "§1 新旧のトークンの番号がともに正しく、新しいトークンに切り替えました。",
        en: "§1 One code of each token was right: the new one is in use from now on.")
    case .tokenReported:
      Phrase(
        ja: "§1 お客さまが紛失・盗難・故障を届け出て、トークンを停止しました。解除できるのは職員だけです。",
        en: "§1 The customer reported the token, which stopped it; only an operator lifts that.")
    case .tokenDispatched:
      Phrase(
        ja: "職員がトークンを選び、発送しました。時計のずれは±600秒以内とみなします (§3.1)。",
        en: "An operator sent a token; its clock is taken to be within 600 s (§3.1).")
    case .tokenActivated:
      Phrase(ja: "お客さまが利用を開始しました。", en: "The customer started using the token.")
    case .tokenReleased:
      Phrase(
        ja: "お客さまが利用を解除しました (確認用パスワードは一致)。トークンは二度と使えません。",
        en: "The customer gave the token up, which never serves again; the confirmation "
          + "password was right.")
    case .tokenSuspended:
      Phrase(
        ja: "§4 間違いが限度に達したため、ワンタイムパスワードを停止しました。",
        en: "§4 Stopped: there was one miss too many.")
    case .tokenResumed:
      Phrase(
        ja: "§4 職員が停止を解除しました。間違いは0回、求めた番号は取り消し、最後に使った番号は覚えたままです。",
        en: "§4 An operator lifted the stop: misses 0, the wanted code forgotten, the last used "
          + "one kept.")
    case .tokenRevoked:
      Phrase(
        ja: "トークンが失効しました。二度と使えません。",
        en: "The token was ended for good.")
    case .tokenResynchronised:
      Phrase(ja: "§3.7 トークンの時刻を補正しました。", en: "§3.7 The token's clock was set right.")
    case .requestCancelled:
      Phrase(ja: "発行申請を取り消しました。", en: "The request was taken back.")
    case .reissueBooked:
      Phrase(ja: "職員が再発行を受け付けました。", en: "An operator booked the next token.")
    case .clockAccepted:
      Phrase(
        ja: "§3.10 職員が、記録より遅れているサーバーの時計を正しいものとして受け入れました。",
        en: "§3.10 An operator took the server's clock for right although it was behind.")
    case .keyRotated:
      Phrase(
        ja: "マスターキーを交換し、すべての記録とシードを封印しなおしました。",
        en: "The master key was changed, and all rows and seeds were sealed anew.")
    case .bankRestored:
      Phrase(
        ja: "§5.11 バックアップから復元しました。理由の欄は、バックアップの最後の記録と、新しい世代番号です。",
        en:
          "§5.11 The bank goes on from a backup. The reason names the last row of the backup, and the new incarnation."
      )
    case .codesSpent:
      Phrase(
        ja: "§5.11 バックアップから復元するまでに表示されたかもしれない番号を、すべて使用済みにしました。",
        en: "§5.11 Whatever the token may have shown until the restore counts as used from then on."
      )
    case .settingsAccepted:
      Phrase(
        ja: "§5.12 変更された institution.json の設定を、職員が承認しました。理由の欄に、前の値と新しい値があります。",
        en:
          "§5.12 An operator accepted changed settings of institution.json. The reason names the old values and "
          + "the new ones.")
    case .tamperingFound:
      Phrase(
        ja: "§5.10 書いたときのままでない記録にもとづくお手続きを拒みました。理由の欄は、その記録です。",
        en:
          "§5.10 An act that stood on a record which is not as it was written was refused. The reason names the record."
      )
    case .bankMigrated:
      Phrase(
        ja: "§5.9 以前の版のデータを確かめ、新しい版に移行しました。理由の欄は、移行前の版と最後の記録です。",
        en:
          "§5.9 The bank of an older program was verified and brought to the present one. The reason names the "
          + "versions, and the last row before it.")
    case .issueSealed:
      Phrase(
        ja: "記録の連鎖を始めたときの、このトークンの状態です。",
        en: "How this token stood when the chain of the ledger was begun.")
    }
  }
}

extension Fact {
  /// An event that this program does not know stands as it was written.
  static func event(_ record: LedgerRecord) -> Fact {
    LedgerEntry.Event(rawValue: record.event).map { .word(record.event, $0.phrase) }
      ?? .text(record.event)
  }

  static func outcome(_ record: LedgerRecord) -> Fact {
    switch record.outcome {
    case "done": .word(record.outcome, Phrase(ja: "完了", en: "done"))
    case "refused": .word(record.outcome, Phrase(ja: "拒否", en: "refused"), .alert)
    default: .text(record.outcome)
    }
  }
}
