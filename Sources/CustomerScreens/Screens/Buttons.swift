import Pages

/// The buttons of the customers' screens.
extension Form.Button {
  static let logIn = Self(ja: "ログイン", en: "Log in")
  static let authenticate = Self(ja: "認証する", en: "Verify")
  static let request = Self(ja: "トークンを発行する", en: "Issue the token")
  static let activate = Self(ja: "利用開始する", en: "Start using it")
  static let release = Self(ja: "解除する", en: "Release")
  static let changePassword = Self(ja: "変更する", en: "Change")
  static let logOut = Self(KeyWords.logOut)
  static let back = Self(ja: "戻る", en: "Back")
  /// To トークン時刻補正, and the one that does it.
  static let resynchronisation = Self(Wording.Resynchronisation.title)
  static let resynchronise = Self(ja: "補正する", en: "Set it right")
  /// BOT013: the app has the key; its letters or its URI; another form of the QR code.
  static let registered = Self(ja: "登録しました", en: "Done")
  static let address = Self(ja: "鍵/URI", en: "Key/URI")
  static let otherPicture = Self(ja: "QRコードが乱れるとき", en: "QR code looks broken")
  static let cancelRequest = Self(ja: "申請を取り消す", en: "Take it back")
  static let switchToken = Self(ja: "切り替える", en: "Switch")
  /// To トークンの紛失・故障.
  static let loss = Self(Wording.Report.title)
  /// Reports it.
  package static let report = Self(ja: "届け出る", en: "Report it")
  /// To BLI001, where there is no login any more.
  static let toLogin = Self(ja: "ログイン画面へ", en: "To the login")
  static let toTop = Self(ja: "トップページへ", en: "To the top page")
}
