import CTerm
import Canvas
import Glibc
import Testing

@Suite("Text width")
struct TextWidthTests {
  @Test("every scalar is as wide as the C library says; run scripts/width-table.py if not")
  func oracle() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      TextWidth.of($0) != max(0, Int(ct_wcwidth($0.value)))
    }
    #expect(wrong.prefix(20) == [])
  }

  static let texts: [(text: String, width: Int)] = [
    ("", 0), ("Higasa", 6), ("日傘", 4), ("ひがさ信用組合", 14), ("ﾔﾏﾀﾞ ﾀﾛｳ", 8), ("ﾊﾟ", 2),
    ("ヤマダ", 6), ("１２３", 6), ("か\u{3099}", 2), ("e\u{301}", 1), ("①─│※○●…×→★¥", 11),
    ("￥〜～", 6), ("𠮷", 2), ("a\u{200B}b\u{202E}c", 3), ("\u{1B}[2J", 3), ("\u{AD}", 1),
  ]

  @Test("texts of a bank", arguments: texts)
  func width(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }
}
