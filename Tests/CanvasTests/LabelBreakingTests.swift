import Canvas
import Testing

@Suite("Labels are broken between words")
struct LabelBreakingTests {
  static let table: [(label: String, columns: Int, lines: [String])] = [
    ("パスワード変更", 20, ["パスワード変更"]),
    (
      "ハードウェアトークン(キーホルダー型の生成機に表示する方法)", 31,
      ["ハードウェアトークン", "(キーホルダー型の生成機に", "表示する方法)"]
    ),
    ("ワンタイムパスワード利用開始(ハードウェアトークン確認)", 38, ["ワンタイムパスワード利用開始", "(ハードウェアトークン確認)"]),
    ("トークン発行(ソフトウェアトークン発行完了)", 38, ["トークン発行(ソフトウェアトークン", "発行完了)"]),
    ("Hardware token (shown on a key fob)", 31, ["Hardware token (shown on a key", "fob)"]),
    ("ハードウェアトークン", 9, ["ハード", "ウェア", "トークン"]),
    ("", 9, [""]),
  ]

  @Test("where the script changes, and never before kana or a closing mark", arguments: table)
  func breaks(label: String, columns: Int, lines: [String]) {
    #expect(LabelBreaking.lines(of: label, columns: columns) == lines)
  }

  @Test("no line is wider than it may be, and nothing is lost", arguments: table.map(\.label))
  func whole(label: String) {
    for columns in 2...80 {
      let lines = LabelBreaking.lines(of: label, columns: columns)
      #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == label.filter { $0 != " " })
    }
  }
}
