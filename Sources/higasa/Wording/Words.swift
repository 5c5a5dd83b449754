import BankService
import CustomerScreens
import Pages
import TokenDomain

// Words of a listing: the name that programs know, and the word for people.

extension Fact {
  static func state(_ state: IssueLifecycle.StateName?) -> Fact {
    guard let state else { return .state("none", Wording.Issues.none) }
    let tone: Tone =
      switch state {
      case .requested, .issued: .waiting
      case .active: .good
      case .suspended: .alert
      case .released, .revoked, .cancelled: .ended
      }
    return .state(state.rawValue, Wording.Issues.state(state), tone)
  }

  /// Of a customer who has left, that; else how the tokens stand.
  static func state(of listed: ListedCustomer) -> Fact {
    guard listed.record.access.closedAt != nil else { return state(listed.state) }
    return .state(listed.state?.rawValue ?? "none", Phrase(ja: "解約済", en: "Closed"), .ended)
  }

  /// - Parameter standing: of a token in stock.
  static func state(_ state: TokenRecord.State, _ standing: StockStanding?) -> Fact {
    let (phrase, tone): (Phrase, Tone) =
      switch (state, standing) {
      case (.stock, .ready), (.stock, nil): (Phrase(ja: "在庫", en: "In stock"), .good)
      case (.stock, .notStarted):
        (Phrase(ja: "在庫(開始日前)", en: "In stock, too early"), .waiting)
      case (.stock, .expired): (Phrase(ja: "在庫(期限切れ)", en: "In stock, expired"), .alert)
      case (.stock, .expiresSoon):
        (Phrase(ja: "在庫(期限間近)", en: "In stock, expires soon"), .waiting)
      case (.dispatched, _): (Phrase(ja: "発送済", en: "Dispatched"), .plain)
      case (.used, _): (Phrase(ja: "使用済", en: "Used"), .ended)
      case (.retired, _): (Phrase(ja: "回収済", en: "Retired"), .ended)
      }
    return .state(state.rawValue, phrase, tone)
  }

  static func kind(_ kind: TokenKind) -> Fact {
    let phrase =
      switch kind {
      case .hardware: Phrase(ja: "ハードウェア", en: "Hardware")
      case .software: Phrase(ja: "ソフトウェア", en: "Software")
      }
    return .word(kind.rawValue, phrase)
  }

  static func stoppedPasswords(of record: CustomerRecord) -> Fact {
    switch (record.loginStopped, record.confirmationStopped) {
    case (true, true): .state("both", Phrase(ja: "ログイン、確認用", en: "Login, confirmation"), .alert)
    case (true, false): .state("login", Phrase(ja: "ログイン", en: "Login"), .alert)
    case (false, true): .state("confirmation", Phrase(ja: "確認用", en: "Confirmation"), .alert)
    case (false, false): .none
    }
  }
}
