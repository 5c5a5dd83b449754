import Canvas

/// The key fob (ハードウェアトークン) as a picture: its front with the display, and its back, where serial
/// number and expiry date are printed (manual, 【参考】OTPハードウェアトークンについて).
///
/// Drawn in ASCII, since no terminal disagrees on its width; the labels are wide kana and kanji.
package enum FobPicture {
  /// What the fob's display shows.
  package enum Display: Hashable, Sendable {
    /// - digits: the code.
    /// - notches: how many marks of 10 seconds are still lit, 0…6.
    case code(digits: String, notches: Int)
    /// The battery is spent: nothing any more.
    case dark
  }

  /// Marks of 10 seconds in a minute.
  package static let notches = 6
  /// The size of a picture with small digits.
  package static let size = Size(columns: columns(.small), rows: rows(.small))

  package static func columns(_ scale: SevenSegment.Scale) -> Int {
    scale.columns(ofDigits: digits) + 11
  }

  package static func rows(_ scale: SevenSegment.Scale) -> Int {
    scale.rows + 5
  }

  private static let digits = 6

  /// - Returns: lines of at most ``columns(_:)`` cells, trailing blanks removed.
  package static func front(_ display: Display, scale: SevenSegment.Scale = .small) -> [String] {
    let window = scale.columns(ofDigits: digits)
    let (code, marks): (String, String) =
      switch display {
      case .code(let digits, let notches): (digits, gauge(notches))
      case .dark: ("      ", "")
      }
    let edge = String(repeating: "-", count: window + 2)
    let glass = (SevenSegment.rows(code, scale) + [marks]).map { "| \(padded($0, window)) |" }
    return outline(["." + edge + "."] + glass + ["'" + edge + "'"], window + 4)
  }

  /// - Parameters:
  ///   - serial: as printed.
  ///   - expires: the date as printed.
  /// - Returns: lines of at most ``columns(_:)`` cells, trailing blanks removed.
  package static func back(
    serial: String, expires: String, in language: Language, scale: SevenSegment.Scale = .small
  ) -> [String] {
    let inside = scale.columns(ofDigits: digits) + 4
    let print = [
      Wording.Fob.serial(language), "  \(serial)", "", Wording.Fob.expiry(language), "  \(expires)",
    ]
    let above = (scale.rows + 3 - print.count) / 2
    let lines = Array(repeating: "", count: above) + print
    return outline(
      (lines + Array(repeating: "", count: scale.rows + 3 - lines.count)).map { "  " + $0 }, inside)
  }

  /// Six marks, the gone ones as dots: `= = = . . .` with three left.
  package static func gauge(_ lit: Int) -> String {
    (0..<notches).map { $0 < lit ? "=" : "." }.joined(separator: " ")
  }

  /// The rounded case with the eye for the key ring.
  private static func outline(_ content: [String], _ inside: Int) -> [String] {
    let edge = String(repeating: "-", count: inside + 2)
    let eye = content.count / 2
    let sides = content.enumerated().map { row, text in
      let (left, right) =
        switch row {
        case 0: ("/", "\\")
        case content.count - 1: ("\\", "/")
        case eye - 1: ("|", "|--.")
        case eye: ("|", "| o|")
        case eye + 1: ("|", "|--'")
        default: ("|", "|")
        }
      return "\(left) \(padded(text, inside)) \(right)"
    }
    return [" ." + edge + "."] + sides + [" '" + edge + "'"]
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - TextWidth.of(text)))
  }
}
