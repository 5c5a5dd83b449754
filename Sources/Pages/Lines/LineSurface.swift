import Canvas
import Primitives

/// A surface of lines: a page is told once, then only what changed; what has the focus is asked for by a prompt, and a line
/// that is typed becomes the keys that would have done the same on a screen. So it knows no page, and a new one adds nothing
/// here.
///
/// What changes by itself is told if it says something else, not if it counts on: a line cannot be taken back.
package final class LineSurface<Terminal: LineTerminal>: Surface {
  /// Where lines go and come from.
  package let terminal: Terminal
  private var page: Page?
  /// What was told last.
  private var told: (page: Page, telling: PageTelling)?
  /// Keys that a line has become, and that the application has not seen yet.
  private var keys: [Input] = []
  /// Whether the application has seen a line's text last, and nothing of it behind that.
  private var isPasting = false
  /// What was told of waiting since the last input, without its numbers.
  private var waiting: String?
  /// Whether a prompt stands at the end.
  private var isPrompted = false
  /// Whether nobody did anything since the last page.
  private var isByTime = false
  /// Whether what happened is told even if it says the same as before: somebody tried again.
  private var isAnswer = false

  /// A surface that has told nothing yet.
  package init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  package func show(_ page: Page) {
    self.page = page
    if !keys.isEmpty {
      // What a line became is halfway done: the rest of it has no place any more where a part was refused, or on
      // another page.
      let isRefused = isPasting && page.message?.severity == .alert
      guard isRefused || page.id != told?.page.id else { return }
      keys = []
    }
    tell(page)
    isByTime = false
    isAnswer = false
  }

  /// Tells what is to be said while what the page waits for is still being done: once, and not each number of it.
  package func beat(saying words: Phrase?) {
    guard let page, let text = words?(page.language), text.withoutDigits != waiting else { return }
    waiting = text.withoutDigits
    terminal.write([text])
  }

  package func next(within milliseconds: Int?) -> Input {
    waiting = nil
    if !keys.isEmpty { return nextKey() }
    guard let page else { preconditionFailure("an input before the first page") }
    let prompt = LinePrompt(page, hidesTyping: terminal.hidesTyping)
    if !isPrompted { terminal.prompt(prompt.text, hidden: prompt.isHidden) }
    isPrompted = true
    switch terminal.nextLine(timeoutMilliseconds: milliseconds) {
    case .timeout:
      isByTime = true
      return .time
    case .ended(let signal): return .ended(signal: signal)
    case .over: return .leave
    case .interrupt:
      isPrompted = false
      return .key(.control("c"))
    case .line(let line):
      isPrompted = false
      return input(of: line, on: page)
    }
  }

  /// Whether the application has not seen all keys of the last line yet.
  package var holdsKeys: Bool { !keys.isEmpty }

  package func discardTypeAhead() {
    keys = []
    terminal.discardTypeAhead()
  }

  package func repaint() { told = nil }

  /// There is one way to tell a symbol: that there is one.
  package func turnSymbol() {}

  private func tell(_ page: Page) {
    let telling = PageTelling(page)
    var lines: [PageTelling.Told] = []
    let before = told
    let isSame =
      before?.page.id == page.id && before?.page.part == page.part
      && before?.page.language == page.language
    if let before, isSame {
      if !before.page.overlays.isEmpty, page.overlays.isEmpty, page.message?.severity != .progress {
        lines.append(.text(telling.heading))
      }
      lines += telling.lines.filter { line in
        !before.telling.lines.contains { $0.says(line, numbersCount: !isByTime) }
      }
    } else {
      if before?.page.masthead != page.masthead || before?.page.language != page.language {
        lines.append(.text(page.masthead.line))
      }
      if before == nil {
        let names = LineWords.commands.map { "\($0.character) \($0.meaning(page.language))" }
        lines.append(.text(names.joined(separator: "  ")))
      }
      lines.append(.text(telling.heading))
      lines += telling.lines + telling.typed
    }
    if let message = page.message, isNew(message, before?.page.message, isSame: isSame) {
      lines.append(.text((message.severity == .alert ? "! " : "") + message.text))
    }
    if let top = page.overlays.last, isNew(top, before?.page.overlays.last, isSame: isSame) {
      lines += PageTelling.lines(of: top, page.language).map { .text($0) }
    }
    told = (page, telling)
    guard !lines.isEmpty else { return }
    // A line that somebody is typing stays typed, and is asked for anew.
    write((isPrompted ? [.text("")] : []) + lines)
    isPrompted = false
  }

  private func write(_ lines: [PageTelling.Told]) {
    for line in lines {
      switch line {
      case .text(let text): terminal.write([text])
      case .secret(let label, let secret, let group):
        terminal.write(label, secret.pieces(of: group ?? max(1, secret.count)))
      }
    }
  }

  private func isNew(_ message: Page.Notice, _ before: Page.Notice?, isSame: Bool) -> Bool {
    guard isSame, let before, !isAnswer else { return true }
    return isByTime
      ? message.text.withoutDigits != before.text.withoutDigits : message != before
  }

  private func isNew(_ overlay: Overlay, _ before: Overlay?, isSame: Bool) -> Bool {
    guard isSame, let before, !isAnswer else { return true }
    switch (overlay, before) {
    case (.warning(let one, _), .warning(let other, _)):
      return one.withoutDigits != other.withoutDigits
    case (.question(let one), .question(let other)): return one.text != other.text
    case (.help(let one), .help(let other)): return one != other
    case (.warning, _), (.question, _), (.help, _): return true
    }
  }
}

