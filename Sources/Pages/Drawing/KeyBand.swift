import Canvas

/// The line of keys at the bottom; where it does not fit, what is least needed is left out (F1 has all).
struct KeyBand {
  fileprivate struct Hint {
    let key: String
    let meaning: String
    /// The lowest goes first.
    let worth: Int
    /// The key in fewer words, before it is left out; nil if there are none.
    var short: String?
    /// The key itself, where it is one.
    var press: Key?
  }

  /// What is worth as much is set closer together, and in fewer words, before any of it is left out.
  private static let needed = 6

  private var hints: [Hint] = []
  /// Blanks between two hints: closer together rather than fewer.
  private var gaps = ["   ", "  "]

  init(_ page: Page, canScroll: Bool) {
    let language = page.language
    switch page.overlays.last {
    case .help(let help):
      if canScroll { addScroll(language, worth: 8) }
      if let topics = help.index?.topics {
        add("1-\(topics.count)", KeyWords.topics(language), worth: 3)
        add(.back, KeyWords.close(language), worth: 7)
      } else {
        add(.back, KeyWords.back(language), worth: 7)
      }
      addLanguage(page)
    case .question:
      add("1-2", KeyWords.choose(language), worth: 3)
      add(.press, KeyWords.press(language), worth: 3)
      add(.back, KeyWords.close(language), worth: 7)
      addLanguage(page)
    case .warning(_, let anyKey): add(KeyWords.anyKey(language), anyKey, worth: 1)
    case nil:
      switch page.body {
      case .blocks: addKeys(of: page, canScroll: canScroll)
      case .keyFob: addKeysOfFob(on: page)
      }
    }
  }

  private mutating func addKeys(of page: Page, canScroll: Bool) {
    let language = page.language
    if canScroll { addScroll(language, worth: 10) }
    if let choices = page.keys.choices {
      let numbers = choices.count == 1 ? "\(choices.lowerBound)" : choices.dashed
      add(numbers, KeyWords.choose(language), worth: 4)
    }
    for binding in KeyMap.bindings where !binding.name.isEmpty {
      guard let worth = Self.worth(of: binding.command),
        page.keys.hasLanguages || binding.command != .language,
        let meaning = page.keys.context.meaning(of: binding.command)
      else { continue }
      add(binding.name, meaning(language), worth: worth, press: binding.keys.first)
    }
  }

  private mutating func addKeysOfFob(on page: Page) {
    for command in [Command.turn, .language, .quit] {
      guard page.keys.hasLanguages || command != .language,
        let meaning = page.keys.context.meaning(of: command)
      else { continue }
      add(command, meaning(page.language), worth: 1)
    }
    gaps = ["  "]
  }

  private mutating func addScroll(_ language: Language, worth: Int) {
    hints.append(
      Hint(
        key: "PgUp PgDn", meaning: KeyWords.scrollDown(language), worth: worth, short: "PgDn",
        press: .pageDown))
  }

  private mutating func addLanguage(_ page: Page) {
    if page.keys.hasLanguages { add(.language, KeyWords.language(page.language), worth: 6) }
  }

  private mutating func add(_ command: Command, _ meaning: String, worth: Int) {
    guard let binding = KeyMap.bindings.first(where: { $0.command == command }) else { return }
    add(binding.name, meaning, worth: worth, press: binding.keys.first)
  }

  private mutating func add(
    _ key: String, _ meaning: String, worth: Int, press: Key? = nil
  ) {
    hints.append(Hint(key: key, meaning: meaning, worth: worth, press: press))
  }

  private static func worth(of command: Command) -> Int? {
    switch command {
    case .help: 9
    case .back: 8
    // Who does not read this language finds the other one by it alone.
    case .language: 7
    case .leave: 6
    case .press: 5
    case .next: 3
    case .home: 2
    case .previous, .scroll, .hide, .redraw, .interrupt, .yes, .no, .turn, .quit, .edit: nil
    }
  }

  /// - Parameter key: how the keys look.
  func line(columns: Int, key: Style = .plain) -> Line {
    var kept = hints
    while let least = kept.indices.min(by: { kept[$0].worth < kept[$1].worth }) {
      for gap in gaps {
        let line = Line(kept, gap, key, isShort: false)
        if line.columns <= columns { return line }
      }
      if kept[least].worth >= Self.needed {
        for gap in ["  ", " "] {
          let line = Line(kept, gap, key, isShort: true)
          if line.columns <= columns { return line }
        }
      }
      kept.remove(at: least)
    }
    return Line()
  }
}

extension Line {
  fileprivate init(_ hints: [KeyBand.Hint], _ gap: String, _ key: Style, isShort: Bool) {
    self.init()
    for (index, hint) in hints.enumerated() {
      if index > 0 { append(gap) }
      let start = columns
      append(isShort ? hint.short ?? hint.key : hint.key, key)
      append(" " + hint.meaning)
      if let press = hint.press { mark(.key(press), from: start) }
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var dashed: String { "\(lowerBound)-\(upperBound)" }
}
