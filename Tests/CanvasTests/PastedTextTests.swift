import Canvas
import Testing

@Suite("What is pasted, perhaps a password")
struct PastedTextTests {
  static func text(_ pasted: PastedText) -> String {
    var text = ""
    pasted.scalars { scalar in
      text.unicodeScalars.append(scalar)
      return true
    }
    return text
  }

  static let pastes: [(from: String, to: String)] = [
    ("", ""), ("1\n2", "1\n2"), ("1\r\n2\r3\n", "1\n2\n3\n"), ("\n\n", "\n\n"), ("\r\r", "\n\n"),
    ("1\u{1B}[2J\n\u{202E}2", "1[2J\n2"), ("日傘\u{2028}1", "日傘\n1"), ("ﾔﾏﾀﾞ💴", "ﾔﾏﾀﾞ💴"),
  ]

  @Test("keeps its lines, and loses what has no business on a screen", arguments: pastes)
  func lines(from: String, to: String) {
    #expect(Self.text(PastedText(from.utf8)) == to)
    #expect(Self.text(PastedText(to.utf8)) == to, "once is enough")
  }

  @Test("bytes that are no UTF-8 are shown to be none, and read no further than wanted")
  func malformed() {
    #expect(Self.text(PastedText([0x31, 0xFF, 0x32])) == "1\u{FFFD}2")
    var seen = 0
    PastedText("12345".utf8).scalars { _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
  }

  @Test("prints as nothing, whoever asks")
  func secret() {
    let pasted: PastedText = "demo-login-1"
    for shown in ["\(pasted)", String(reflecting: pasted), "\(TerminalEvent.paste(pasted))"] {
      #expect(!shown.contains("demo"))
    }
    #expect(Mirror(reflecting: pasted).children.isEmpty)
  }
}
