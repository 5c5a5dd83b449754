import BankService
import Screens
import TokenDomain

extension BankError: Explained {
  var explanation: Explanation {
    switch self {
    case .refused(let refusal): refusal.explanation
    case .store(let failure): failure.explanation
    case .seedNotAuthentic:
      Explanation(
        .refused, ja: "封印されたシードが開けません。改ざんされたか、別のマスターキーで封印されています。バックアップを確かめてください。",
        en: "A sealed seed does not open: it was changed or sealed under another master key. "
          + "Please check the backups.")
    case .outOfMemory:
      Explanation(
        .unavailable, ja: "パスワードの計算に必要なメモリがありません。ほかのプログラムを終えてから、もう一度お試しください。",
        en: "There is no memory to hash a password. Please end other programs and try again.")
    }
  }
}

extension Refusal: Explained {
  var explanation: Explanation {
    switch self {
    case .unknownCustomer(let customer):
      Explanation(
        .noInput, ja: "契約者番号 \(customer) は登録されていません。customer list でお確かめください。",
        en: "There is no customer \(customer). See customer list.")
    case .customerExists(let customer):
      Explanation(
        .refused, ja: "契約者番号 \(customer) はすでに登録されています。何も変更していません。",
        en: "Customer \(customer) exists already. Nothing was changed.")
    case .noLiveIssue(let customer):
      Explanation(
        .refused, ja: "契約者番号 \(customer) には、申請中またはご利用中のトークンがありません。",
        en: "Customer \(customer) has no token and no request for one.")
    case .unknownSerial(let serial):
      Explanation(
        .noInput, ja: "シリアル番号 \(serial) のトークンはありません。token list でお確かめください。",
        en: "There is no token \(serial). See token list.")
    case .serialTaken(let serial):
      Explanation(
        .refused, ja: "シリアル番号 \(serial) は使われています。一度使われたトークンは二度と使えません。",
        en: "Token \(serial) serves or has served a customer, and never serves another.")
    case .emptyStock:
      Explanation(
        .refused, ja: "有効期限内のトークンの在庫がありません。",
        en: "There is no token in stock that has not expired.")
    case .notAwaitingReissue(let customer):
      Explanation(
        .refused, ja: "契約者番号 \(customer) は、紛失・盗難後の再発行を待っていません。",
        en: "Customer \(customer) is not waiting for a re-issue after a lost or stolen token.")
    case .tokenExpired(let day):
      Explanation(
        .refused, ja: "トークンの有効期限 (\(day.iso8601)) が過ぎています。別のトークンを選んでください。",
        en: "The token expired on \(day.iso8601). Please choose another.")
    case .transition(let refused):
      refused.explanation
    case .passwordRule(let violation):
      violation.explanation
    case .stopped, .awaitingReissue, .credentials, .confirmation, .malformedCode, .wrongCode,
      .wrongSerial, .usedCode, .nextCodeWanted, .unavailable, .sessionEnded:
      // Answers to a customer, who reads them on the screens; an operator's act meets none of them.
      Explanation(.refused, ja: "規則により行えません: \(rule)", en: "Refused by a rule: \(rule).")
    }
  }
}

extension IssueLifecycle.TransitionRefused: Explained {
  var explanation: Explanation {
    let present = Wording.Issues.state(state.name)
    return Explanation(
      .refused, ja: "いまの状態 (\(present.ja)) では行えません。何も変更していません。issue show でお確かめください。",
      en: "This is not possible in the present state (\(present.en)). Nothing was changed. "
        + "See issue show.")
  }
}

extension PasswordRule.Violation: Explained {
  var explanation: Explanation {
    let length = PasswordRule.length
    let what =
      switch self {
      case .tooShort(let count):
        Phrase(ja: "\(count)文字では短すぎます", en: "\(count) characters are too few")
      case .tooLong:
        Phrase(ja: "長すぎます", en: "it is too long")
      case .notPrintableASCII:
        Phrase(ja: "使えない文字があります", en: "it has a character that cannot be used")
      }
    return Explanation(
      .refused,
      ja: "パスワードは半角の英数字・記号で\(length.lowerBound)〜\(length.upperBound)文字です: \(what.ja)。何も変更していません。",
      en: "A password has \(length.lowerBound) to \(length.upperBound) printable ASCII characters: "
        + "\(what.en). Nothing was changed.")
  }
}
