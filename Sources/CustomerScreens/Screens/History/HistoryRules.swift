import BankService
import Pages

extension Wording {
  /// Why something was refused, in the few words that a row of ご利用履歴 has room for.
  package enum HistoryRules {
    /// - Returns: nil for what is told in words of its own, and for a rule that concerns operators alone.
    package static func text(_ rule: RefusalRule) -> Phrase? {
      switch rule {
      case .credentials: Phrase(ja: "パスワードの誤り", en: "wrong password")
      case .confirmation: Phrase(ja: "パスワードの誤り", en: "wrong password")
      case .passwordWait: Phrase(ja: "誤りの直後", en: "right after a wrong one")
      case .passwordChangeFirst: Phrase(ja: "先にパスワード変更", en: "password to change")
      case .passwordRule: Phrase(ja: "使えないパスワード", en: "password not allowed")
      case .malformedCode: Phrase(ja: "6桁の数字でない", en: "not six digits")
      case .wrongCode: Phrase(ja: "番号の誤り", en: "wrong code")
      case .wrongSerial: Phrase(ja: "シリアル番号の誤り", en: "wrong serial number")
      case .usedCode: Phrase(ja: "使用済みの番号", en: "used code")
      case .tokenExpired: Phrase(ja: "有効期限切れ", en: "token expired")
      case .unsuitableApp: Phrase(ja: "使えないアプリ", en: "unsuitable app")
      case .codesSwapped: Phrase(ja: "番号の入れ違い", en: "codes swapped")
      case .wrongPair: Phrase(ja: "番号の誤り", en: "wrong codes")
      case .resynchronisedLately: Phrase(ja: "1日に1回まで", en: "once a day")
      case .clockBehind, .seedNotAuthentic: Phrase(ja: "取り扱い休止中", en: "not available")
      case .stopped: Phrase(ja: "認証停止中", en: "stopped")
      case .awaitingReissue: Phrase(ja: "紛失・盗難のため", en: "token lost or stolen")
      case .unavailable: Phrase(ja: "お手続きの対象外", en: "not open")
      case .transition: Phrase(ja: "お手続きの対象外", en: "not open")
      case .sessionEnded: Phrase(ja: "状態が変わったため", en: "state had changed")
      case .sessionExpired: Phrase(ja: "時間切れ", en: "time was over")
      case .nextCodeWanted, .unknownCustomer, .customerExists, .customerClosed, .noLiveIssue,
        .unknownSerial,
        .otherToken, .severalTokens, .nextTokenOrdered, .serialTaken, .emptyStock, .stockTooShort,
        .tokenNotStarted, .expiresFirst, .notInStock,
        .unknownBatch, .proofFailed,
        .notAwaitingReissue, .notResynchronisable, .codesNotConsecutive, .unknownRow,
        .clockNotBehind:
        nil
      }
    }
  }
}
