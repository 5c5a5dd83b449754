import BankService
import Canvas
import Primitives

extension App {
  /// Takes one event from the terminal.
  ///
  /// - Parameter now: the server's time in milliseconds since 1970.
  /// - Returns: what must be done; answers of the bank come back through ``receive(_:)``.
  package mutating func update(_ event: TerminalEvent, at now: Int64) -> [Effect] {
    self.now = now
    if case .resized(let size) = event {
      self.size = size
      scroll = content.isForReading ? 0 : nil
    }
    if let effects = passTime() {
      if case .ended = event { return effects + [.quit] }
      return effects
    }
    switch event {
    case .resized, .timeout:
      warn()
      return []
    case .ended:
      return leave()
    case .measured(let columns):
      content.measured(halfBlock: columns)
      return []
    case .key, .paste:
      lastInput = now
      // A warning that nobody can see is closed by the way.
      if showsWarning {
        closeWarnings()
        if size.isLargeEnough { return [.discardTypeAhead] }
      }
      return take(event)
    }
  }

  private mutating func take(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .resized, .timeout, .ended, .measured: return []
    case .paste(let text):
      guard size.isLargeEnough, overlays.isEmpty, let name = content.form.focusedField else {
        return []
      }
      say(content.form[name].paste(text), of: name)
      return []
    case .key(let key):
      guard size.isLargeEnough else { return KeyMap.leavesSmallWindow(key) ? leave() : [] }
      switch overlays.last {
      case .help(let page, let scroll): return readHelp(key, page, scroll: scroll)
      case .question(let question): return answer(question, key)
      case .warning, nil: return press(key)
      }
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let content = content
    if let command = KeyMap.command(for: key, in: content.keys, typing: content.form.focusedField) {
      return perform(command)
    }
    if let name = content.form.focusedField {
      switch key {
      case .character(let scalar):
        say(self.content.form[name].type(scalar), of: name)
        return []
      case .backspace: return edit(.backspace, name)
      case .delete: return edit(.delete, name)
      case .left: return edit(.left, name)
      case .right: return edit(.right, name)
      case .home: return edit(.home, name)
      case .end: return edit(.end, name)
      case .alt, .control, .function, .enter, .escape, .tab, .backTab, .up, .down, .pageUp,
        .pageDown:
        return []
      }
    }
    // A full-width digit is meant as the digit: the input method may be on.
    if case .character(let scalar) = key, case .digit(let digit) = TypedDigit(scalar) {
      let choice = Form.Item.choice(Int(digit - UInt8(ascii: "0")))
      if content.form.items.contains(choice) {
        self.content.form.focus(on: choice)
        return pressFocused()
      }
    }
    return []
  }

  /// Why the field did not take what was typed; else what was said before is done with.
  private mutating func say(_ rejection: Field.Rejection?, of name: Field.Name) {
    message = rejection.map { .rejected(name, $0) }
    scroll = nil
  }

  private mutating func edit(_ edit: Field.Edit, _ name: Field.Name) -> [Effect] {
    content.form[name].edit(edit)
    message = nil
    return []
  }

  mutating func perform(_ command: Command) -> [Effect] {
    if content.asksBeforeLeaving, let exit = Question.Exit(command) { return ask(before: exit) }
    switch command {
    case .next: return moveFocus(by: 1)
    case .previous: return moveFocus(by: -1)
    case .press: return pressFocused()
    case .scrollUp: return scrollBody(by: -1)
    case .scrollDown: return scrollBody(by: 1)
    case .back: return back()
    case .help:
      overlays.append(.help(.screen, scroll: 0))
      return []
    case .home: return home()
    case .language:
      if !isASCII { language = language.other }
      return []
    case .leave:
      switch content.keys {
      case .login: return leave()
      case .code: return back()
      case .over: return leave()
      case .top, .form, .completion: return logOut()
      }
    case .redraw: return [.repaint]
    case .interrupt:
      overlays.append(.question(.leave()))
      return []
    }
  }

  private mutating func moveFocus(by step: Int) -> [Effect] {
    content.form.moveFocus(by: step)
    scroll = nil
    return []
  }

  /// Enter: on a field to the next one, on the last one the primary button; else presses what it is on.
  private mutating func pressFocused() -> [Effect] {
    let form = content.form
    scroll = nil
    if form.focusedField != nil {
      guard form.isOnLastField else { return moveFocus(by: 1) }
      if content.asksTwice {
        message = .confirmIrreversible
        return moveFocus(by: 1) + [.discardTypeAhead]
      }
    }
    message = nil
    let action = content.press(form.focused, in: scene)
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .none: return []
    case .say(let message):
      self.message = message
      switch message {
      case .missing(let name), .tooShort(let name, _), .rejected(let name, _):
        content.form.focus(on: .field(name))
      case .refusal, .oldToken, .failure, .windowTooSmallForSymbol, .softwareTokenIssued,
        .sameCodeTwice, .presentPasswordRefused,
        .newPasswordsDiffer, .passwordChanged, .resynchronised, .resynchronisedAtStart,
        .requestCancelled, .tokenSwitched, .confirmIrreversible, .lossNotChosen, .loggedOut,
        .timedOut, .working:
        break
      case .confirmReport: return [.discardTypeAhead]
      }
      return []
    case .ask(let request):
      if request.isSlow { message = .working }
      return [.ask(request)]
    case .open(let screen):
      content.form.emptySecrets()
      stack.append(screen)
      return refreshed()
    case .back: return content.asksBeforeLeaving ? ask(before: .back) : back()
    case .home: return home()
    case .logOut: return logOut()
    }
  }

  /// What was typed ahead was not meant for a question that nobody had seen.
  private mutating func ask(before exit: Question.Exit) -> [Effect] {
    overlays.append(.question(.closeKey(exit)))
    return [.discardTypeAhead]
  }

  /// Esc, and 「戻る」: one screen back, secrets dropped.
  private mutating func back() -> [Effect] {
    message = nil
    scroll = nil
    switch content.keys {
    case .login: return []
    case .code, .over:
      stack.removeLast(stack.count - 1)
      return []
    case .top:
      if case .top(var top) = stack.last, top.menu != .root {
        top.open(.root)
        stack[stack.count - 1] = .top(top)
      } else {
        overlays.append(.question(.logOut()))
      }
      return []
    case .completion: return home()
    case .form:
      if stack.count > 1 { stack.removeLast() }
      return refreshed()
    }
  }

  /// F2: BPT001 from anywhere.
  mutating func home() -> [Effect] {
    guard signedIn != nil else { return [] }
    stack = [.top(TopScreen())]
    message = nil
    scroll = nil
    return refreshed()
  }

  /// A customer's next screen shows what an operator did meanwhile.
  func refreshed() -> [Effect] {
    signedIn.map { [.ask(.overview($0.session))] } ?? []
  }

  mutating func logOut() -> [Effect] {
    signedIn.map { [.ask(.logOut($0.session))] } ?? []
  }

  /// Ends the program; an open session is logged out first.
  mutating func leave() -> [Effect] {
    logOut() + [.quit]
  }
}
