import Primitives

/// What is spoken to in lines: a terminal that cannot address its cursor, a screen reader's, a pipe.
///
/// Lines are added at the end, and nothing that was written is changed.
package protocol LineTerminal: AnyObject {
  /// Whether a password can be typed unseen.
  var hidesTyping: Bool { get }

  /// Writes lines under what stands there.
  func write(_ lines: [String])

  /// Writes a line with a secret of printable ASCII behind its label, its pieces apart.
  func write(_ label: String, _ secret: [SecretBytes])

  /// Writes what a line is to be typed behind.
  ///
  /// - Parameter hidden: whether it is typed unseen, where that is possible, from before the prompt is written. What is
  ///   typed ahead of a prompt is never seen.
  func prompt(_ text: String, hidden: Bool)

  /// Waits for a line.
  ///
  /// - Parameter timeoutMilliseconds: how long at most; nil for ever. What is typed by then stays, and is a part of
  ///   the line.
  func nextLine(timeoutMilliseconds: Int?) -> LineEvent

  /// Forgets what was typed and not asked for yet, where somebody types.
  func discardTypeAhead()
}

/// What can come from a terminal that is spoken to in lines.
package enum LineEvent: Hashable, Sendable {
  /// Without its end.
  case line(PastedText)
  /// Ctrl-C; what was typed before it in its line is dropped.
  case interrupt
  /// Ctrl-D, or the end of a pipe.
  case over
  /// The waiting time was over, or the program was stopped and goes on.
  case timeout
  /// The terminal is gone, or the process was asked to end; the number is the signal.
  case ended(signal: Int32)
}
