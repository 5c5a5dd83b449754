/// Breaks text into lines that fit.
///
/// Japanese breaks between any two characters, except that a closing mark never begins a line and an
/// opening one never ends it (禁則処理, JIS X 4051); words and numbers in ASCII stay whole where they can.
package enum LineBreaking {
  /// - Parameters:
  ///   - columns: the width of a line in cells, at least 2.
  ///   - firstLine: the width of the first line, where it is another.
  package static func lines(
    of text: String, columns: Int, firstLine: Int? = nil
  ) -> [String] {
    let columns = max(2, columns)
    var limit = max(2, firstLine ?? columns)
    var lines: [String] = []
    var line = ""
    var width = 0
    func flush() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = ""
      width = 0
      limit = columns
    }
    // Most texts of a screen fit; every key draws them all, so they are not taken apart.
    if TextWidth.of(text) <= limit, !text.utf8.contains(UInt8(ascii: "\n")) {
      line = text
      flush()
      return lines
    }
    for piece in pieces(of: text) {
      let pieceWidth = TextWidth.of(piece)
      if piece == "\n" {
        flush()
        continue
      }
      if width + pieceWidth > limit, !line.isEmpty { flush() }
      if line.isEmpty, piece == " ", !lines.isEmpty { continue }
      guard width + pieceWidth > limit else {
        line += piece
        width += pieceWidth
        continue
      }
      // A single piece wider than the line: cut where it must be.
      for scalar in piece.unicodeScalars {
        let scalarWidth = TextWidth.of(scalar)
        if width + scalarWidth > limit { flush() }
        line.unicodeScalars.append(scalar)
        width += scalarWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { flush() }
    return lines
  }

  /// What must not be torn apart, in order: words, single wide characters with the marks that cling to
  /// them, spaces, line ends.
  ///
  /// By scalars, as the width is: comparing Swift's `Character`s costs more than all else on a screen.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var last: Unicode.Scalar?
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if let last, mayBreak(between: last, and: scalar) {
        pieces.append(text[start..<index])
        start = index
      }
      last = scalar
    }
    if last != nil { pieces.append(text[start...]) }
    return pieces
  }

  private static func mayBreak(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
    if first == "\n" || first == " " || second == "\n" { return true }
    if opening.contains(first) || closing.contains(second) { return false }
    return !(isWord(first) && isWord(second)) && TextWidth.of(second) > 0
  }

  /// The half-width voicing marks belong to the katakana before them.
  private static let closing = Set(
    "、。，．・：；？！」』）］】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ﾞﾟ%)]}".unicodeScalars)
  private static let opening = Set("「『（［【〔〈《([{<".unicodeScalars)

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != " " && scalar != "\n" && !opening.contains(scalar)
  }
}
