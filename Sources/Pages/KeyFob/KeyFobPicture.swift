import Canvas

/// The key fob as a picture: its front with the display, and its back, where serial number and expiry date are
/// printed (manual, 【参考】OTPハードウェアトークンについて).
///
/// Drawn in ASCII, since no terminal disagrees on its width; the labels are wide kana and kanji.
package struct KeyFobPicture: Sendable {
  /// At most ``columns(_:)`` cells each, trailing blanks removed.
  package let lines: [String]

  /// Draws a side with digits of this size.
  package init(_ face: KeyFobFace, scale: SevenSegment.Scale = .small) {
    lines =
      switch face {
      case .front(let digits, let notches):
        Self.front(digits, marks: Self.gauge(notches), scale)
      case .dark: Self.front("      ", marks: "", scale)
      case .back(let serialLabel, let serial, let expiryLabel, let expires):
        Self.back([serialLabel, "  \(serial)", "", expiryLabel, "  \(expires)"], scale)
      }
  }

  /// The size of a picture with small digits.
  package static let size = Size(columns: columns(.small), rows: rows(.small))

  /// How wide a picture with digits of this size is.
  package static func columns(_ scale: SevenSegment.Scale) -> Int {
    scale.columns(ofDigits: digits) + 11
  }

  /// How high a picture with digits of this size is.
  package static func rows(_ scale: SevenSegment.Scale) -> Int {
    scale.rows + 5
  }

  private static let digits = 6

  private static func front(
    _ code: String, marks: String, _ scale: SevenSegment.Scale
  ) -> [String] {
    let window = scale.columns(ofDigits: digits)
    let edge = String(repeating: "-", count: window + 2)
    let glass = (SevenSegment.rows(code, scale) + [marks]).map { "| \(padded($0, window)) |" }
    return outline(["." + edge + "."] + glass + ["'" + edge + "'"], window + 4)
  }

  private static func back(_ print: [String], _ scale: SevenSegment.Scale) -> [String] {
    let inside = scale.columns(ofDigits: digits) + 4
    let above = (scale.rows + 3 - print.count) / 2
    let lines = Array(repeating: "", count: above) + print
    return outline(
      (lines + Array(repeating: "", count: scale.rows + 3 - lines.count)).map { "  " + $0 }, inside)
  }

  /// Six marks, the gone ones as dots: `= = = . . .` with three left.
  package static func gauge(_ lit: Int) -> String {
    (0..<Gauge.notches).map { $0 < lit ? "=" : "." }.joined(separator: " ")
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
