import BankService
import CustomerScreens
import Pages
import TokenDomain

// Words of a listing: the name that programs know, and the word for people.

extension Fact {
  static func state(_ state: IssueLifecycle.StateName?) -> Fact {
    guard let state else { return .word("none", Wording.Issues.none) }
    return .word(state.rawValue, Wording.Issues.state(state))
  }

  static func state(_ state: TokenRecord.State) -> Fact {
    let phrase =
      switch state {
      case .stock: Phrase(ja: "在庫", en: "In stock")
      case .dispatched: Phrase(ja: "発送済", en: "Dispatched")
      case .used: Phrase(ja: "使用済", en: "Used")
      case .retired: Phrase(ja: "回収済", en: "Retired")
      }
    return .word(state.rawValue, phrase)
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
    case (true, true): .word("both", Phrase(ja: "ログイン、確認用", en: "Login, confirmation"))
    case (true, false): .word("login", Phrase(ja: "ログイン", en: "Login"))
    case (false, true): .word("confirmation", Phrase(ja: "確認用", en: "Confirmation"))
    case (false, false): .none
    }
  }
}
