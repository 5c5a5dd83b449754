import BankService
import Canvas

/// A question that lies over a screen: yes or no, and no at first.
package struct Question: Hashable, Sendable {
  package enum About: Hashable, Sendable {
    /// Esc on the top page.
    case logOut
    /// Ctrl-C anywhere.
    case leave
    /// Whatever leaves BOT013, where a key is shown that will not be shown again.
    case closeKey(Exit)
  }

  /// Where a screen is left for.
  package enum Exit: Hashable, Sendable {
    case back, home, logOut

    init?(_ command: Command) {
      switch command {
      case .back: self = .back
      case .home: self = .home
      case .leave: self = .logOut
      case .next, .previous, .press, .scrollUp, .scrollDown, .help, .language, .redraw, .interrupt:
        return nil
      }
    }
  }

  let about: About
  var saysYes = false

  static func logOut() -> Question { Question(about: .logOut) }
  static func leave() -> Question { Question(about: .leave) }
  static func closeKey(_ exit: Exit) -> Question { Question(about: .closeKey(exit)) }
}

extension App {
  mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    var question = question
    let yes: Bool
    switch key {
    case .character("1"), .character("y"), .character("Y"): yes = true
    case .character("2"), .character("n"), .character("N"), .escape, .function(1), .alt("1"):
      yes = false
    case .enter, .character(" "): yes = question.saysYes
    case .tab, .backTab, .left, .right, .up, .down:
      question.saysYes.toggle()
      overlays[overlays.count - 1] = .question(question)
      return []
    case .function(9), .alt("9"): return perform(.language)
    case .control("l"): return [.repaint]
    case .control("c"):
      overlays[overlays.count - 1] = .question(.leave())
      return []
    case .character, .alt, .control, .function, .backspace, .delete, .home, .end, .pageUp,
      .pageDown:
      return []
    }
    overlays.removeLast()
    guard yes else { return [] }
    switch question.about {
    case .logOut: return logOut()
    case .leave: return leave()
    case .closeKey(let exit): return closeKey(exit)
    }
  }

  /// The key is gone with its screen; what comes next is to start the token.
  private mutating func closeKey(_ exit: Question.Exit) -> [Effect] {
    let effects: [Effect]
    let isRenewal = signedIn?.overview?.isRenewal == true
    switch exit {
    case .back:
      while let last = stack.last, last.content.id != .choice, stack.count > 1 {
        stack.removeLast()
      }
      let next: Procedure = isRenewal ? .switchToken : .activate
      content.form.focus(on: .choice(ChoiceScreen.number(of: next)))
      scroll = nil
      effects = refreshed()
    case .home: effects = home()
    case .logOut: return logOut()
    }
    message = .softwareTokenIssued(isRenewal: isRenewal)
    return effects
  }
}
