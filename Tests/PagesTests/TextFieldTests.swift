import Canvas
import Pages
import SeededRandom
import Testing

/// Names and reasons: Japanese through an input method, which sends text scalar by scalar.
@Suite("Text in a field")
struct TextFieldTests {
  static let spec = Field.Spec.text(Phrase(ja: "理由", en: "Reason"), length: 8)

  private static func typed(_ text: String, into field: Field = Field(spec)) -> Field {
    var field = field
    for scalar in text.unicodeScalars { _ = field.type(scalar) }
    return field
  }

  static let texts: [(text: String, characters: Int)] = [
    ("", 0), ("花子", 2), ("Ōtani 5", 7), ("ﾔﾏﾀﾞ", 3), ("か\u{3099}", 1), ("e\u{301}a", 2),
    ("💴💴", 2), ("１２３", 3), ("髙橋", 2), ("〆切ー", 3),
  ]

  @Test("is taken as it is typed or pasted, by what a reader calls a character", arguments: texts)
  func taken(text: String, characters: Int) {
    var pasted = Field(Self.spec)
    #expect(pasted.paste(PastedText(text.utf8)) == nil)
    for field in [Self.typed(text), pasted] {
      #expect(field.text == text && field.shown == .plain(text))
      #expect(field.count == characters && field.cursor == characters)
      #expect(field.bytes.isEmpty, "no secret is made of it")
    }
  }

  @Test("a mark joins the character before the cursor, and Backspace takes both")
  func marks() {
    var field = Self.typed("かき")
    field.edit(.left)
    #expect(field.type("\u{3099}") == nil)
    #expect(field.text == "が\u{304D}" && field.count == 2 && field.cursor == 1)
    field.edit(.backspace)
    #expect(field.text == "き" && field.cursor == 0)
  }

  @Test("controls, bidi marks and invisible characters are left out")
  func sanitized() {
    var field = Field(Self.spec)
    #expect(field.paste("a\u{202E}b\u{200B}c\u{1B}\u{9B}d\u{2066}") == nil)
    #expect(field.text == "abcd")
    #expect(field.type("\u{202E}") == nil && field.text == "abcd")
  }

  @Test("one character too many is not taken; a mark on the last one is")
  func full() {
    var field = Self.typed("あいうえおかきく")
    #expect(field.type("け") == .full(8))
    #expect(field.type("\u{3099}") == nil)
    #expect(field.count == 8)
    var pasted = Field(Self.spec)
    #expect(pasted.paste("あいうえおかきくけ") == .full(8))
    #expect(pasted.isEmpty)
    #expect(pasted.paste("あ\nい") == .severalLines)
  }

  @Test(
    "edits keep text and cursor as a list of characters would",
    arguments: [1, 2, 3, 4, 5] as [UInt64])
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var field = Field(.text(Self.spec.label, length: 40))
    var model: [Character] = []
    var cursor = 0
    let letters = Array(
      "aあ漢ｱ💴ー 5é".unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered })
    for _ in 0..<2_000 {
      if Bool.random(using: &random), let scalar = letters.randomElement(using: &random) {
        let rejection = field.type(scalar)
        if model.count < 40 {
          model.insert(Character(scalar), at: cursor)
          cursor += 1
          #expect(rejection == nil)
        } else {
          #expect(rejection == .full(40))
        }
      } else if let edit = Field.Edit.allCases.dropLast().randomElement(using: &random) {
        field.edit(edit)
        switch edit {
        case .backspace where cursor > 0:
          cursor -= 1
          model.remove(at: cursor)
        case .delete where cursor < model.count: model.remove(at: cursor)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(model.count, cursor + 1)
        case .home: cursor = 0
        case .end: cursor = model.count
        case .backspace, .delete, .empty: break
        }
      }
      try #require(field.text == String(model) && field.cursor == cursor, "seed \(seed)")
    }
  }

  @Test(
    "whatever is typed, the cursor is drawn where the next character goes, and no wide one is cut")
  func cursor() throws {
    var toy = Toy()
    toy.form[Toy.name] = Self.typed("", into: Field(Toy.name))
    var window = Window(size: Size(columns: 60, rows: 12))
    for scalar in "abあいうえお漢字x".unicodeScalars {
      _ = toy.update(.key(.character(scalar)), at: 0)
      let page = toy.page()
      window.turn(to: page)
      let frame = window.frame(of: page)
      let cursor = try #require(frame.cursor)
      let row = Array(frame.row(cursor.row))
      let text = String(String.UnicodeScalarView(row[..<cursor.column].compactMap(\.scalar)))
      #expect(text.hasSuffix("[" + toy.form[Toy.name].text))
      #expect(row[cursor.column].scalar == " ")
    }
  }
}
