import Canvas
import SeededRandom
import Testing

@Suite("Breaking lines (禁則処理)")
struct LineBreakingTests {
  @Test(
    "breaks between any two characters but at marks, words and spaces",
    arguments: [
      ("日本語", 4, ["日本", "語"]), ("日本。", 4, ["日", "本。"]), ("日「本", 4, ["日", "「本"]),
      ("one two", 5, ["one", "two"]), ("abcdefg", 3, ["abc", "def", "g"]), ("", 5, [""]),
      ("a\n\nb", 5, ["a", "", "b"]), ("a  b", 2, ["a", "b"]), ("ｶﾞｶﾞ", 2, ["ｶﾞ", "ｶﾞ"]),
    ] as [(String, Int, [String])])
  func examples(text: String, columns: Int, lines: [String]) {
    #expect(LineBreaking.lines(of: text, columns: columns) == lines)
  }

  @Test(
    "whatever the text, the lines are those of the rule, and none is too wide",
    arguments: [UInt64(1), 2, 3])
  func rule(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("aZ1 日か、ー（）「」(%)<>\n ﾞｶー\u{3099} .".unicodeScalars)
    for _ in 0..<4_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        scalars.append(try #require(alphabet.randomElement(using: &random)))
      }
      let text = String(scalars)
      let columns = Int.random(in: 0...12, using: &random)
      let first = Bool.random(using: &random) ? nil : Int.random(in: 0...12, using: &random)
      let lines = LineBreaking.lines(of: text, columns: columns, firstLine: first)
      #expect(
        lines == SlowBreaking.lines(of: text, columns: columns, firstLine: first),
        "seed \(seed): \(text.debugDescription), \(columns), \(first ?? -1)")
      for (index, line) in lines.enumerated() {
        let most = max(2, index == 0 ? first ?? columns : columns)
        #expect(TextWidth.of(line) <= most, "seed \(seed): \(text.debugDescription)")
      }
    }
  }
}

/// The rule step by step: pieces that must not be torn apart, laid one behind the other.
private enum SlowBreaking {
  static func lines(of text: String, columns: Int, firstLine: Int?) -> [String] {
    let columns = max(2, columns)
    var limit = max(2, firstLine ?? columns)
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    func flush() {
      while line.last == " " { line.removeLast() }
      lines.append(string(line))
      line = []
      limit = columns
    }
    for piece in pieces(of: Array(text.unicodeScalars)) {
      if piece == ["\n"] {
        flush()
        continue
      }
      if width(line) + width(piece) > limit, !line.isEmpty { flush() }
      if line.isEmpty, piece == [" "], !lines.isEmpty { continue }
      for scalar in piece {
        if width(line) + width([scalar]) > limit { flush() }
        line.append(scalar)
      }
    }
    if !line.isEmpty || lines.isEmpty { flush() }
    return lines
  }

  private static func pieces(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    for scalar in text {
      if let last = pieces.last?.last, !mayBreak(between: last, and: scalar) {
        pieces[pieces.count - 1].append(scalar)
      } else {
        pieces.append([scalar])
      }
    }
    return pieces
  }

  private static func mayBreak(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
    if first == "\n" || first == " " || second == "\n" { return true }
    if opening.contains(first) || closing.contains(second) { return false }
    return !(isWord(first) && isWord(second)) && width([second]) > 0
  }

  private static let closing = Set(
    "、。，．・：；？！」』）］】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ﾞﾟ%)]}".unicodeScalars)
  private static let opening = Set("「『（［【〔〈《([{<".unicodeScalars)

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != " " && scalar != "\n" && !opening.contains(scalar)
  }

  private static func width(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.reduce(0) { $0 + TextWidth.of($1) }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
