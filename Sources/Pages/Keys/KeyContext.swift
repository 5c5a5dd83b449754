/// What keys mean on a kind of page, or on what lies over one: the commands that do something there, in the
/// words of the key line, the help and docs/keys.md.
package struct KeyContext: Hashable, Sendable {
  /// The column of docs/keys.md.
  package let name: String
  private let meanings: [Command: Phrase]

  /// A context by what commands mean in it; the others do nothing.
  package init(_ name: String, _ meanings: [Command: Phrase]) {
    (self.name, self.meanings) = (name, meanings)
  }

  /// A page with a form.
  ///
  /// - Parameters:
  ///   - back: what Esc does; nil: nothing.
  ///   - home: what F2 does.
  ///   - leave: what F10 does.
  package static func page(
    _ name: String, back: Phrase?, home: Phrase? = nil, leave: Phrase
  ) -> KeyContext {
    var meanings: [Command: Phrase] = [
      .next: KeyWords.next, .previous: KeyWords.previous, .press: KeyWords.press,
      .help: KeyWords.help, .language: KeyWords.language, .leave: leave,
      .scroll(.pageUp): KeyWords.scrollUp, .scroll(.pageDown): KeyWords.scrollDown,
      .hide: KeyWords.hide, .redraw: KeyWords.redraw, .interrupt: KeyWords.interrupt,
    ]
    meanings[.back] = back
    meanings[.home] = home
    return KeyContext(name, meanings)
  }

  /// Over a page: its help. Esc and Enter close a topic alone, F1 all of it.
  package static let help = KeyContext(
    "help",
    [
      .back: KeyWords.close, .help: KeyWords.close, .language: KeyWords.language,
      .hide: KeyWords.hide, .redraw: KeyWords.redraw, .interrupt: KeyWords.interrupt,
      .scroll(.pageUp): KeyWords.scroll, .scroll(.pageDown): KeyWords.scroll,
      .scroll(.lineUp): KeyWords.scroll, .scroll(.lineDown): KeyWords.scroll,
      .scroll(.toFirst): KeyWords.scroll, .scroll(.toLast): KeyWords.scroll,
    ])

  /// Over a page: a question, whose answer that has the focus Enter gives.
  package static let question = KeyContext(
    "question",
    [
      .next: KeyWords.otherAnswer, .previous: KeyWords.otherAnswer, .press: KeyWords.press,
      .yes: KeyWords.yes, .no: KeyWords.no, .back: KeyWords.close, .language: KeyWords.language,
      .hide: KeyWords.hide, .redraw: KeyWords.redraw, .interrupt: KeyWords.interrupt,
    ])

  /// A window that is too small to show anything.
  package static let smallWindow = KeyContext(
    "small window",
    [.leave: KeyWords.quit, .interrupt: KeyWords.quit, .quit: KeyWords.quit])

  /// Nil where the command does nothing.
  package func meaning(of command: Command) -> Phrase? { meanings[command] }
}
