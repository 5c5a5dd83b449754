import Canvas
import Pages

/// The operator's desk: command lines as they are typed, with their answers, the newest last.
struct Desk: Application {
  enum Request: ApplicationRequest {
    case run([String], Language)

    typealias Answer = DeskAnswer
    var isSlow: Bool { false }
    var isAct: Bool { true }
  }

  private struct Entry {
    let command: String
    let answer: DeskAnswer
  }

  private static let command = Field.Spec.text(DeskWords.command, length: 200)
  /// Older ones are forgotten.
  private static let most = 20

  private(set) var language: Language
  /// Whether commands can be typed into it.
  var takesCommands = false
  private var entries: [Entry] = []
  /// What was typed and is not answered yet.
  private var asked: [String]?
  private var form = Form([.field(command)])

  init(language: Language) {
    self.language = language
  }

  var nextChange: Int? { nil }
  /// The newest command with its answer.
  var last: [String] { entries.last.map { [$0.command] + $0.answer.lines.map(\.text) } ?? [] }

  mutating func speak(_ language: Language) { self.language = language }

  mutating func add(_ words: [String], _ answer: DeskAnswer) {
    add("$ higasa " + words.joined(separator: " "), answer)
  }

  /// - Parameter command: with the prompt before it.
  mutating func add(_ command: String, _ answer: DeskAnswer) {
    entries.append(Entry(command: command, answer: answer))
    entries.removeFirst(max(0, entries.count - Self.most))
  }

  mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>] {
    switch input {
    case .key(let key): react(to: form.take(key, in: .desk))
    case .paste(let text): react(to: form.take(text))
    case .stir, .time, .leave, .ended: []
    }
  }

  private mutating func react(to reaction: Form.Reaction) -> [Effect<Request>] {
    switch reaction {
    case .pressed:
      var words = form[Self.command].text.split(separator: " ").map(String.init)
      // As it would be typed in a shell.
      if words.first == "higasa" { words.removeFirst() }
      guard !words.isEmpty else { return [] }
      form.reset()
      asked = words
      return [.ask(.run(words, language))]
    case .nothing, .typed, .edited, .moved, .command: return []
    }
  }

  mutating func receive(_ answer: DeskAnswer) -> [Effect<Request>] {
    if let asked { add(asked, answer) }
    asked = nil
    return []
  }

  func page() -> Page {
    var blocks: [Block] = []
    for entry in entries {
      blocks.append(.heading(entry.command))
      blocks += entry.answer.lines.map { line in
        switch line {
        case .result(let text): .printed([text])
        case .sentence(let text): .paragraph(text)
        }
      }
    }
    if entries.isEmpty { blocks.append(.paragraph(DeskWords.idle(language))) }
    if takesCommands { blocks += [.blank, form.field(Self.command, language)] }
    var page = Page(
      id: "", title: DeskWords.lines(language), language: language,
      masthead: Page.Masthead(name: DeskWords.title(language)), body: .blocks(blocks),
      keys: takesCommands
        ? PageKeys(.desk, form, hasLanguages: true) : PageKeys(.watched, hasLanguages: false))
    page.showsEnd = true
    return page
  }
}

extension KeyContext {
  /// A command line; what leaves it is the tour's.
  static let desk = KeyContext(
    "tour: desk",
    [
      .press: DeskWords.run, .scroll(.pageUp): DeskWords.scroll,
      .scroll(.pageDown): DeskWords.scroll,
    ])
  /// A pane that nobody types into: it is scrolled.
  static let watched = KeyContext(
    "tour: watched",
    [.scroll(.pageUp): DeskWords.scroll, .scroll(.pageDown): DeskWords.scroll])
}

enum DeskWords {
  static let title = Phrase(ja: "職員", en: "Operator")
  static let lines = Phrase(ja: "コマンドと答え", en: "Commands and answers")
  static let command = Phrase(ja: "コマンド (higasa に続けて)", en: "Command (behind higasa)")
  static let scroll = Phrase(ja: "上下", en: "Scroll")
  static let run = Phrase(ja: "実行", en: "Run")
  static let idle = Phrase(ja: "まだ何もしていません。", en: "Nothing done yet.")
}
