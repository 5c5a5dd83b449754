import Primitives

/// A page in words: lines to be read one after the other.
struct PageTelling {
  /// A line.
  enum Told {
    case text(String)
    case secret(String, SecretBytes, group: Int?)

    /// Whether it says the same as another one.
    ///
    /// - Parameter numbersCount: whether other digits make it another line.
    func says(_ other: Told, numbersCount: Bool) -> Bool {
      switch (self, other) {
      case (.text(let a), .text(let b)):
        numbersCount ? a == b : a.withoutDigits == b.withoutDigits
      case (.secret(let a, let one, _), .secret(let b, let two, _)):
        a == b && one.equalsInConstantTime(two)
      case (.text, _), (.secret, _): false
      }
    }
  }

  /// Which page it is.
  let heading: String
  /// What leads to it, and what is on it.
  private(set) var lines: [Told] = []
  /// What stands in fields that do not have the focus: whoever typed it knows it.
  private(set) var typed: [Told] = []
  private let language: Language

  init(_ page: Page) {
    language = page.language
    heading = (page.id.isEmpty ? "" : "[\(page.id)] ") + page.title
    if !page.place.isEmpty { tell(page.place.joined(separator: PageWords.placeSeparator)) }
    if let step = page.step { tell(step) }
    let menu = LineMenu(page)
    var letters = menu.letters[...]
    for block in page.blocks { tell(block, &letters) }
    if let hint = page.hint { tell(hint) }
  }

  private mutating func tell(_ text: String) {
    if !text.isEmpty { lines.append(.text(text)) }
  }

  private mutating func tell(_ step: StepMark) {
    let word = PageWords.step(language)
    switch step {
    case .choosing(let number, let name, _): tell("\(word) \(number)  \(name)")
    case .of(let names, let present):
      tell("\(word) \(present)/\(names.count)  \(names[present - 1])")
    }
  }

  private mutating func tell(
    _ block: Block, _ letters: inout ArraySlice<(letter: String, button: ShownButton)>
  ) {
    switch block {
    case .blank: break
    // Asked for when it has the focus; what stands there without it is told.
    case .field(let field):
      if !field.isFocused, case .plain(let typed) = field.text, field.kind != .secret,
        !typed.isEmpty
      {
        self.typed.append(.text("\(field.label): \(typed)"))
      }
    case .paragraph(let text), .heading(let text), .indented(let text): tell(text)
    case .notes(let lead, let notes):
      tell(lead)
      for (index, note) in notes.enumerated() { tell("\(index + 1). \(note)") }
    case .notices(let lead, let notices):
      tell(lead)
      for notice in notices { tell(notice) }
    case .consequence(let heading, let lines):
      tell("! \(heading)")
      for line in lines { tell(line) }
    case .fact(let label, let value, _): tell("\(label): \(value)")
    case .state(let label, let state): tell("\(label): \(state.text)")
    case .done(let text, let when):
      tell(text)
      tell(when)
    case .secret(let label, let secret, let group):
      lines.append(.secret(label, secret, group: group))
    case .buttons(let buttons):
      for button in letters.prefix(buttons.count) {
        tell("\(button.letter). \(button.button.label)")
      }
      letters = letters.dropFirst(buttons.count)
    case .choices(let choices): for choice in choices { tell(choice) }
    case .steps(let lead, let rows):
      tell(lead)
      for row in rows { tell(row) }
    case .records(let rows): for row in rows { tell("\(row.time)  \(row.what)  \(row.place)") }
    case .printed(let lines): for line in lines { tell(line) }
    case .diagram(let diagram): tell(diagram.words)
    case .symbol(let symbol): tell(symbol.instead)
    }
  }

  private mutating func tell(_ choice: ShownChoice) {
    let row = choice.row
    var line = "\(choice.number). \(row.label)"
    if !row.isAvailable { line += " (\(LineWords.unavailable(language)))" }
    if row.isChosen == true { line += " (\(LineWords.chosen(language)))" }
    tell(row.detail.isEmpty ? line : "\(line): \(row.detail)")
  }

  private mutating func tell(_ row: StepRow) {
    var line = row.name
    if row.isDone { line += " (\(LineWords.done(language)))" }
    if row.next != nil { line += " (\(LineWords.now(language)))" }
    if let detail = row.next ?? row.detail { line += ": \(detail)" }
    tell(line)
  }

  /// What lies over a page.
  static func lines(of overlay: Overlay, _ language: Language) -> [String] {
    switch overlay {
    case .question(let question): return [question.text, question.yes, question.no]
    case .warning(let text, _): return ["! " + text]
    case .help(let help):
      var lines = ["\(help.heading)  \(help.title)"] + help.paragraphs
      guard let index = help.index else { return lines }
      lines.append(LineWords.commandsLead(language))
      lines += LineWords.commands.map { "\($0.character)  \($0.meaning(language))" }
      lines.append(LineWords.buttonsLead(language))
      lines.append(index.topicsHeading)
      return lines + index.topics.enumerated().map { "\($0 + 1). \($1)" }
    }
  }
}

extension String {
  /// What is counted down says the same with other numbers.
  var withoutDigits: String { filter { !$0.isNumber } }
}
