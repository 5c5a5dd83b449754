/// What a key can mean, on whatever page.
package enum Command: Hashable, Sendable {
  case next, previous, press
  case back, help, home, language, leave, redraw, interrupt
  /// The surface's own: shows another part of what does not fit.
  case scroll(Scroll)
  /// The surface's own: shows nothing until the next key, which does nothing else.
  case hide
  /// The two answers to a question.
  case yes, no
  /// Turns the key fob over.
  case turn
  /// Ends the program where there is nothing to lose.
  case quit
  /// Changes what is typed into the field that has the focus.
  case edit(Field.Edit)

  /// Which part is shown then.
  package enum Scroll: Hashable, Sendable {
    case pageUp, pageDown, lineUp, lineDown, toFirst, toLast
  }
}
