import Canvas
import Pages
import Testing

/// What people and programs put into fields.
@Suite("Digits and secrets in a field")
struct FieldTests {
  static let specs: [Field.Spec] = [
    .digits(Phrase(ja: "番号", en: "Number"), length: 7),
    .digits(Phrase(ja: "シリアル番号", en: "Serial number"), length: 13),
    .code(Phrase(ja: "コード", en: "Code"), length: 6),
    .secret(Phrase(ja: "パスワード", en: "Password"), length: 64),
  ]

  /// One thing typed or pasted: what a digit field takes of it and says, then a password field.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let digits: Taken
    let password: Taken
    var testDescription: String { name }
  }

  /// What the field holds then, and why something was not taken.
  struct Taken: Sendable {
    let text: String
    let rejection: Field.Rejection?

    static func all(_ text: String) -> Taken { Taken(text: text, rejection: nil) }
    static func none(_ rejection: Field.Rejection) -> Taken {
      Taken(text: "", rejection: rejection)
    }
  }

  /// Pasted: all of it or nothing.
  static let pastes: [Input] = [
    Input(name: "nothing", text: "", digits: .all(""), password: .all("")),
    Input(name: "digits", text: "123456", digits: .all("123456"), password: .all("******")),
    Input(
      name: "full-width", text: "１２３", digits: .all("123"), password: .none(.notHalfWidth)),
    Input(
      name: "groups", text: "1 2-3ー4", digits: .all("1234"), password: .none(.notHalfWidth)),
    Input(name: "spaces", text: "   ", digits: .all(""), password: .all("***")),
    Input(name: "hyphens", text: "---", digits: .all(""), password: .all("***")),
    Input(name: "letters", text: "12a4", digits: .none(.notADigit), password: .all("****")),
    Input(
      name: "half-width kana", text: "ﾔﾏﾀﾞ", digits: .none(.notADigit),
      password: .none(.notHalfWidth)),
    Input(
      name: "an emoji", text: "1💴", digits: .none(.notADigit), password: .none(.notHalfWidth)),
    Input(
      name: "a combining mark", text: "1\u{301}", digits: .none(.notADigit),
      password: .none(.notHalfWidth)),
    Input(
      name: "controls", text: "\u{1B}1\u{07}2\u{9B}3\u{7F}", digits: .all("123"),
      password: .all("***")),
    Input(
      name: "bidi and invisible marks", text: "\u{202E}1\u{200B}2\u{2066}", digits: .all("12"),
      password: .all("**")),
    Input(name: "a line with its end", text: "12\r\n", digits: .all("12"), password: .all("**")),
    Input(
      name: "two lines", text: "1000001\ndemo-login-1", digits: .none(.severalLines),
      password: .none(.severalLines)),
    Input(name: "a tab", text: "1\t2", digits: .all("12"), password: .all("**")),
  ]

  @Test("a paste is taken as a whole or not at all", arguments: specs, pastes)
  func paste(spec: Field.Spec, input: Input) {
    var field = Field(spec)
    let taken = spec.isDigits ? input.digits : input.password
    #expect(field.paste(PastedText(input.text.utf8)) == taken.rejection)
    #expect(field.shown.seen == taken.text)
    #expect(field.cursor == taken.text.utf8.count)
  }

  static func ones(_ count: Int) -> PastedText {
    PastedText(repeatElement(UInt8(ascii: "1"), count: count))
  }

  @Test("one character too many is not taken, pasted or typed", arguments: specs)
  func tooLong(spec: Field.Spec) {
    var field = Field(spec)
    let limit = spec.length
    #expect(field.paste(Self.ones(limit + 1)) == .full(limit))
    #expect(field.isEmpty)
    #expect(field.paste(Self.ones(10_000)) == .full(limit))
    #expect(field.paste(Self.ones(limit)) == nil)
    let full = field.shown
    #expect(field.type("1") == .full(limit))
    #expect(field.paste("1") == .full(limit))
    #expect(field.shown == full)
  }

  /// Typed: character by character, the last one tells.
  static let typed: [(scalar: Unicode.Scalar, digits: Taken, password: Taken)] = [
    ("7", .all("7"), .all("*")), ("７", .all("7"), .none(.notHalfWidth)),
    ("-", .all(""), .all("*")), (" ", .all(""), .all("*")), ("ー", .all(""), .none(.notHalfWidth)),
    ("x", .none(.notADigit), .all("*")), ("~", .none(.notADigit), .all("*")),
    ("あ", .none(.notADigit), .none(.notHalfWidth)),
    ("ｱ", .none(.notADigit), .none(.notHalfWidth)),
    ("é", .none(.notADigit), .none(.notHalfWidth)),
    ("💴", .none(.notADigit), .none(.notHalfWidth)),
    ("\u{301}", .none(.notADigit), .none(.notHalfWidth)),
    ("٣", .none(.notADigit), .none(.notHalfWidth)),
  ]

  @Test("a typed character is taken or refused with its reason", arguments: specs)
  func type(spec: Field.Spec) {
    for (scalar, digits, password) in Self.typed {
      var field = Field(spec)
      let taken = spec.isDigits ? digits : password
      #expect(field.type(scalar) == taken.rejection, "\(scalar)")
      #expect(field.shown.seen == taken.text, "\(scalar)")
    }
  }

  @Test("Ctrl-U empties it", arguments: specs)
  func empties(spec: Field.Spec) {
    var field = Field(spec)
    #expect(field.paste(Self.ones(spec.length)) == nil)
    field.edit(.left)
    field.edit(.empty)
    #expect(field.isEmpty && field.cursor == 0 && field.shown.seen.isEmpty)
  }
}
