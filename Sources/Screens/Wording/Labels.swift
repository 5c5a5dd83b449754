import BankService
import TokenDomain

extension Wording {
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
    static let confirmation = Phrase(ja: "確認用パスワード", en: "Confirmation password")
    static let presentPassword = Phrase(ja: "現在のパスワード", en: "Present password")
    static let newPassword = Phrase(ja: "新しいパスワード", en: "New password")
    static let newPasswordAgain = Phrase(ja: "新しいパスワード(確認)", en: "New password again")
    static let notes = Phrase(ja: "【注意事項】", en: "[Please note]")

    static func field(_ name: Field.Name) -> Phrase {
      switch name {
      case .customerNumber: customerNumber
      case .loginPassword: loginPassword
      case .code: code
      case .firstCode: firstCode
      case .secondCode: secondCode
      case .oldCode: oldCode
      case .newCode: newCode
      case .serial: serial
      case .confirmation: confirmation
      case .presentPassword: presentPassword
      case .newPassword: newPassword
      case .newPasswordAgain: newPasswordAgain
      }
    }

    static func password(_ kind: PasswordKind) -> Phrase {
      switch kind {
      case .login: loginPassword
      case .confirmation: confirmation
      }
    }

    static func button(_ button: Form.Button) -> Phrase {
      switch button {
      case .logIn: Phrase(ja: "ログイン", en: "Log in")
      case .authenticate: Phrase(ja: "認証する", en: "Verify")
      case .request: Phrase(ja: "トークンを発行する", en: "Issue the token")
      case .activate: Phrase(ja: "利用開始する", en: "Start using it")
      case .release: Phrase(ja: "解除する", en: "Release")
      case .changePassword: Phrase(ja: "変更する", en: "Change")
      case .back: Phrase(ja: "戻る", en: "Back")
      case .resynchronisation: Phrase(ja: "トークン時刻補正", en: "Set the token's clock")
      case .resynchronise: Phrase(ja: "補正する", en: "Set it right")
      case .registered: Phrase(ja: "登録しました", en: "Done")
      case .address: Phrase(ja: "鍵/URI", en: "Key/URI")
      case .otherPicture: Phrase(ja: "QRコードが乱れるとき", en: "QR code looks broken")
      case .cancelRequest: Phrase(ja: "申請を取り消す", en: "Take it back")
      case .switchToken: Phrase(ja: "切り替える", en: "Switch")
      case .loss: Titles.of(.report)
      case .report: Phrase(ja: "届け出る", en: "Report it")
      case .toLogin: Phrase(ja: "ログイン画面へ", en: "To the login")
      case .toTop: Phrase(ja: "トップページへ", en: "To the top page")
      }
    }
  }

  package enum Keys {
    static let next = Phrase(ja: "次へ", en: "Next")
    static let previous = Phrase(ja: "前へ", en: "Previous")
    static let press = Phrase(ja: "決定", en: "OK")
    static let choose = Phrase(ja: "選ぶ", en: "Choose")
    static let back = Phrase(ja: "戻る", en: "Back")
    static let help = Phrase(ja: "ヘルプ", en: "Help")
    static let home = Phrase(ja: "ホーム", en: "Home")
    /// Names the other language in its own words.
    static let language = Phrase(ja: "English", en: "日本語")
    static let quit = Phrase(ja: "終了", en: "Quit")
    static let abandon = Phrase(ja: "中止", en: "Cancel")
    static let logOut = Phrase(ja: "ログアウト", en: "Log out")
    static let scrollUp = Phrase(ja: "前を見る", en: "Back up")
    static let scrollDown = Phrase(ja: "続き", en: "More")
    static let redraw = Phrase(ja: "画面の再表示", en: "Redraw")
    static let interrupt = Phrase(ja: "終了の確認", en: "Ask to quit")
    static let anyKey = Phrase(ja: "どのキーでも", en: "Any key")
    static let topics = Phrase(ja: "お困りの場合", en: "More help")
    static let goOn = Phrase(ja: "続ける", en: "Go on")
    static let close = Phrase(ja: "閉じる", en: "Close")
  }

  package enum Questions {
    static func text(_ about: Question.About, signedIn: Bool) -> Phrase {
      switch about {
      case .logOut: Phrase(ja: "ログアウトしますか？", en: "Log out?")
      case .leave where signedIn:
        Phrase(ja: "ログアウトして終了しますか？", en: "Log out and quit?")
      case .leave: Phrase(ja: "終了しますか？", en: "Quit?")
      case .closeKey: SoftwareToken.question
      }
    }

    static let yes = Phrase(ja: "1. はい", en: "1. Yes")
    static let no = Phrase(ja: "2. いいえ", en: "2. No")
  }
}
