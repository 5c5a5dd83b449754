import BankService
import Pages
import TokenDomain

extension Wording {
  /// What stands beside fields and over notes.
  package enum Labels {
    static let customerNumber = Phrase(ja: "契約者番号", en: "Customer number")
    static let loginPassword = Phrase(ja: "ログインパスワード", en: "Login password")
    static let code = Phrase(ja: "ワンタイムパスワード", en: "One-time password")
    static let firstCode = Phrase(ja: "1回目のワンタイムパスワード", en: "First one-time password")
    static let secondCode = Phrase(
      ja: "2回目のワンタイムパスワード", en: "Second one-time password")
    static let oldCode = Phrase(
      ja: "いまのトークンのワンタイムパスワード", en: "Present token's one-time password")
    static let newCode = Phrase(
      ja: "新しいトークンのワンタイムパスワード", en: "New token's one-time password")
    static let serial = Phrase(ja: "シリアル番号", en: "Serial number")
    static let expiry = Phrase(ja: "有効期限", en: "Expiry date")
    static let confirmation = Phrase(ja: "確認用パスワード", en: "Confirmation password")
    static let presentPassword = Phrase(ja: "現在のパスワード", en: "Present password")
    static let newPassword = Phrase(ja: "新しいパスワード", en: "New password")
    static let newPasswordAgain = Phrase(ja: "新しいパスワード(確認)", en: "New password again")
    static let notes = Phrase(ja: "【注意事項】", en: "[Please note]")

    /// What a password is called.
    package static func password(_ kind: PasswordKind) -> Phrase {
      switch kind {
      case .login: loginPassword
      case .confirmation: confirmation
      }
    }
  }

  /// What is asked before something is lost.
  package enum Questions {
    static func text(_ question: InternetBanking.Question, isSignedIn: Bool) -> Phrase {
      switch question {
      case .logOut: Phrase(ja: "ログアウトしますか？", en: "Log out?")
      case .leave where isSignedIn:
        Phrase(ja: "ログアウトして終了しますか？", en: "Log out and quit?")
      case .leave: Phrase(ja: "終了しますか？", en: "Quit?")
      case .close(.key, _): SoftwareToken.question
      case .act(.release): Release.question
      case .act(.report(let loss)): Report.question(loss)
      }
    }
  }
}
