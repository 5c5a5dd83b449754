import Canvas
import Pages
import Testing

/// How keys become what a screen is told.
@Suite("A form")
struct FormTests {
  static let number = Field.Spec.digits(Phrase(ja: "番号", en: "Number"), length: 4)
  static let secret = Field.Spec.secret(Phrase(ja: "暗証", en: "Secret"), length: 8)
  static let go = Form.Button(ja: "進む", en: "Go")
  static let back = Form.Button(ja: "戻る", en: "Back")

  private static var form: Form {
    Form([.field(number), .field(secret), .button(go), .button(back)])
  }

  @Test("Enter goes from field to field, and on the last one presses")
  func enter() {
    var form = Self.form
    #expect(form.take(.enter, in: .toy) == .moved)
    #expect(form.focusedField == Self.secret)
    #expect(form.take(.enter, in: .toy) == .pressed(.field(Self.secret)))
    #expect(form.take(.tab, in: .toy) == .moved)
    #expect(form.take(.enter, in: .toy) == .pressed(.button(Self.go)))
  }

  @Test("the focus goes round both ways")
  func focus() {
    var form = Self.form
    for key in [Key.tab, .down, .tab, .tab] { #expect(form.take(key, in: .toy) == .moved) }
    #expect(form.focusedField == Self.number)
    #expect(form.take(.up, in: .toy) == .moved)
    #expect(form.focused == .button(Self.back))
    #expect(form.take(.left, in: .toy) == .moved)
    #expect(form.focused == .button(Self.go))
  }

  @Test("Ctrl-U empties the field that has the focus, and no other")
  func empties() {
    var form = Self.form
    for digit in "1234".unicodeScalars { _ = form.take(.character(digit), in: .toy) }
    _ = form.take(.enter, in: .toy)
    for letter in "abc".unicodeScalars { _ = form.take(.character(letter), in: .toy) }
    #expect(form.take(.control("u"), in: .toy) == .edited)
    #expect(form[Self.secret].isEmpty)
    #expect(form[Self.number].text == "1234")
    _ = form.take(.tab, in: .toy)
    #expect(form.take(.control("u"), in: .toy) == .nothing, "on a button")
  }

  @Test("where something is typed a character is one; else it may be a command or a choice")
  func characters() {
    var form = Form([.field(Self.secret), .choice(1), .choice(2)])
    for key in ["?", " ", "1"].map({ Key.character($0) }) {
      #expect(form.take(key, in: .toy) == .typed(Self.secret, nil))
    }
    _ = form.take(.tab, in: .toy)
    #expect(form.take(.character("?"), in: .toy) == .command(.help))
    #expect(form.take(.character("2"), in: .toy) == .pressed(.choice(2)))
    #expect(form.take(.character("１"), in: .toy) == .pressed(.choice(1)))
    #expect(form.take(.character("3"), in: .toy) == .nothing)
    #expect(form.take(.character(" "), in: .toy) == .pressed(.choice(1)))
  }

  @Test("choices stand for what they were made of, and a number that is none for nothing")
  func choices() {
    let choices = Choices(["a", "b"])
    #expect(choices.items == [.choice(1), .choice(2)])
    #expect(choices[.choice(2)] == "b")
    #expect(choices[.choice(0)] == nil && choices[.choice(3)] == nil)
    #expect(choices[.button(Self.go)] == nil)
    #expect(choices.item("b") == .choice(2) && choices.item("c") == nil)
  }
}
