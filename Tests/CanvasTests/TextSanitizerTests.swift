import Canvas
import Testing

@Suite("Text from outside")
struct TextSanitizerTests {
  static let singles: [(from: String, to: String)] = [
    ("", ""), ("日傘 花子", "日傘 花子"), ("ﾔﾏﾀﾞ ﾀﾛｳ", "ﾔﾏﾀﾞ ﾀﾛｳ"), ("か\u{3099}", "か\u{3099}"),
    ("red\u{1B}[31m", "red[31m"), ("a\u{9B}31mb", "a31mb"), ("a\u{7}\u{0}\u{7F}b", "ab"),
    ("user\u{202E}gnp.exe", "usergnp.exe"), ("a\u{2066}b\u{2069}c", "abc"),
    ("zero\u{200B}\u{200D}\u{FEFF}width", "zerowidth"), ("soft\u{AD}hyphen", "softhyphen"),
    ("two\u{2028}lines\r\nor\tmore", "twolinesormore"), ("\u{E000}\u{10FFFF}", ""),
  ]

  @Test("loses what commands a terminal or hides", arguments: singles)
  func line(from: String, to: String) {
    #expect(TextSanitizer.line(from) == to)
  }

  @Test("no scalar that is admitted is a control or format character; ASCII text is admitted")
  func all() {
    for scalar in (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init) {
      let category = scalar.properties.generalCategory
      if category == .control || category == .format {
        #expect(!TextSanitizer.admits(scalar), "\(scalar.value)")
      }
      if scalar.isASCII, category != .control { #expect(TextSanitizer.admits(scalar)) }
    }
  }

  @Test("sanitizing twice changes nothing more", arguments: singles.map(\.from))
  func idempotent(text: String) {
    #expect(TextSanitizer.line(TextSanitizer.line(text)) == TextSanitizer.line(text))
  }
}
