/// A terminal that shows frames and sends events; ``TerminalEvent`` says what can come from one.
package protocol CellTerminal: AnyObject {
  /// The window's size; it follows the events.
  var size: Size { get }

  /// What it shows; it follows the events.
  var look: Look { get }

  /// Shows a frame.
  func paint(_ frame: Frame)

  /// Waits for the next event.
  ///
  /// - Parameter timeoutMilliseconds: how long at most; 0 for what is there already, nil for ever.
  func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent

  /// Asks how many columns the terminal gives a half block (U+2584).
  ///
  /// - Returns: nil if it does not tell.
  func measureHalfBlock() -> Int?

  /// Forgets what was typed and not asked for yet.
  func discardTypeAhead()

  /// Sends everything anew with the next frame.
  func repaint()
}
