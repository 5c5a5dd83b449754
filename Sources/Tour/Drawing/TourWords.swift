import Pages

/// What the tour says around its panes.
enum TourWords {
  static let tour = Phrase(ja: "ツアー", en: "The tour")
  static let chapters = Phrase(ja: "章を選んでください", en: "Choose a chapter")
  static let playing = Phrase(ja: "再生中", en: "playing")
  static let paused = Phrase(ja: "停止中", en: "paused")
  static let inHand = Phrase(ja: "操作中", en: "in your hands")
  static let chapterOver = Phrase(
    ja: "この章はここまでです。Right で次の章へ進みます。",
    en: "This chapter ends here. Right goes on to the next one.")
  static let tourOver = Phrase(
    ja: "ツアーはここまでです。Esc で章の一覧に戻ります。",
    en: "The tour ends here. Esc leads back to the chapters.")
  static let strayed = Phrase(
    ja: "台本と違う状態になりました。Right か Space で、この手順をはじめからやり直します。",
    en: "The bank has gone another way than the script. Right or Space begins this step anew.")
  static let unchanged = Phrase(
    ja: "台本のとおりの状態です。続けられます。", en: "The bank stands as the script has it: it can go on.")
  static let changed = Phrase(
    ja: "台本と違うところがあります。このまま続けるか、Left でこの手順のはじめに戻してください。",
    en: "The bank has gone another way. Go on, or begin this step anew with Left.")
  static let handHint = Phrase(
    ja: "選んだ画面を操作しています。Esc で台本に返します。",
    en: "What you press goes to this pane. Esc gives it back to the script.")
  static let noExpiry = Phrase(
    ja: "お手元のトークンの期限まで、90日より前ではありません。",
    en: "The token in hand has no more than 90 days to its expiry.")

  static func chapter(_ number: Int, of all: Int, _ title: Phrase) -> Phrase {
    Phrase(ja: "第\(number)章 \(title.ja)", en: "\(number)/\(all) \(title.en)")
  }

  static func length(_ seconds: Int) -> Phrase {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes == 0
      ? Phrase(ja: "\(rest)秒", en: "\(rest) s")
      : Phrase(ja: "\(minutes)分\(rest)秒", en: "\(minutes) min \(rest) s")
  }

  /// Keys and what they do, in the order of their worth.
  static func keys(isPlaying: Bool) -> [(key: String, meaning: Phrase)] {
    [
      ("Space", isPlaying ? Phrase(ja: "止める", en: "Pause") : Phrase(ja: "再生", en: "Play")),
      ("Right", Phrase(ja: "次へ", en: "Next")), ("Left", Phrase(ja: "前へ", en: "Back")),
      ("F1", Phrase(ja: "キー", en: "Keys")), ("q", KeyWords.quit), ("F9", KeyWords.language),
      ("Tab", Phrase(ja: "操作", en: "Take")), ("t", Phrase(ja: "時計", en: "Clock")),
      ("Up Down", Phrase(ja: "章", en: "Chapter")), ("+ -", Phrase(ja: "速さ", en: "Pace")),
    ]
  }

  static let handKeys: [(key: String, meaning: Phrase)] = [
    ("Esc", Phrase(ja: "台本に返す", en: "Give back")), ("F9", KeyWords.language),
  ]

  static let menuKeys: [(key: String, meaning: Phrase)] = [
    ("Enter", Phrase(ja: "はじめる", en: "Begin")), ("Up Down", Phrase(ja: "選ぶ", en: "Choose")),
    ("Space", Phrase(ja: "再生", en: "Play")), ("F9", KeyWords.language),
    ("q", KeyWords.quit),
  ]

  /// All keys, for F1.
  static let allKeys: [(key: String, meaning: Phrase)] = [
    ("Space", Phrase(ja: "再生と停止", en: "plays and pauses")),
    ("Right", Phrase(ja: "1手順進む", en: "one step on")),
    ("Left", Phrase(ja: "前の手順に戻る", en: "back to the step before")),
    ("Up, Down", Phrase(ja: "前の章、次の章", en: "the chapter before and after")),
    ("Esc", Phrase(ja: "章の一覧", en: "the list of chapters")),
    ("+, -", Phrase(ja: "速く、ゆっくり", en: "faster and slower")),
    (
      "1 - 5",
      Phrase(
        ja: "お客さま、トークン、オペレーター、判定、記録の画面を選ぶ",
        en: "choose a pane: customer, token, operator, verifier, records")
    ),
    ("z", Phrase(ja: "選んだ画面だけを大きく表示する", en: "show that pane alone, and all of them again")),
    ("Tab", Phrase(ja: "選んだ画面を自分で操作する", en: "take that pane into your own hands")),
    ("b", Phrase(ja: "トークンを裏返す", en: "turn the key fob over")),
    ("t", Phrase(ja: "時計を進める", en: "turn the clock forward")),
    ("F9", Phrase(ja: "言語", en: "the language")),
    ("q, Ctrl-C", Phrase(ja: "終了", en: "end the tour")),
  ]

  static func turn(_ turn: ClockTurn) -> Phrase {
    switch turn {
    case .minute: Phrase(ja: "1分", en: "a minute")
    case .day: Phrase(ja: "1日", en: "a day")
    case .nextCode: Phrase(ja: "次の番号まで", en: "to the next code")
    case .renewal: Phrase(ja: "有効期限の90日前まで", en: "to 90 days before the expiry")
    }
  }

  static let clockQuestion = Phrase(ja: "時計をどれだけ進めますか。", en: "How far is the clock to be turned?")
  static let keysTitle = Phrase(ja: "ツアーのキー", en: "Keys of the tour")
  static let anyKey = Phrase(ja: "どのキーでも閉じます。", en: "Any key closes this.")

  static func pace(_ times: Double) -> String {
    times == times.rounded() ? "x\(Int(times))" : "x\(times)"
  }
}
