import Pages

/// What the tour says around its panes.
enum TourWords {
  static let tour = Phrase(ja: "ツアー", en: "The tour")
  static let chapters = Phrase(ja: "章を選んでください", en: "Choose a chapter")
  static let playing = Phrase(ja: "再生中", en: "playing")
  static let stepping = Phrase(ja: "進行中", en: "going on")
  static let paused = Phrase(ja: "停止中", en: "paused")
  static let inHand = Phrase(ja: "操作中", en: "in your hands")
  static let chapterOver = Phrase(
    ja: "章の終わり (Right で次の章)", en: "end of the chapter (Right: the next)")
  static let tourOver = Phrase(ja: "ツアーの終わり (Esc で一覧)", en: "end of the tour (Esc: the list)")

  /// What the list of chapters is for, and how long all of it takes.
  static func choose(whole chapters: [Chapter]) -> Phrase {
    func length(_ language: Language) -> Phrase {
      TourWords.length(chapters.reduce(0) { $0 + $1.duration(in: language) } / 1_000)
    }
    return Phrase(
      ja: "すべてで\(length(.ja).ja)です。5分でご案内するなら、1、2、3、4、10章がおすすめです。",
      en: "All of it takes \(length(.en).en). In five minutes: chapters 1, 2, 3, 4 and 10.")
  }

  static let strayed = Phrase(
    ja: "台本と違う状態になりました。Right か Space で、この手順をはじめからやり直します。",
    en: "Things are not as the script has them. Right or Space begins this step anew.")
  static let unchanged = Phrase(
    ja: "台本のとおりの状態です。続けられます。", en: "Everything is as the script has it: it can go on.")
  static let changed = Phrase(
    ja: "台本と違うところがあります。このまま続けるか、Left でこの手順のはじめに戻してください。",
    en: "Something was changed by hand. Go on as it is, or begin this step anew with Left.")
  static let handHint = Phrase(
    ja: "この画面を操作しています。Esc で案内に戻ります。",
    en: "What you press goes to this pane. Esc gives it back to the script.")
  static let noExpiry = Phrase(
    ja: "その日より後か、お手元にトークンがありません。", en: "That day is past, or there is no token in hand.")

  static func pane(_ name: PaneName) -> Phrase {
    switch name {
    case .customer: Phrase(ja: "お客さま", en: "customer")
    case .token: Phrase(ja: "トークン", en: "token")
    case .desk: Phrase(ja: "職員", en: "operator")
    case .verifier: Phrase(ja: "判定", en: "verifier")
    case .ledger: Phrase(ja: "記録", en: "records")
    }
  }

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
    ("Esc", Phrase(ja: "案内に戻る", en: "Give back")), ("F9", KeyWords.language),
  ]

  static let menuKeys: [(key: String, meaning: Phrase)] = [
    ("Enter", Phrase(ja: "開く", en: "Open")), ("Space", Phrase(ja: "再生", en: "Play")),
    ("Up Down", Phrase(ja: "選ぶ", en: "Choose")), ("F9", KeyWords.language),
    ("q", KeyWords.quit), ("F1", Phrase(ja: "キー", en: "Keys")),
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
        ja: "お客さま、トークン、職員、判定、記録の画面を選ぶ",
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
