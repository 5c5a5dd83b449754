import Canvas

/// That something is done, large enough to be remembered.
enum CheckMark {
  /// In half blocks.
  static let drawn = [
    "          ▄█",
    "        ▄█▀ ",
    " ▀▄   ▄█▀   ",
    "   ▀█▄▀     ",
  ].map { Line($0, Style(ink: .good)).preceded(by: Line("  ")) }

  /// In a word that both languages know.
  static let word = [Line("  OK  ", Style(.bold, on: .good)).preceded(by: Line(" "))]
}
