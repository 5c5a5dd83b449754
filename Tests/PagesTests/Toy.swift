import Canvas
import Pages

/// The least application: a name is asked for, and then greeted by the world behind it.
struct Toy: Application {
  enum Request: ApplicationRequest {
    typealias Answer = String
    case greet(String)
    var isSlow: Bool { true }
    var isAct: Bool { true }
  }

  static let name = Field.Spec.text(Phrase(ja: "お名前", en: "Name"), length: 10)
  var form = Form([.field(name), .button(Form.Button(ja: "あいさつ", en: "Greet"))])
  var said: String?
  var nextChange: Int? { nil }

  mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>] {
    switch input {
    case .key(let key): react(to: form.take(key, in: .toy))
    case .paste(let text): react(to: form.take(text))
    case .leave, .ended: [.quit]
    case .stir, .time: []
    }
  }

  private mutating func react(to reaction: Form.Reaction) -> [Effect<Request>] {
    switch reaction {
    case .pressed: [.ask(.greet(form[Self.name].text))]
    case .command(.leave): [.quit]
    case .nothing, .typed, .edited, .moved, .command: []
    }
  }

  mutating func receive(_ answer: String) -> [Effect<Request>] {
    said = answer
    return []
  }

  func page() -> Page {
    var page = Page(
      id: "TOY001", title: "Toy", language: .en, masthead: Page.Masthead(name: "Toys"),
      body: .blocks([form.field(Self.name, .en), form.buttons(.en)]),
      keys: PageKeys(.toy, form, hasLanguages: false))
    page.message = said.map { Page.Notice($0, .information) }
    return page
  }
}

extension KeyContext {
  static let toy = page("toy", back: nil, leave: KeyWords.quit)
}

/// The least surface: a page is a few lines of text, and what is typed was written down before.
final class ToySurface: Surface {
  private(set) var printed: [String] = []
  private(set) var discards = 0
  private var inputs: [Input]

  init(_ inputs: [Input]) { self.inputs = inputs }

  func show(_ page: Page) {
    printed.append(
      ([page.title] + page.blocks.map(Self.line) + [page.message?.text]).compactMap(\.self)
        .joined(separator: " | "))
  }

  func next(within milliseconds: Int?) -> Input {
    inputs.isEmpty ? .ended(signal: 1) : inputs.removeFirst()
  }

  func discardTypeAhead() { discards += 1 }
  func repaint() {}
  func turnSymbol() {}

  private static func line(_ block: Block) -> String {
    switch block {
    case .field(let field): "\(field.label): \(field.text.seen)\(field.isFocused ? "_" : "")"
    case .buttons(let buttons): buttons.map { "(\($0.label))" }.joined(separator: " ")
    case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .fact,
      .state, .secret,
      .choices,
      .steps,
      .records, .symbol, .diagram, .printed:
      "?"
    }
  }
}

extension ShownText {
  /// As somebody before the screen sees it.
  var seen: String {
    switch self {
    case .plain(let text): text
    case .code(let code): code.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }
  }
}
