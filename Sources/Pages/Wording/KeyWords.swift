/// What keys do, in a word or two.
package enum KeyWords {
  static let next = Phrase(ja: "次へ", en: "Next")
  static let previous = Phrase(ja: "前へ", en: "Previous")
  static let press = Phrase(ja: "決定", en: "OK")
  static let choose = Phrase(ja: "選ぶ", en: "Choose")
  /// One page back.
  package static let back = Phrase(ja: "戻る", en: "Back")
  static let help = Phrase(ja: "ヘルプ", en: "Help")
  /// To the page that everything begins with.
  package static let home = Phrase(ja: "ホーム", en: "Home")
  /// Names the other language in its own words.
  package static let language = Phrase(ja: "English", en: "日本語")
  /// Ends the program.
  package static let quit = Phrase(ja: "終了", en: "Quit")
  /// Gives up what is not done yet.
  package static let abandon = Phrase(ja: "中止", en: "Cancel")
  /// Ends the login.
  package static let logOut = Phrase(ja: "ログアウト", en: "Log out")
  static let scrollUp = Phrase(ja: "前を見る", en: "Back up")
  static let scrollDown = Phrase(ja: "続き", en: "More")
  static let scroll = Phrase(ja: "上下", en: "Scroll")
  /// Shows nothing until the next key: somebody has come.
  package static let hide = Phrase(ja: "画面を隠す", en: "Hide the screen")
  /// Shows everything anew.
  package static let redraw = Phrase(ja: "画面の再表示", en: "Redraw")
  static let interrupt = Phrase(ja: "終了の確認", en: "Ask to quit")
  static let anyKey = Phrase(ja: "どのキーでも", en: "Any key")
  static let topics = Phrase(ja: "お困りの場合", en: "More help")
  static let goOn = Phrase(ja: "続ける", en: "Go on")
  static let close = Phrase(ja: "閉じる", en: "Close")
  static let yes = Phrase(ja: "はい", en: "Yes")
  static let no = Phrase(ja: "いいえ", en: "No")
  static let otherAnswer = Phrase(ja: "はい/いいえ", en: "Yes/No")
}
