import BankService
import Pages
import Primitives
import SeedFiles
import TokenDomain

// What is said of a seed file before and after its import.

extension ReviewedKey {
  var words: Phrase {
    switch outcome {
    case .judged(let verdict): verdict.words
    case .skipped(let reason):
      Phrase(ja: "対象外: \(reason.words.ja)", en: "skipped: \(reason.words.en)")
    case .refused(let place, let problem):
      Phrase(
        ja: "不可: \(place.element): \(problem.words.ja)",
        en: "refused: \(place.element): \(problem.words.en)")
    case .twice(let line):
      Phrase(
        ja: "不可: \(line)行目と同じか、見分けのつかないシリアル番号です",
        en: "refused: the same serial number as in line \(line), or one that looks like it")
    }
  }
}

extension ReviewedKey {
  var told: Phrase {
    let serial = place.serial ?? "-"
    return Phrase(
      ja: "  \(place.line)行目 \(serial)  \(words.ja)",
      en: "  line \(place.line) \(serial)  \(words.en)")
  }
}

extension StockVerdict {
  fileprivate var words: Phrase {
    switch self {
    case .new: Phrase(ja: "新規", en: "new")
    case .known(.stock): Phrase(ja: "すでに在庫にあります", en: "in stock already")
    case .known(.dispatched): Phrase(ja: "すでにお客さまのお手元にあります", en: "with a customer already")
    case .known(.used): Phrase(ja: "使用済みです。二度と使えません", en: "used before, and never again")
    case .known(.retired): Phrase(ja: "回収済みです", en: "retired before")
    case .expired(let day):
      Phrase(ja: "有効期限が切れています (\(day.iso8601))", en: "expired (\(day.iso8601))")
    case .expiresSoon(let day):
      Phrase(ja: "有効期限が近すぎます (\(day.iso8601))", en: "expires too soon (\(day.iso8601))")
    case .otherKey:
      Phrase(
        ja: "不可: 同じシリアル番号のトークンが、別の鍵で登録されています",
        en: "refused: the bank has a token of this serial number with another key")
    case .looksLike(let serial):
      Phrase(
        ja: "不可: 登録済みの \(serial) と見分けがつきません",
        en: "refused: it looks like \(serial), which the bank has")
    case .beginsLater(let moment):
      Phrase(
        ja: "不可: 時刻の起点 (Time) が未来です (\(TokyoTime(moment).rfc3339))",
        en:
          "refused: its Time, where its steps begin, is in the future (\(TokyoTime(moment).rfc3339))"
      )
    case .otherShape:
      Phrase(
        ja: "不可: シリアル番号が13桁の数字ではありません (設定 stock.serials)",
        en: "refused: its serial number is not 13 digits (setting stock.serials)")
    }
  }
}

extension StockChanged: Explained {
  var explanation: Explanation {
    Explanation(
      .tryAgain,
      ja: "確認のあとに在庫が変わりました (新規 \(reviewed)件 -> \(new)件)。何も取り込んでいません。もう一度実行してください。",
      en:
        "The stock has changed since the review (new: \(reviewed) -> \(new)). Nothing was imported. Please run it again."
    )
  }
}

/// What is in the way of an import.
enum ImportFailure: Error {
  /// It is another file than the one that was reviewed.
  case fileChanged(path: String)
  /// Neither a terminal to ask at, nor `--yes`.
  case nobodyToAsk
  /// `--proof` names a token that would not go into stock.
  case proofNotNew(SerialNumber)
  case noCode
}

extension ImportFailure: Explained {
  var explanation: Explanation {
    switch self {
    case .fileChanged(let path):
      Explanation(
        .refused, ja: "確認のあとに \(path) が変わりました。何も取り込んでいません。もう一度実行してください。",
        en: "\(path) has changed since the review. Nothing was imported. Please run it again.")
    case .nobodyToAsk:
      Explanation(
        .unavailable, ja: "確認を求める端末がありません。--yes か --dry-run を付けてください。何も取り込んでいません。",
        en: "There is no terminal to ask at. Please give --yes or --dry-run. Nothing was imported.")
    case .proofNotNew(let serial):
      Explanation(
        .noInput, ja: "シリアル番号 \(serial) は、このファイルの新しいトークンではありません。何も取り込んでいません。",
        en: "\(serial) is none of the new tokens of this file. Nothing was imported.")
    case .noCode:
      Explanation(
        .refused, ja: "番号が入力されませんでした。何も取り込んでいません。",
        en: "No code was given. Nothing was imported.")
    }
  }
}

enum StockSentences {
  static func counts(_ review: ReviewTally<ReviewedKey>) -> Phrase {
    Phrase(
      ja: "新規 \(review.new)件、入れないもの \(review.leftOut)件、不可 \(review.faults)件",
      en: "\(review.new) new, \(review.leftOut) left out, \(review.faults) refused")
  }

  static let refused = Phrase(
    ja: "不可のものがあるため、このファイルからは何も取り込みません。納入元にお問い合わせください。",
    en: "Nothing of this file is imported, because of what is refused. Please ask its maker.")

  static let nothingNew = Phrase(
    ja: "新しいトークンはありません。何も変更していません。",
    en: "There is no new token. Nothing was changed.")

  static let dryRun = Phrase(
    ja: "確認だけです。何も取り込んでいません。", en: "This was a dry run. Nothing was imported.")

  static func question(_ count: Int) -> Phrase {
    Phrase(
      ja: "\(count)個のトークンを在庫に入れますか。入れるときは yes と入力してください",
      en: "Put \(count) \(count == 1 ? "token" : "tokens") into stock? Type yes to do so")
  }

  static let declined = Phrase(ja: "取り込みませんでした。", en: "Nothing was imported.")

  static func code(of serial: SerialNumber) -> Phrase {
    Phrase(ja: "\(serial) にいま表示されている番号", en: "The code on the display of \(serial)")
  }

  static func imported(_ batch: Batch) -> Phrase {
    Phrase(
      ja: "納品ロット \(batch.id.rawValue) として、\(batch.tokens)個のトークンを在庫に入れました。",
      en:
        "\(batch.tokens) \(batch.tokens == 1 ? "token is" : "tokens are") in stock, as batch \(batch.id.rawValue)."
    )
  }

  static func retired(_ serial: SerialNumber) -> Phrase {
    Phrase(ja: "シリアル番号 \(serial) を在庫から除きました。", en: "Token \(serial) is retired.")
  }

  static func retired(_ done: RetiredBatch, of batch: Batch.ID) -> Phrase {
    let left =
      done.dispatched == 0
      ? Phrase(ja: "", en: "")
      : Phrase(
        ja:
          "\(done.dispatched)個はお客さまのお手元にあります (token batch show \(batch.rawValue))。issue revoke で失効させてください。",
        en:
          " \(done.dispatched) of it are with customers (token batch show \(batch.rawValue)): issue revoke ends them."
      )
    return Phrase(
      ja: "納品ロット \(batch.rawValue) の\(done.retired)個を在庫から除きました。\(left.ja)",
      en: "\(done.retired) tokens of batch \(batch.rawValue) are retired.\(left.en)")
  }
}
