/// Breaks text into lines that fit.
///
/// Japanese breaks between any two characters, except that a closing mark never begins a line and an
/// opening one never ends it (禁則処理, JIS X 4051); words and numbers in ASCII stay whole where they can.
package enum LineBreaking {
  /// - Parameters:
  ///   - columns: the width of a line in cells, at least 2.
  ///   - firstLine: the width of the first line, where it is another.
  /// - Returns: at least one line; blanks at the end of a line, and at the beginning of all but the first, are
  ///   left out.
  package static func lines(
    of text: String, columns: Int, firstLine: Int? = nil
  ) -> [String] {
    var lines = Lines(of: text, columns: max(2, columns), firstLine: max(2, firstLine ?? columns))
    // Most texts of a screen fit; every key draws them all, so they are not taken apart.
    if TextWidth.of(text) > lines.limit || text.utf8.contains(UInt8(ascii: "\n")) {
      lines.takeApart()
    }
    lines.endText()
    return lines.lines
  }

  /// The lines of a text that are found so far, and where in it the present one stands.
  ///
  /// By scalars, as the width is: comparing Swift's `Character`s costs more than all else on a screen.
  private struct Lines {
    private let text: String.UnicodeScalarView
    private let columns: Int
    /// The most columns of the present line.
    private(set) var limit: Int
    private(set) var lines: [String] = []
    /// The beginning of the present line, and how wide it is up to the present piece.
    private var start: String.Index
    private var width = 0

    init(of text: String, columns: Int, firstLine: Int) {
      self.text = text.unicodeScalars
      self.columns = columns
      limit = firstLine
      start = text.startIndex
    }

    /// Finds what must not be torn apart, in order: words, single wide characters with the marks that cling
    /// to them, spaces, line ends.
    mutating func takeApart() {
      var (piece, pieceWidth) = (text.startIndex, 0)
      var last: Unicode.Scalar?
      var index = text.startIndex
      while index < text.endIndex {
        let scalar = text[index]
        let scalarWidth = TextWidth.of(scalar)
        if let last, mayBreak(between: last, and: scalar, ofWidth: scalarWidth) {
          place(piece..<index, pieceWidth)
          (piece, pieceWidth) = (index, 0)
        }
        last = scalar
        pieceWidth += scalarWidth
        text.formIndex(after: &index)
      }
      if last != nil { place(piece..<index, pieceWidth) }
    }

    private mutating func place(_ piece: Range<String.Index>, _ pieceWidth: Int) {
      let first = text[piece.lowerBound]
      if first == "\n" {
        end(at: piece.lowerBound, next: piece.upperBound)
        return
      }
      if width + pieceWidth > limit, start < piece.lowerBound { end(at: piece.lowerBound) }
      if start == piece.lowerBound, first == " ", !lines.isEmpty,
        text.index(after: start) == piece.upperBound
      {
        start = piece.upperBound
        return
      }
      guard width + pieceWidth > limit else {
        width += pieceWidth
        return
      }
      // A single piece wider than the line: cut where it must be.
      for index in text[piece].indices {
        let scalarWidth = TextWidth.of(text[index])
        if width + scalarWidth > limit { end(at: index) }
        width += scalarWidth
      }
    }

    /// - Parameter next: the beginning of the next line, if something between is left out.
    private mutating func end(at end: String.Index, next: String.Index? = nil) {
      var last = end
      while last > start, text[text.index(before: last)] == " " { text.formIndex(before: &last) }
      lines.append(String(text[start..<last]))
      (start, width, limit) = (next ?? end, 0, columns)
    }

    /// Ends the last line, which is there even if there is no text.
    mutating func endText() {
      if start < text.endIndex || lines.isEmpty { end(at: text.endIndex) }
    }
  }

  private static func mayBreak(
    between first: Unicode.Scalar, and second: Unicode.Scalar, ofWidth width: Int
  ) -> Bool {
    if first == "\n" || first == " " || second == "\n" { return true }
    if isOpening(first) || isClosing(second) { return false }
    return !(isWord(first) && isWord(second)) && width > 0
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "．", "・", "：", "；", "？", "！", "」", "』", "）", "］", "】", "〕", "〉", "》", "ー",
      "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
      "々", "%", ")", "]", "}":
      true
    // The half-width voicing marks belong to the katakana before them.
    case "ﾞ", "ﾟ": true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "「", "『", "（", "［", "【", "〔", "〈", "《", "(", "[", "{", "<": true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != " " && scalar != "\n" && !isOpening(scalar)
  }
}
