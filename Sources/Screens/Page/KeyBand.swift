import Canvas

/// The line of keys at the bottom; where it does not fit, what is least needed is left out (F1 has all).
struct KeyBand {
  private struct Hint {
    let text: String
    /// The lowest goes first.
    let worth: Int
  }

  private var hints: [Hint] = []

  init(_ form: Form, keys: KeyContext, canScroll: Bool, _ language: Language, isASCII: Bool) {
    if canScroll {
      hints.append(Hint(text: "PgUp PgDn " + Wording.Keys.scrollDown(language), worth: 10))
    }
    if let choices = KeyMap.choiceKeys(form) {
      hints.append(Hint(text: choices + " " + Wording.Keys.choose(language), worth: 5))
    }
    for binding in KeyMap.bindings where !(isASCII && binding.command == .language) {
      guard let worth = Self.worth(of: binding.command), let meaning = binding.meaning(keys) else {
        continue
      }
      hints.append(Hint(text: binding.name + " " + meaning(language), worth: worth))
    }
  }

  /// For the help that lies over a screen.
  init(help page: HelpPage, _ language: Language, isASCII: Bool, canScroll: Bool) {
    if canScroll {
      hints.append(Hint(text: "PgUp PgDn " + Wording.Keys.scrollDown(language), worth: 5))
    }
    switch page {
    case .screen:
      let topics = "1-\(HelpTopic.allCases.count) " + Wording.Keys.topics(language)
      hints.append(Hint(text: topics, worth: 3))
      close(language, isASCII: isASCII)
    case .topic: close(language, Wording.Keys.back, isASCII: isASCII)
    }
  }

  /// For a question that lies over a screen.
  init(question language: Language, isASCII: Bool) {
    hints.append(Hint(text: "1-2 " + Wording.Keys.choose(language), worth: 3))
    hints.append(Hint(text: "Enter " + Wording.Keys.press(language), worth: 3))
    close(language, isASCII: isASCII)
  }

  /// For a warning that lies over a screen.
  init(warning timeOut: TimeOut, _ language: Language) {
    let meaning =
      switch timeOut {
      case .idle: Wording.Keys.goOn
      case .absolute: Wording.Keys.close
      }
    hints.append(Hint(text: Wording.Keys.anyKey(language) + " " + meaning(language), worth: 1))
  }

  private mutating func close(
    _ language: Language, _ meaning: Phrase = Wording.Keys.close, isASCII: Bool
  ) {
    hints.append(Hint(text: "Esc " + meaning(language), worth: 4))
    if !isASCII { hints.append(Hint(text: "F9 " + Wording.Keys.language(language), worth: 2)) }
  }

  private static func worth(of command: Command) -> Int? {
    switch command {
    case .help: 9
    case .back: 8
    case .leave: 7
    case .press: 6
    case .next: 4
    case .language: 3
    case .home: 2
    case .previous, .scrollUp, .scrollDown, .redraw, .interrupt: nil
    }
  }

  func line(columns: Int) -> String {
    var kept = hints
    while let least = kept.indices.min(by: { kept[$0].worth < kept[$1].worth }) {
      // Closer together rather than fewer.
      for gap in ["   ", "  "] {
        let line = kept.map(\.text).joined(separator: gap)
        if TextWidth.of(line) <= columns { return line }
      }
      kept.remove(at: least)
    }
    return ""
  }
}
