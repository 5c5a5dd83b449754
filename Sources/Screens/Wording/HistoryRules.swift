extension Wording {
  /// Why something was refused, in the few words that a row of ご利用履歴 has room for.
  package enum HistoryRules {
    /// - Parameter rule: `Refusal.rule`, as the ledger keeps it.
    /// - Returns: nil for a rule that concerns operators alone, or that a newer program wrote.
    package static func text(_ rule: String) -> Phrase? { texts[rule] }

    private static let texts: [String: Phrase] = [
      "credentials": Phrase(ja: "パスワードの誤り", en: "wrong password"),
      "confirmation": Phrase(ja: "パスワードの誤り", en: "wrong password"),
      "password-wait": Phrase(ja: "誤りの直後", en: "right after a wrong one"),
      "password-rule": Phrase(ja: "使えないパスワード", en: "password not allowed"),
      "malformed-code": Phrase(ja: "6桁の数字でない", en: "not six digits"),
      "wrong-code": Phrase(ja: "番号の誤り", en: "wrong code"),
      "wrong-serial": Phrase(ja: "シリアル番号の誤り", en: "wrong serial number"),
      "used-code": Phrase(ja: "使用済みの番号", en: "used code"),
      "token-expired": Phrase(ja: "有効期限切れ", en: "token expired"),
      "unsuitable-app": Phrase(ja: "使えないアプリ", en: "unsuitable app"),
      "codes-swapped": Phrase(ja: "番号の入れ違い", en: "codes swapped"),
      "wrong-pair": Phrase(ja: "番号の誤り", en: "wrong codes"),
      "resynchronised-lately": Phrase(ja: "1日に1回まで", en: "once a day"),
      "clock-behind": Phrase(ja: "取り扱い休止中", en: "not available"),
      "stopped": Phrase(ja: "認証停止中", en: "stopped"),
      "awaiting-reissue": Phrase(ja: "紛失・盗難のため", en: "token lost or stolen"),
      "unavailable": Phrase(ja: "お手続きの対象外", en: "not open"),
      "transition": Phrase(ja: "お手続きの対象外", en: "not open"),
      "session-ended": Phrase(ja: "状態が変わったため", en: "state had changed"),
      "session-expired": Phrase(ja: "時間切れ", en: "time was over"),
    ]
  }
}
