import BankService
import Pages
import TokenDomain

extension Wording {
  /// BOT012 and BOT013.
  enum SoftwareToken {
    static let requestTitle = Phrase(
      ja: "トークン発行(ソフトウェアトークン発行確認)", en: "Token issue (confirm software token)")
    static let keyTitle = Phrase(
      ja: "トークン発行(ソフトウェアトークン発行完了)", en: "Token issue (software token issued)")

    static func notes(_ institution: Institution, _ overview: Overview?) -> [Phrase] {
      let apps = institution.softwareToken.apps
      let replaced = overview?.unstarted.map(Request.replaced)
      let renewal = overview?.isRenewal == true ? bothInApp : nil
      return [replaced, renewal].compactMap(\.self) + [
        Phrase(
          ja: "先に、スマートフォンの時計が自動設定で、正しい時刻であることをお確かめください。",
          en: "First check that your phone sets its clock by itself and shows the right time."),
        Phrase(
          ja: "番号が60秒ごとに変わるアプリが必要です(30秒ごとに変わるアプリでは認証できません)。"
            + "確認済みのアプリ: \(apps)",
          en: "You need an app whose code changes every 60 seconds (30 seconds will not do). "
            + "Known to work: \(apps)"),
        Phrase(
          ja: "QRコード、鍵、番号は、だれにも見せたり教えたりしないでください。当組合からお聞きすることはありません。",
          en: "Never show or tell anybody the QR code, the key or a code. We never ask for them."),
        Phrase(
          ja: "QRコードと鍵は、次の画面で一度だけ表示します。スマートフォンを手元にご用意ください。",
          en: "The QR code and the key are shown once, on the next screen. Have your phone ready."),
      ]
    }

    static let key = Phrase(ja: "鍵(60秒, 6桁)", en: "Key (60 seconds, 6 digits)")
    static let address = Phrase(ja: "URI", en: "URI")

    static let scanBeside = Phrase(
      ja: "アプリで右のQRコードを読み取るか、鍵を入力してください。",
      en: "Scan the QR code on the right with the app, or type the key.")
    static let scanBelow = Phrase(
      ja: "アプリで下のQRコードを読み取るか、鍵を入力してください。",
      en: "Scan the QR code below with the app, or type the key.")

    static let typeIn = Phrase(
      ja: "アプリで「鍵を入力」を選び、下の鍵を入力してください(時間ベース、60秒、6桁)。",
      en: "Choose to type a key in the app, and type this one (time-based, 60 seconds, 6 digits).")

    static let once = Phrase(
      ja: "表示は一度だけです。だれにも見せないでください。",
      en: "It is shown this once. Let nobody see it.")
    static let keyHint = Phrase(
      ja: "アプリに登録したら「登録しました」を押してください。",
      en: "Once the app has it, press \"Done\".")

    /// Before the screen is left.
    static let question = Phrase(
      ja: "閉じると、QRコードと鍵は二度と表示できません。アプリに登録しましたか？",
      en: "The QR code and the key cannot be shown again. Does your app have them?")

    /// Of a renewal: the key URIs differ in the key alone.
    private static let bothInApp = Phrase(
      ja: "アプリには同じ名前の鍵が2つ並びます。前の鍵は「トークン切替」まで消さないでください。",
      en: "The app lists two keys of one name. Keep the old one until you have switched.")

    static func issued(isRenewal: Bool) -> Phrase {
      isRenewal
        ? Phrase(
          ja: "ソフトウェアトークンを発行しました。「トークン切替」へお進みください。",
          en: "Your software token is issued. Please go on to switch to it.")
        : Phrase(
          ja: "ソフトウェアトークンを発行しました。「ワンタイムパスワード利用開始」へお進みください。",
          en: "Your software token is issued. Please go on to start using it.")
    }

    static func requestHelp(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "スマートフォンの時計が正しくないと、アプリの番号は当組合の番号と合いません。"
            + "「日付と時刻」の設定を「自動」にしてください。",
          en: "If the phone's clock is wrong, so is every code. Set its date and time to "
            + "\"automatic\"."),
        Phrase(
          ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
          en: "The confirmation password is not the login password."),
        Phrase(
          ja: "発行しても、「ワンタイムパスワード利用開始」までは、これまでどおりログインできます。",
          en: "Until you start using the token, you log in as before."),
      ]
    }

    static func keyHelp(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "アプリの「追加」や「+」を選び、QRコードを読み取るか、鍵を入力してください。"
            + "鍵の空白は入力しなくてもかまいません。",
          en: "Choose \"add\" or \"+\" in the app, and scan the QR code or type the key. The "
            + "blanks in the key need not be typed."),
        Phrase(
          ja: "QRコードに隙間があったり、形が崩れたりしているときは、「QRコードが乱れるとき」を選んでください。"
            + "選ぶたびに表示のしかたが変わります。",
          en: "If the QR code has gaps or is out of shape, choose \"QR code looks broken\": each "
            + "time it is drawn in another way."),
        Phrase(
          ja: "登録できなかったときは、この画面を閉じ、もう一度ソフトウェアトークンを発行してください。"
            + "前の鍵は失効します。",
          en: "If your app did not take it, close this screen and issue a software token again. "
            + "The key before is then worth nothing."),
        Phrase(
          ja: "QRコードや鍵の写真を撮ったり、書き留めたりしないでください。",
          en: "Do not take a picture of the QR code or the key, nor write it down."),
      ]
    }
  }
}
