import Canvas

/// What a key can mean on every screen; what a form's own keys do is in ``Form``.
package enum Command: Hashable, Sendable, CaseIterable {
  case next, previous, press, scrollUp, scrollDown
  case back, help, home, language, leave, redraw, interrupt
}

/// Which kind of screen the keys are pressed on (the columns of screens.md, Keys).
package enum KeyContext: Hashable, Sendable, CaseIterable {
  case login, code, top, form, completion
  /// The end of a visit that never came to a login.
  case over
}

/// One row of the table of keys: the footer, the help and docs/keys.md come from it.
package struct Binding: Sendable {
  package let command: Command
  package let keys: [Key]
  /// How the keys are named, e.g. `F1`.
  package let name: String
  /// Another way to the same, for terminals that keep the first for themselves; empty if none.
  package let otherName: String
  /// What it does on a kind of screen; nil where it does nothing.
  package let meaning: @Sendable (KeyContext) -> Phrase?
}

package enum KeyMap {
  package static let bindings: [Binding] = [
    Binding(command: .next, keys: [.tab, .down], name: "Tab", otherName: "Down") { _ in
      Wording.Keys.next
    },
    Binding(command: .previous, keys: [.backTab, .up], name: "Shift-Tab", otherName: "Up") { _ in
      Wording.Keys.previous
    },
    Binding(command: .press, keys: [.enter], name: "Enter", otherName: "") { _ in
      Wording.Keys.press
    },
    Binding(command: .back, keys: [.escape], name: "Esc", otherName: "") { context in
      switch context {
      case .login: nil
      case .code, .top, .form, .completion, .over: Wording.Keys.back
      }
    },
    Binding(
      command: .help, keys: [.function(1), .alt("1"), .character("?")], name: "F1",
      otherName: "Alt-1, ?"
    ) { _ in Wording.Keys.help },
    Binding(command: .home, keys: [.function(2), .alt("2")], name: "F2", otherName: "Alt-2") {
      context in
      switch context {
      case .form, .completion: Wording.Keys.home
      case .login, .code, .top, .over: nil
      }
    },
    Binding(command: .language, keys: [.function(9), .alt("9")], name: "F9", otherName: "Alt-9") {
      _ in Wording.Keys.language
    },
    Binding(command: .leave, keys: [.function(10), .alt("0")], name: "F10", otherName: "Alt-0") {
      context in
      switch context {
      case .login, .over: Wording.Keys.quit
      case .code: Wording.Keys.abandon
      case .top, .form, .completion: Wording.Keys.logOut
      }
    },
    Binding(command: .scrollUp, keys: [.pageUp], name: "PgUp", otherName: "") { _ in
      Wording.Keys.scrollUp
    },
    Binding(command: .scrollDown, keys: [.pageDown], name: "PgDn", otherName: "") { _ in
      Wording.Keys.scrollDown
    },
    Binding(command: .redraw, keys: [.control("l")], name: "Ctrl-L", otherName: "") { _ in
      Wording.Keys.redraw
    },
    Binding(command: .interrupt, keys: [.control("c")], name: "Ctrl-C", otherName: "") { _ in
      Wording.Keys.interrupt
    },
  ]

  /// - Parameter typing: the field that has the focus: there `?` is a character.
  package static func command(
    for key: Key, in context: KeyContext, typing field: Field.Name?
  ) -> Command? {
    if case .character = key, field != nil { return nil }
    if field == nil {
      // Where nothing is typed, the other arrows and the space bar do what one would expect.
      switch key {
      case .left: return .previous
      case .right: return .next
      case .character(" "): return .press
      case .character, .alt, .control, .function, .enter, .escape, .tab, .backTab, .backspace,
        .delete, .up, .down, .home, .end, .pageUp, .pageDown:
        break
      }
    }
    return bindings.first { $0.keys.contains(key) && $0.meaning(context) != nil }?.command
  }

  /// In a window too small to show anything, only leaving works.
  package static func leavesSmallWindow(_ key: Key) -> Bool {
    switch key {
    case .control("c"), .function(10), .alt("0"), .character("q"): true
    case .character, .alt, .control, .function, .enter, .escape, .tab, .backTab, .backspace,
      .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown:
      false
    }
  }

  /// The meaning of a choice's digit, for the footer.
  package static func choiceKeys(_ form: Form) -> String? {
    let numbers = form.items.compactMap { item in
      if case .choice(let number) = item { number } else { nil }
    }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
