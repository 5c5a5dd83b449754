import Pages
import Primitives

/// The virtual key fob (`higasa keyfob`) as a value: which side is up, and what its display shows.
///
/// It knows no key and no clock; what its display shows is asked for and handed in.
package struct KeyFob: Application, Hashable {
  /// Which side is up.
  package enum Side: Hashable, Sendable {
    case front, back

    var other: Side {
      switch self {
      case .front: .back
      case .back: .front
      }
    }
  }

  /// What the display can be read to say.
  package enum Reading: Hashable, Sendable {
    /// - secondsLeft: until the next code shows, 1…60.
    case code(digits: String, secondsLeft: Int)
    /// Past the expiry date: real ones go dark then.
    case dark
  }

  /// What it asks of the world behind it.
  package enum Request: ApplicationRequest {
    /// What the display says now.
    case read

    /// What the display says.
    package typealias Answer = Reading
    package var isSlow: Bool { false }
    package var isAct: Bool { false }
  }

  /// As printed on its back.
  package let serial: String
  /// As printed on its back.
  package let expires: TokyoDay
  /// What the display says.
  package private(set) var reading: Reading
  /// Which side is up.
  package private(set) var side = Side.front
  /// The language of what stands beside it.
  package private(set) var language: Language
  private let hasLanguages: Bool
  /// Milliseconds since 1970.
  private var now: Int64

  /// - Parameters:
  ///   - reading: what the display says at first.
  ///   - now: milliseconds since 1970.
  package init(
    serial: String, expires: TokyoDay, reading: Reading, language: Language,
    abilities: SurfaceAbilities = .full, now: Int64
  ) {
    self.serial = serial
    self.expires = expires
    self.reading = reading
    self.language = abilities.isASCII ? .en : language
    hasLanguages = !abilities.isASCII
    self.now = now
  }

  package mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>] {
    self.now = now
    switch input {
    case .leave, .ended: return [.quit]
    case .paste, .stir, .time: return [.ask(.read)]
    case .key(let key):
      switch KeyMap.command(for: key, in: .keyFob) {
      case .turn: side = side.other
      case .language: if hasLanguages { language = language.other }
      case .redraw: return [.repaint, .ask(.read)]
      case .back, .leave, .interrupt, .quit: return [.quit]
      case .next, .previous, .press, .help, .home, .scroll, .hide, .yes, .no, .edit, nil: break
      }
      return [.ask(.read)]
    }
  }

  package mutating func receive(_ answer: Reading) -> [Effect<Request>] {
    reading = answer
    return []
  }

  /// Says everything in this language from now on, where the surface can show it.
  package mutating func speak(_ language: Language) {
    if hasLanguages { self.language = language }
  }

  /// The next second of the caption.
  package var nextChange: Int? { 1_000 - Int(now % 1_000) }

  /// How many 10-second marks are lit.
  var notches: Int {
    switch reading {
    case .code(_, let secondsLeft): (secondsLeft + 9) / 10
    case .dark: 0
    }
  }

  package func page() -> Page {
    Page(
      id: "", title: KeyFobWords.title(language), language: language,
      masthead: Page.Masthead(name: ""),
      body: .keyFob(face, caption: caption(language)),
      keys: PageKeys(.keyFob, hasLanguages: hasLanguages))
  }

  private var face: KeyFobFace {
    switch (side, reading) {
    case (.front, .code(let digits, _)): .front(digits: digits, notches: notches)
    case (.front, .dark): .dark
    case (.back, _):
      .back(
        serialLabel: KeyFobWords.serial(language), serial: serial,
        expiryLabel: KeyFobWords.expiry(language), expires: expires.iso8601)
    }
  }

  private var caption: Phrase {
    switch (side, reading) {
    case (.front, .code(_, let secondsLeft)): KeyFobWords.secondsLeft(secondsLeft)
    case (.front, .dark): KeyFobWords.dark
    case (.back, _): KeyFobWords.backOfFob
    }
  }
}

extension KeyContext {
  /// Keys of the virtual key fob: nothing is lost when it is left.
  package static let keyFob = KeyContext(
    "key fob",
    [
      .turn: KeyFobWords.turn, .language: KeyWords.language, .redraw: KeyWords.redraw,
      .back: KeyWords.quit, .leave: KeyWords.quit, .interrupt: KeyWords.quit, .quit: KeyWords.quit,
    ])
}
