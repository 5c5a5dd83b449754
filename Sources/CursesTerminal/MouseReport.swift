import Canvas

/// What a mouse did, as a terminal tells it that was asked to: `ESC [ < button ; column ; row` and `M` for a press, `m` for its end.
///
/// - SeeAlso: xterm's ctlseqs, "Extended coordinates" (SGR, 1006).
enum MouseReport {
  /// Shift, Meta and Control, which change nothing here.
  private static let modifiers = 4 | 8 | 16
  private static let left = 0
  private static let wheel = 64...65

  /// - Parameters:
  ///   - parameters: the bytes between `ESC [ <` and the final byte.
  /// - Returns: nil for what means nothing here: another button, a movement, a button that is let go.
  static func event(_ parameters: Span<UInt8>, final: UInt8) -> TerminalEvent? {
    guard final == UInt8(ascii: "M"), let numbers = SequenceNumbers.read(parameters),
      numbers.count == 3
    else { return nil }
    let (column, row) = (numbers[1] - 1, numbers[2] - 1)
    switch numbers[0] & ~modifiers {
    case left where column >= 0 && row >= 0: return .click(Frame.Position(row: row, column: column))
    case let button where wheel.contains(button): return .wheel(isDown: button == wheel.upperBound)
    default: return nil
    }
  }
}
