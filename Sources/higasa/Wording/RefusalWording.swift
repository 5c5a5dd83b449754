import BankService
import CustomerScreens
import Pages
import Primitives
import TokenDomain

extension Denial: Explained where Refused: Explained {
  var explanation: Explanation {
    switch self {
    case .refused(let refusal): refusal.explanation
    case .failed(let failure): failure.explanation
    }
  }
}

extension BankFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .store(let failure): failure.explanation
    case .seedNotAuthentic:
      Explanation(
        .refused, ja: "封印されたシードが開けません。改ざんされたか、別のマスターキーで封印されています。バックアップを確かめてください。",
        en: "A sealed seed does not open: it was changed or sealed under another master key. "
          + "Please check the backups.")
    case .abandoned:
      Explanation(
        .software, ja: "途中でやめました。何も変更していません。", en: "It was given up. Nothing was changed.")
    case .outOfMemory:
      Explanation(
        .unavailable, ja: "パスワードの計算に必要なメモリがありません。ほかのプログラムを終えてから、もう一度お試しください。",
        en: "There is no memory to hash a password. Please end other programs and try again.")
    }
  }
}

extension OperatorRefusal: Explained {
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
    case .customerClosed(let customer, let since):
      Explanation(
        .refused,
        ja: "契約者番号 \(customer) は解約済みです (\(TokyoDay(containing: since).iso8601))。何も変更していません。",
        en:
          "Customer \(customer) has left (\(TokyoDay(containing: since).iso8601)). Nothing was changed."
      )
    case .noLiveIssue(let customer):
      Explanation(
        .refused, ja: "契約者番号 \(customer) には、申請中またはご利用中のトークンがありません。",
        en: "Customer \(customer) has no token and no request for one.")
    case .unknownSerial(let serial):
      Explanation(
        .noInput, ja: "シリアル番号 \(serial) のトークンはありません。token list でお確かめください。",
        en: "There is no token \(serial). See token list.")
    case .otherToken(let serial):
      Explanation(
        .refused, ja: "シリアル番号 \(serial) は、このお客さまのトークンではありません。issue show でお確かめください。",
        en: "Token \(serial) is not the one that the customer has. See issue show.")
    case .severalTokens(let first, let second):
      Explanation(
        .refused, ja: "このお客さまにはトークンが2つあります。--serial \(first) か --serial \(second) を付けてください。",
        en: "The customer has two tokens. Please add --serial \(first) or --serial \(second).")
    case .nextTokenOrdered(let state):
      Explanation(
        .refused,
        ja: "次のトークンはすでに申し込まれています (\(Wording.Issues.state(state).ja))。"
          + "何も変更していません。--reissue を付けずにやり直してください。",
        en: "The next token is ordered already (\(Wording.Issues.state(state).en)). Nothing was "
          + "changed. Please leave out --reissue.")
    case .serialTaken(let serial):
      Explanation(
        .refused, ja: "シリアル番号 \(serial) は使われています。一度使われたトークンは二度と使えません。",
        en: "Token \(serial) serves or has served a customer, and never serves another.")
    case .emptyStock:
      Explanation(
        .refused, ja: "有効期限内のトークンの在庫がありません。",
        en: "There is no token in stock that has not expired.")
    case .stockTooShort(let day):
      Explanation(
        .refused,
        ja: "有効期限が \(day.iso8601) より先のトークンの在庫がありません。それより短いものでよければ、--serial で指定してください (token list)。",
        en:
          "No token in stock expires after \(day.iso8601). If a shorter life will do, please name one with --serial "
          + "(token list).")
    case .tokenNotStarted(let day):
      Explanation(
        .refused, ja: "このトークンが使えるのは \(day.iso8601) からです。ほかのトークンを選んでください。",
        en: "The token may be used from \(day.iso8601) on. Please take another one.")
    case .expiresFirst(let day, let before):
      Explanation(
        .refused,
        ja: "このトークンの有効期限 (\(day.iso8601)) は、いまのトークン (\(before.iso8601)) より先ではありません。"
          + "ほかのトークンを選んでください。",
        en:
          "The token expires on \(day.iso8601), no later than the one in use (\(before.iso8601)). Please take another one."
      )
    case .notInStock(let serial, let state):
      Self.notInStock(serial, state)
    case .unknownBatch(let batch):
      Explanation(
        .noInput, ja: "納品ロット \(batch.rawValue) はありません。token batch list でお確かめください。",
        en: "There is no batch \(batch.rawValue). See token batch list.")
    case .proofFailed(let serial):
      Explanation(
        .refused,
        ja: "シリアル番号 \(serial) の番号がシードファイルの鍵と合いません。"
          + "いま表示されている番号か、箱とファイルの組み合わせをお確かめください。何も取り込んでいません。",
        en:
          "The code is none of token \(serial) by the seed file. Please check that it is the one on the display now, "
          + "and that carton and file belong together. Nothing was imported.")
    case .notAwaitingReissue(let customer):
      Explanation(
        .refused, ja: "契約者番号 \(customer) は、紛失・盗難後の再発行を待っていません。",
        en: "Customer \(customer) is not waiting for a re-issue after a lost or stolen token.")
    case .tokenExpired(let day): day.explanationOfExpiry
    case .transition(let refused):
      refused.explanation
    case .passwordRule(let violation):
      violation.explanation
    case .passwordWait(let seconds):
      Explanation(
        .refused,
        ja: "もう一つのパスワードの誤りのあとは、少しお待ちください。\(seconds)秒待って、もう一度どうぞ。何も変更していません。",
        en: "The customer's other password was given wrongly just now. Please try again in "
          + "\(seconds) \(seconds == 1 ? "second" : "seconds"). Nothing was changed.")
    case .clockNotBehind:
      Explanation(
        .refused, ja: "時計は記録と合っています。受け入れるものはありません。",
        en: "The clock agrees with what was recorded: there is nothing to accept.")
    case .notResynchronisable(let state):
      Explanation(
        .refused,
        ja: "いまの状態 (\(Wording.Issues.state(state).ja)) では時刻補正できません。何も変更していません。",
        en: "A token in this state (\(Wording.Issues.state(state).en)) cannot be set right. "
          + "Nothing was changed.")
    case .codesNotConsecutive:
      Explanation(
        .refused, ja: "続けて表示された2つの番号ではありません。何も変更していません。お客さまに表示をもう一度お確かめください。",
        en: "These are not two consecutive codes of the token. Nothing was changed. "
          + "Please ask the customer to read them again.")
    case .codes(let refusal): refusal.explanation
    case .unknownRow(let row):
      Explanation(
        .noInput, ja: "記録 \(row) はありません。audit list でお確かめください。",
        en: "The ledger has no row \(row). See audit list.")
    }
  }
}

