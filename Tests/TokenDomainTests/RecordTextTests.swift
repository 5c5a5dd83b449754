import Testing
import TokenDomain

@Suite("Texts that go into the records (rules §0.4)")
struct RecordTextTests {
  static let taken: [(String, String)] = [
    ("日傘 花子", "日傘 花子"), ("  日傘 花子\u{3000}", "日傘 花子"), ("ヒカ\u{3099}サ", "ヒガサ"),
    ("か\u{3099}は\u{309A}", "がぱ"), ("Ame\u{301}lie", "Am\u{E9}lie"), ("ﾋｶﾞｻ ﾊﾅｺ", "ﾋｶﾞｻ ﾊﾅｺ"),
    ("髙橋 﨑", "髙橋 﨑"), ("𠮷野", "𠮷野"), ("O'Brien-Smith, Jr.", "O'Brien-Smith, Jr."),
    ("東京都千代田区丸の内1-1 ひがさビル3階", "東京都千代田区丸の内1-1 ひがさビル3階"),
  ]

  @Test("what can be drawn is taken, composed, without the blanks around it", arguments: taken)
  func texts(typed: String, kept: String) throws {
    let text = try RecordText(typed, for: .name).text
    // Strings are equal whatever their form.
    #expect(Array(text.unicodeScalars) == Array(kept.unicodeScalars))
    #expect(try RecordText(text, for: .name).text == text)
  }

  static let refused: [(String, RecordText.Fault)] = [
    ("", .empty), (" \u{3000} ", .empty), ("花\t子", .invisible("\t", place: 2)),
    ("花子\n", .invisible("\n", place: 3)), ("\r\n花子", .invisible("\r", place: 1)),
    ("花\u{1B}[31m子", .invisible("\u{1B}", place: 2)), ("花\u{9B}子", .invisible("\u{9B}", place: 2)),
    ("花\u{0}子", .invisible("\0", place: 2)), ("花\u{202E}子", .invisible("\u{202E}", place: 2)),
    ("花\u{200B}子", .invisible("\u{200B}", place: 2)),
    ("花\u{2028}子", .invisible("\u{2028}", place: 2)),
    ("花\u{AD}子", .invisible("\u{AD}", place: 2)), ("花\u{E000}子", .privateUse("\u{E000}", place: 2)),
    ("\u{F0000}", .privateUse("\u{F0000}", place: 1)),
    ("花\u{FFFF}", .invisible("\u{FFFF}", place: 2)),
    ("セ\u{309A}", .mark("\u{309A}", place: 1)), ("葛\u{E0100}飾", .mark("\u{E0100}", place: 1)),
    ("☔\u{FE0F}", .mark("\u{FE0F}", place: 1)), ("\u{3099}", .mark("\u{3099}", place: 1)),
  ]

  @Test("what is not so is refused whole, with the character and its place", arguments: refused)
  func faults(typed: String, fault: RecordText.Fault) {
    #expect(throws: fault) { try RecordText(typed, for: .name) }
  }

  @Test("as long as its use allows, and no longer", arguments: RecordText.Use.allCases)
  func lengths(use: RecordText.Use) throws {
    let longest = String(repeating: "が", count: use.longest)
    #expect(try RecordText(longest, for: use).text.count == use.longest)
    // Counted as it is kept, not as it was typed.
    let decomposed = String(repeating: "か\u{3099}", count: use.longest)
    #expect(try RecordText(decomposed, for: use).text == longest)
    #expect(throws: RecordText.Fault.tooLong(characters: use.longest + 1, longest: use.longest)) {
      try RecordText(longest + "が", for: use)
    }
  }
}
