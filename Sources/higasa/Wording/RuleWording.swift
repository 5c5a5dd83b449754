import BankService
import OneTimePassword
import Pages
import TokenDomain

/// Why something was refused, and where the rule stands.
struct RuleMeaning {
  /// The section of the rules, e.g. "§3.6".
  let section: String
  let phrase: Phrase

  init(_ section: String, ja: String, en: String) {
    self.section = section
    phrase = Phrase(ja: ja, en: en)
  }

  var sentence: Phrase {
    Phrase(ja: "\(section) \(phrase.ja)", en: "\(section) \(phrase.en)")
  }
}

extension RefusalRule {
  /// What `audit explain` says of it.
  var meaning: RuleMeaning {
    switch self {
    case .credentials:
      RuleMeaning(
        "§2", ja: "契約者番号かログインパスワードが違うか、パスワードが停止中でした。",
        en: "Unknown customer, or the login password was wrong or stopped.")
    case .confirmation:
      RuleMeaning(
        "§2", ja: "確認用パスワードが違うか、停止中でした。",
        en: "The confirmation password was wrong or stopped.")
    case .passwordWait:
      RuleMeaning(
        "§2", ja: "直前に間違えたばかりのため、パスワードは照合されませんでした。",
        en: "Not compared: a wrong password was given too short a time before.")
    case .passwordRule:
      RuleMeaning(
        "§2", ja: "新しいパスワードが決まりに合いませんでした。",
        en: "The new password broke the rule for passwords.")
    case .passwordChangeFirst:
      RuleMeaning(
        "§2.10", ja: "職員が渡したパスワードを、先に変更しなければなりませんでした。",
        en: "A password that an operator had given was to be changed first.")
    case .malformedCode:
      RuleMeaning(
        "§4", ja: "番号の形ではありませんでした。間違いには数えません。",
        en: "What was typed had not the shape of a code: no miss.")
    case .wrongCode:
      RuleMeaning(
        "§3.6", ja: "候補のどの番号とも一致しませんでした。間違いに数えます (同じ番号の繰り返しは1回)。",
        en: "Wrong: the code of no candidate. A miss, unless the same one was counted just before.")
    case .wrongSerial:
      RuleMeaning(
        "§4", ja: "シリアル番号が違いました。間違いに数えます。番号は照合されず、まだ使えます。",
        en: "The serial number was wrong: a miss. The code was not compared and not used up.")
    case .usedCode:
      RuleMeaning(
        "§3.4", ja: "すでに使われた番号か、それより古い番号でした。間違いには数えません。",
        en: "Already used: a code of the last used or wanted step, or of an older one. No miss.")
    case .nextCodeWanted:
      RuleMeaning(
        "§3.5",
        ja: "候補の番号ですが、中央から遠いため、次の番号を求めました "
          + "(\(Verifier.secondCodeWithin)秒以内)。間違いには数えません。",
        en: "A candidate, but too far from the centre to be taken alone: the next code was asked "
          + "for, within \(Verifier.secondCodeWithin) s. No miss.")
    case .tokenExpired:
      RuleMeaning(
        "§1", ja: "トークンの有効期限が過ぎていました。間違いには数えません。",
        en: "The token had expired. No miss.")
    case .unsuitableApp:
      RuleMeaning(
        "§4", ja: "鍵は正しいものの、アプリが60秒・6桁・SHA-1で計算していませんでした。間違いには数えません。",
        en:
          "The key was right, but the app does not compute with 60 s, 6 digits and SHA-1. No miss.")
    case .codesSwapped:
      RuleMeaning(
        "§4", ja: "新旧のトークンの番号が入れ替わっていました。間違いには数えません。",
        en: "The codes of the two tokens were in each other's place. No miss.")
    case .wrongPair:
      RuleMeaning(
        "§3.7", ja: "続けて表示された2つの番号ではありませんでした。間違いに数えます。",
        en: "Not two consecutive codes of the token within reach. A miss.")
    case .resynchronisedLately:
      RuleMeaning(
        "§3.7", ja: "前の時刻補正から24時間たっていませんでした。",
        en: "The clock had been set right within the last 24 hours.")
    case .clockBehind:
      RuleMeaning(
        "§3.10", ja: "サーバーの時計が記録より遅れていたため、番号は照合されませんでした。",
        en: "The server's clock was behind what was recorded: no code was judged.")
    case .seedNotAuthentic:
      RuleMeaning(
        "§5.5", ja: "トークンの封印されたシードが開けず、番号は照合されませんでした。改ざんされたか、別の封印です。",
        en: "The token's sealed seed did not open: changed, or another's. No code was judged.")
    case .stopped:
      RuleMeaning(
        "§4", ja: "ワンタイムパスワードが停止中でした。", en: "The one-time password was stopped.")
    case .awaitingReissue:
      RuleMeaning(
        "§1", ja: "紛失・盗難の届けのあとで、再発行がまだ受け付けられていませんでした。",
        en: "The token was reported lost or stolen, and no re-issue was booked yet.")
    case .unavailable:
      RuleMeaning(
        "§1", ja: "そのときの状態では行えない手続きでした。",
        en: "The procedure was not open in the state of that moment.")
    case .transition:
      RuleMeaning(
        "§1", ja: "トークンのそのときの状態からは行えないことでした。",
        en: "The state of the token had no arrow for it.")
    case .sessionEnded:
      RuleMeaning(
        "§1", ja: "ほかで行われた手続きにより、このセッションは終わっていました。",
        en: "What happened elsewhere had ended this session.")
    case .sessionExpired:
      RuleMeaning(
        "§1", ja: "セッションの時間が過ぎていました。", en: "The session had lasted as long as it may.")
    case .unknownCustomer:
      RuleMeaning("§2", ja: "登録されていない契約者番号でした。", en: "There was no such customer.")
    case .customerExists:
      RuleMeaning("§2", ja: "すでに登録されている契約者番号でした。", en: "There was such a customer already.")
    case .noLiveIssue:
      RuleMeaning(
        "§1", ja: "申請中またはご利用中のトークンがありませんでした。",
        en: "The customer had no token and no request for one.")
    case .unknownSerial:
      RuleMeaning("§1", ja: "そのシリアル番号のトークンはありませんでした。", en: "There was no such token.")
    case .otherToken:
      RuleMeaning(
        "§1", ja: "このお客さまのトークンではありませんでした。",
        en: "It was not the token that the customer had.")
    case .severalTokens:
      RuleMeaning(
        "§1", ja: "トークンが2つあり、どちらのことか示されていませんでした。",
        en: "The customer had two tokens, and it was not said which was meant.")
    case .nextTokenOrdered:
      RuleMeaning(
        "§1", ja: "次のトークンがすでに申し込まれていました。",
        en: "The next token was ordered already.")
    case .serialTaken:
      RuleMeaning(
        "§1", ja: "一度使われたトークンでした。二度と使えません。",
        en: "The token served or had served somebody, and never serves another.")
    case .emptyStock:
      RuleMeaning("§1", ja: "有効期限内の在庫がありませんでした。", en: "No token in stock was still valid.")
    case .stockTooShort:
      RuleMeaning(
        "§7.7", ja: "有効期限が十分に先の在庫がありませんでした。",
        en: "No token in stock lived long enough.")
    case .tokenNotStarted:
      RuleMeaning(
        "§7.7", ja: "トークンの使用開始日の前でした。", en: "The token's first day had not come.")
    case .expiresFirst:
      RuleMeaning(
        "§7.7", ja: "いまのトークンより先に有効期限が来るトークンでした。",
        en: "The token expired no later than the one that it was to take the place of.")
    case .customerClosed:
      RuleMeaning(
        "§1.13", ja: "解約済みの契約者でした。", en: "The customer had left.")
    case .notInStock:
      RuleMeaning(
        "§7", ja: "在庫にあるトークンではありませんでした。", en: "The token was not in stock.")
    case .unknownBatch:
      RuleMeaning("§7", ja: "その番号の納品ロットはありませんでした。", en: "There was no such batch.")
    case .proofFailed:
      RuleMeaning(
        "§7", ja: "番号が、シードファイルの鍵のものではありませんでした。",
        en: "The code was none of the key in the seed file.")
    case .notAwaitingReissue:
      RuleMeaning(
        "§1", ja: "紛失・盗難後の再発行を待っていませんでした。",
        en: "The customer was not waiting for a re-issue.")
    case .notResynchronisable:
      RuleMeaning(
        "§3.7", ja: "時刻補正できる状態ではありませんでした。",
        en: "In this state there was no clock to set right.")
    case .codesNotConsecutive:
      RuleMeaning(
        "§3.7", ja: "続けて表示された2つの番号ではありませんでした。お客さまの間違いには数えません。",
        en: "Not two consecutive codes of the token within reach. No miss of the customer's.")
    case .unknownRow:
      RuleMeaning("§5", ja: "その番号の記録はありませんでした。", en: "There was no such row.")
    case .clockNotBehind:
      RuleMeaning(
        "§3.10", ja: "時計は記録より遅れておらず、受け入れるものがありませんでした。",
        en: "The clock was not behind: there was nothing to accept.")
    }
  }
}