extension OperatorRefusal {
  private static func notInStock(
    _ serial: SerialNumber, _ state: TokenRecord.State
  ) -> Explanation {
    switch state {
    case .dispatched:
      Explanation(
        .refused,
        ja: "シリアル番号 \(serial) はお客さまのお手元にあります。先に issue revoke で失効させてください。",
        en: "Token \(serial) is with a customer. Please revoke its issue first: issue revoke.")
    case .used:
      Explanation(
        .refused, ja: "シリアル番号 \(serial) は使用済みで、二度と使われません。何も変更していません。",
        en: "Token \(serial) has served, and never serves again. Nothing was changed.")
    case .retired, .stock:
      Explanation(
        .refused, ja: "シリアル番号 \(serial) はすでに回収済みです。何も変更していません。",
        en: "Token \(serial) is retired already. Nothing was changed.")
    }
  }
}

extension PairRefusal: Explained {
  var explanation: Explanation {
    switch self {
    case .malformed:
      Explanation(
        .refused, ja: "ワンタイムパスワードは6桁の数字です。1行に1つ、2行で入力してください。",
        en: "A one-time password has six digits. Please give two, one a line.")
    case .used:
      Explanation(
        .refused, ja: "この番号はすでに使われています。次の2つの番号でやり直してください。",
        en: "These codes have been used. Please take the next two.")
    case .expired(let day): day.explanationOfExpiry
    case .clockBehind(let seconds):
      Explanation(
        .unavailable,
        ja: "時計が最新の記録より\(seconds)秒遅れているため、ワンタイムパスワードを確かめられません。higasa doctor をご覧ください。",
        en: "The clock is \(seconds) s behind the newest record, so no code can be judged. "
          + "See higasa doctor.")
    case .seedNotAuthentic: BankFailure.seedNotAuthentic.explanation
    }
  }
}

extension TokyoDay {
  /// Of a token whose last day this is.
  var explanationOfExpiry: Explanation {
    Explanation(
      .refused, ja: "トークンの有効期限 (\(iso8601)) が過ぎています。別のトークンを選んでください。",
      en: "The token expired on \(iso8601). Please choose another.")
  }
}

/// Told by its rule alone: what stood in the way of the demo's history.
extension RefusalRule: Explained {
  var explanation: Explanation {
    Explanation(.refused, ja: "規則により行えません: \(rawValue)", en: "Refused by a rule: \(rawValue).")
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
    let longest = PasswordPolicy.lengths.upperBound
    let what =
      switch self {
      case .tooShort(let count, let least):
        Phrase(
          ja: "\(count)文字では短すぎます (\(least)文字から)", en: "\(count) characters are fewer than \(least)")
      case .tooLong:
        Phrase(ja: "長すぎます", en: "it is too long")
      case .notPrintableASCII:
        Phrase(ja: "使えない文字があります", en: "it has a character that cannot be used")
      case .tooSimple:
        Phrase(ja: "文字の並びが単純すぎます", en: "it is too simple a row of characters")
      case .common:
        Phrase(ja: "よく使われているため推測されます", en: "it is one of those that are guessed first")
      case .containsNumber:
        Phrase(ja: "契約者番号が含まれています", en: "it contains the customer number")
      case .unchanged:
        Phrase(ja: "いままでと同じです", en: "it is the old one")
      case .sameAsOther:
        Phrase(ja: "もう一つのパスワードと同じです", en: "it is the customer's other password")
      }
    return Explanation(
      .refused,
      ja: "パスワードは半角の英数字・記号で\(longest)文字までです: \(what.ja)。何も変更していません。",
      en: "A password has at most \(longest) printable ASCII characters: \(what.en). Nothing was "
        + "changed.")
  }
}
