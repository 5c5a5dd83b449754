/// Breaks labels and titles, which are few words and must be known at a glance, between words.
///
/// Japanese writes no blanks between them; where the script changes a word ends often enough, unless kana follow,
/// which belong to what they follow (表示|する is none, する|方法 is one). A closing mark stays with the word before it.
package enum LabelBreaking {
  private enum Script {
    case hiragana, katakana, kanji, ascii, opening, closing, blank, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20: self = .blank
      case 0x28, 0x5B, 0x300C, 0x300E, 0x3010: self = .opening
      case 0x29, 0x5D, 0x2C, 0x2E, 0x3001, 0x3002, 0x300D, 0x300F, 0x3011: self = .closing
      case 0x21..<0x7F: self = .ascii
      case 0x3040..<0x30A0: self = .hiragana
      case 0x30A0..<0x3100, 0xFF66..<0xFFA0: self = .katakana
      case 0x3005, 0x3400..<0xA000: self = .kanji
      default: self = .other
      }
    }

    /// Whether a word may begin with this after that.
    func begins(after before: Script) -> Bool {
      switch (before, self) {
      case (.opening, _), (_, .closing), (_, .hiragana), (_, .blank): false
      case (_, .opening), (.blank, _): true
      case (_, _): before != self
      }
    }
  }

  /// - Parameter columns: the width of a line in cells.
  /// - Returns: at least one line. A word that is wider than a line is broken as any text is.
  package static func lines(of label: String, columns: Int) -> [String] {
    guard TextWidth.of(label) > columns else { return [label] }
    var lines = [""]
    for word in words(of: label) {
      let joined = lines[lines.count - 1] + word
      if TextWidth.of(joined.trimmed) <= columns {
        lines[lines.count - 1] = joined
      } else if TextWidth.of(word.trimmed) <= columns {
        lines.append(word)
      } else {
        let rest = lines.removeLast() + word
        lines += LineBreaking.lines(of: rest, columns: columns)
      }
    }
    return lines.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func words(of label: String) -> [String] {
    var words: [String.UnicodeScalarView] = []
    var before: Script?
    for scalar in label.unicodeScalars {
      let script = Script(scalar)
      if let before, !script.begins(after: before), !words.isEmpty {
        words[words.count - 1].append(scalar)
      } else {
        words.append(String.UnicodeScalarView([scalar]))
      }
      before = script
    }
    return words.map(String.init)
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmed: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