extension LineSurface {
  /// What a line means here.
  private func input(of line: PastedText, on page: Page) -> Input {
    isAnswer = true
    let alone = line.alone
    switch page.overlays.last {
    case .warning: return .key(.enter)
    case .question, .help:
      guard let alone else { return line.isEmpty ? .key(.enter) : misunderstood(page) }
      return command(alone, on: page) ?? .key(.character(alone.folded))
    case nil: break
    }
    let menu = LineMenu(page)
    if let alone {
      if let input = command(alone, on: page) { return input }
      if let keys = menu.keys(pressing: alone.folded) { return first(of: keys.map { .key($0) }) }
      if menu.field == nil {
        return page.keys.take(.character(alone)) ? .key(.character(alone)) : misunderstood(page)
      }
    }
    guard let field = menu.field else {
      return line.isEmpty ? .key(.enter) : misunderstood(page)
    }
    // What stands there stays with a line of nothing, and else gives way.
    guard !line.isEmpty else { return .key(.enter) }
    return first(of: (field.isEmpty ? [] : [.key(.control("u"))]) + [.paste(line), .key(.enter)])
  }

  private func first(of inputs: [Input]) -> Input {
    keys = inputs
    return nextKey()
  }

  private func nextKey() -> Input {
    let input = keys.removeFirst()
    isPasting = if case .paste = input { true } else { false }
    return input
  }

  private func command(_ scalar: Unicode.Scalar, on page: Page) -> Input? {
    guard let command = LineWords.commands.first(where: { $0.character == scalar.folded })?.command
    else { return nil }
    switch command {
    case .key(let key): return .key(key)
    case .tellAgain:
      told = nil
      return .stir
    case .tellGauge:
      isAnswer = false
      for case .field(let field) in LineMenu(page).items {
        if case .gauge(let gauge) = field.aside {
          terminal.write([LineWords.gauge(gauge)(page.language)])
          return .stir
        }
      }
      terminal.write([LineWords.noGauge(page.language)])
      return .stir
    }
  }

  private func misunderstood(_ page: Page) -> Input {
    isAnswer = false
    terminal.write([LineWords.notUnderstood(page.language)])
    return .stir
  }
}

/// What stands before the line that is to be typed.
private struct LinePrompt {
  let text: String
  let isHidden: Bool

  init(_ page: Page, hidesTyping: Bool) {
    let language = page.language
    switch page.overlays.last {
    case .warning(_, let anyKey):
      // It comes in the middle of what is being typed.
      text = LineWords.enter(anyKey) + ": "
      isHidden = LineMenu(page).field?.kind == .secret
      return
    case .question(let question):
      (text, isHidden) = (
        LineWords.enter(question.saysYes ? question.yes : question.no) + ": ", false
      )
      return
    case .help:
      (text, isHidden) = (LineWords.enter(KeyWords.close(language)) + ": ", false)
      return
    case nil: break
    }
    let menu = LineMenu(page)
    guard let field = menu.field else {
      isHidden = false
      let enter = menu.pressedByEnter.map { " (\(LineWords.enter($0)))" } ?? ""
      text = LineWords.choose(language) + enter + ": "
      return
    }
    isHidden = field.kind == .secret
    var beside: [String] = []
    if case .hint(let hint) = field.aside { beside.append(hint) }
    if case .plain(let typed) = field.text, !typed.isEmpty {
      beside.append(isHidden ? LineWords.filled(language) : typed)
    }
    if isHidden, !hidesTyping { beside.append(LineWords.visible(language)) }
    text =
      field.label + (beside.isEmpty ? "" : " (" + beside.joined(separator: ", ") + ")") + ": "
  }
}

extension ShownField {
  /// Whether nothing is typed into it.
  fileprivate var isEmpty: Bool {
    switch text {
    case .plain(let text): text.isEmpty
    case .code(let code): code.isEmpty
    }
  }
}

extension Page.Masthead {
  fileprivate var line: String {
    [name, service, user.map { $0 + honorific } ?? ""].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}

extension PastedText {
  /// The one character that it is; nil if it is none or more.
  fileprivate var alone: Unicode.Scalar? {
    var found: Unicode.Scalar?
    var count = 0
    scalars { scalar in
      found = scalar
      count += 1
      return count < 2
    }
    return count == 1 ? found : nil
  }

  fileprivate var isEmpty: Bool {
    var isEmpty = true
    scalars { _ in
      isEmpty = false
      return false
    }
    return isEmpty
  }
}

extension Unicode.Scalar {
  /// A full-width character is meant as the half-width one, and a capital as the small letter: the input method may be
  /// on.
  fileprivate var folded: Unicode.Scalar {
    let half = (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(UInt8(value - 0xFEE0)) : self
    return ("A"..."Z").contains(half) ? Unicode.Scalar(UInt8(half.value + 0x20)) : half
  }
}
