import Canvas

/// What a surface of lines says of itself.
enum LineWords {
  /// What one character alone in a line asks for, and what it does; in the order in which it is told.
  static let commands: [(character: Unicode.Scalar, command: LineCommand, meaning: Phrase)] = [
    ("?", .key(.function(1)), KeyWords.help),
    ("<", .key(.escape), KeyWords.back),
    ("^", .key(.function(2)), KeyWords.home),
    (">", .key(.function(9)), KeyWords.language),
    ("=", .tellAgain, Phrase(ja: "もう一度読む", en: "Read again")),
    ("#", .tellGauge, Phrase(ja: "表示の残り時間", en: "Time left on the display")),
    ("!", .key(.function(10)), Phrase(ja: "ログアウト・終了", en: "Log out, quit")),
  ]

  static let commandsLead = Phrase(
    ja: "【入力のしかた】 1行に1つ入力して Enter を押します。1文字だけのときは、次の意味です。",
    en: "[How to answer] Type one answer a line, then Enter. One character alone means:")

  static let buttonsLead = Phrase(
    ja: "a、b などの文字は、その記号のついたボタンを押します。",
    en: "A letter presses the button that it stands before.")

  static let filled = Phrase(ja: "入力済み", en: "filled in")
  static let visible = Phrase(ja: "入力が見えます", en: "what you type can be seen")
  static let notUnderstood = Phrase(
    ja: "その入力はここでは使えません。? でヘルプを読めます。",
    en: "That means nothing here. ? reads the help.")
  static let noGauge = Phrase(ja: "ここには残り時間の目安はありません。", en: "There is no time to tell here.")
  static let unavailable = Phrase(ja: "ご利用になれません", en: "not available")
  static let chosen = Phrase(ja: "選択中", en: "chosen")
  static let choose = Phrase(ja: "選んでください", en: "Your choice")
  static let done = Phrase(ja: "済", en: "done")
  static let now = Phrase(ja: "いまここ", en: "now")

  /// What the gauge beside a field shows, in words; the notches are those of the fob.
  static func gauge(_ gauge: ShownGauge) -> Phrase {
    let seconds = gauge.lit * 60 / Gauge.notches
    return Phrase(
      ja: "いまの表示は、長くてあと\(seconds)秒です(目安)。",
      en: "What the display shows stays for at most \(seconds) seconds more (a guide).")
  }

  /// What a line without anything does.
  static func enter(_ what: String) -> String { "Enter = \(what)" }
}

/// What one character alone in a line asks for.
enum LineCommand {
  case key(Key)
  case tellAgain
  case tellGauge
}
