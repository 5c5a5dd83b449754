import Canvas
import CursesTerminal
import Glibc
import Pages

/// How standard output shows what facts mean.
enum ToneDisplay: Equatable {
  /// By their words.
  case words
  /// In the eight colours of every terminal.
  case eightColours
  /// The same, and states are badges as on the screens. They bring their paper along, since nobody knows what the
  /// terminal's own ground is.
  case badges(Look.Ground)

  /// A text in a table, and what it is painted with.
  struct Entry: Equatable {
    let text: String
    let paint: Paint
    /// Of a badge, its word alone.
    private let word: String?

    init(_ text: String, _ paint: Paint, word: String? = nil) {
      (self.text, self.paint, self.word) = (text, paint, word)
    }

    /// Where there is little room: the mark of a badge gives way before its word does.
    var inNarrowColumn: Entry { word.map { Entry($0, paint) } ?? self }
  }

  /// Of the terminal that standard output is; the same rule as for the screens tells whether it has badges.
  static func present(_ facts: ProcessFacts) -> ToneDisplay {
    guard isatty(STDOUT_FILENO) == 1, facts["NO_COLOR"] == nil, let terminal = facts["TERM"],
      terminal != "dumb", !terminal.hasPrefix("vt")
    else { return .words }
    let look = CursesTerminal.unaskedLook(
      facts.environment, most: LookLimit.most(facts), characterSet: facts.characterSet)
    return look.ground.map(ToneDisplay.badges) ?? .eightColours
  }

  /// What stands in a table.
  func entry(_ fact: Fact, _ language: Language) -> Entry {
    badge(fact, language)
      ?? Entry(fact.inWords(language), self == .words ? .none : Paint(fact.tone))
  }

  /// Nil for what is none.
  func badge(_ fact: Fact, _ language: Language) -> Entry? {
    guard case .badges(let ground) = self, case .state(_, let phrase, let tone) = fact else {
      return nil
    }
    let state = ShownState(phrase(language), detail: "", tone.ofState)
    let badge = Badge(state, in: .coloured(ground))
    // A badge is in none of the institution's own colours.
    let colours = ColourScheme.on(ground, .init(.higasa)).colours(of: badge.style)
    return Entry(badge.text, Paint(bold: colours), word: state.word)
  }

  func heading(_ phrase: Phrase, _ language: Language) -> Entry {
    Entry(phrase(language), self == .words ? .none : Paint(.heading))
  }
}

extension Tone {
  /// The same of a state on a screen.
  fileprivate var ofState: ShownState.Tone {
    switch self {
    case .plain, .ended, .heading: .idle
    case .good: .good
    case .waiting: .waiting
    case .alert: .stopped
    }
  }
}
