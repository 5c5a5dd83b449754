/// A key as the screens know it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// Typed text, one scalar at a time; never a control character.
  case character(Unicode.Scalar)
  /// Alt (or Esc quickly followed by) a character.
  case alt(Unicode.Scalar)
  /// Ctrl with a letter a…z, except those that are keys of their own (Tab, Enter, Backspace).
  case control(Unicode.Scalar)
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}

/// What can come from a terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The terminal's own paste (bracketed): everything between its marks, newlines included.
  case paste(PastedText)
  /// Somebody has pressed the mouse here.
  case click(Frame.Position)
  /// Somebody has turned the wheel of the mouse: down shows what comes below.
  case wheel(isDown: Bool)
  /// The window has this size now.
  case resized(Size)
  /// The terminal was found to show another look, and shows it from now on.
  case look(Look)
  /// The waiting time was over.
  case timeout
  /// The terminal is gone, or the process was asked to end; the number is the signal (SIGHUP for a gone terminal).
  case ended(signal: Int32)
}
