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
    var lines: [String] = []
    var line = ""
    var width = 0
    var limit = max(2, firstLine ?? columns)
    func flush() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = ""
      width = 0
      limit = columns
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
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var opens = false
    for character in text {
      let clings =
        closing.contains(character) || (isWord(character) && pieces.last.map(endsInWord) == true)
      if !pieces.isEmpty, pieces.last != "\n", pieces.last != " ", clings || opens {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      opens = opening.contains(character)
    }
    return pieces
  }

  private static let closing: Set<Character> = Set("、。，．・：；？！」』）］】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%)]}")
  private static let opening: Set<Character> = Set("「『（［【〔〈《([{<")

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && character != " " && character != "\n" && !opening.contains(character)
  }

  private static func endsInWord(_ piece: String) -> Bool {
    piece.last.map(isWord) == true
  }
}
