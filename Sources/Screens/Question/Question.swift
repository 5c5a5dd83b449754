import Canvas

/// A question that lies over a screen: yes or no, and no at first.
package struct Question: Hashable, Sendable {
  package enum About: Hashable, Sendable {
    /// Esc on the top page.
    case logOut
    /// Ctrl-C anywhere.
    case leave
  }

  let about: About
  var saysYes = false

  static func logOut() -> Question { Question(about: .logOut) }
  static func leave() -> Question { Question(about: .leave) }
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
    }
  }
}
