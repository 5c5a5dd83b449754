import Canvas

/// One row of the table of keys: the key line, the help and docs/keys.md come from it.
package struct Binding: Sendable {
  /// What the keys ask for.
  package let command: Command
  /// Any of these.
  package let keys: [Key]
  /// How the first key is named, e.g. `F1`; empty for another way to what a row before it does, which is
  /// told in docs/keys.md alone.
  package let name: String
  /// Another way to the same, for terminals that keep the first for themselves; empty if none.
  package let otherName: String

  init(_ command: Command, _ keys: [Key], _ name: String = "", or otherName: String = "") {
    (self.command, self.keys, self.name, self.otherName) = (command, keys, name, otherName)
  }
}

/// The one table of keys: which key asks for which command. Where a command means nothing
/// (``KeyContext/meaning(of:)``), its key is free for a row further down.
package enum KeyMap {
  /// In the order in which the help lists them.
  package static let bindings: [Binding] = [
    Binding(.next, [.tab, .down, .right], "Tab", or: "Down"),
    Binding(.previous, [.backTab, .up, .left], "Shift-Tab", or: "Up"),
    Binding(.press, [.enter, .character(" ")], "Enter"),
    Binding(.back, [.escape], "Esc"),
    Binding(.help, [.function(1), .alt("1"), .character("?")], "F1", or: "Alt-1, ?"),
    Binding(.home, [.function(2), .alt("2")], "F2", or: "Alt-2"),
    Binding(.language, [.function(9), .alt("9")], "F9", or: "Alt-9"),
    Binding(.leave, [.function(10), .alt("0")], "F10", or: "Alt-0"),
    Binding(.scroll(.pageUp), [.pageUp], "PgUp"),
    Binding(.scroll(.pageDown), [.pageDown], "PgDn"),
    Binding(.hide, [.function(12)], "F12"),
    Binding(.redraw, [.control("l")], "Ctrl-L"),
    Binding(.interrupt, [.control("c")], "Ctrl-C"),
    Binding(.turn, [.character(" "), .character("b"), .character("B"), .enter], "Space"),
    // In the help Enter presses nothing, and in a question F1 helps nobody.
    Binding(.back, [.enter]),
    Binding(.yes, "1yY".unicodeScalars.map { .character($0) }),
    Binding(.no, "2nN".unicodeScalars.map { .character($0) } + [.function(1), .alt("1")]),
    Binding(.scroll(.lineUp), [.up]),
    Binding(.scroll(.lineDown), [.down]),
    Binding(.scroll(.toFirst), [.home]),
    Binding(.scroll(.toLast), [.end]),
    Binding(.scroll(.pageDown), [.character(" ")]),
    Binding(.quit, [.character("q"), .character("Q")], "q"),
  ]

  /// Keys that edit what is typed; they come first while a field has the focus.
  package static let editing: [Binding] = [
    Binding(.edit(.left), [.left], "Left"),
    Binding(.edit(.right), [.right], "Right"),
    Binding(.edit(.home), [.home], "Home"),
    Binding(.edit(.end), [.end], "End"),
    Binding(.edit(.backspace), [.backspace], "Backspace"),
    Binding(.edit(.delete), [.delete], "Delete"),
    Binding(.edit(.empty), [.control("u")], "Ctrl-U"),
  ]

  /// What a key means.
  ///
  /// - Parameter isTyping: whether a field has the focus: there a character is typed.
  package static func command(
    for key: Key, in context: KeyContext, isTyping: Bool = false
  ) -> Command? {
    if isTyping {
      if case .character = key { return nil }
      if let edit = editing.first(where: { $0.keys.contains(key) }) { return edit.command }
    }
    return bindings.first { $0.keys.contains(key) && context.meaning(of: $0.command) != nil }?
      .command
  }
}
