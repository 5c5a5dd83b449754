import OneTimePassword
import Primitives
import Testing

@Suite("A code that was typed")
struct EnteredCodeTests {
  @Test(
    "is folded to the digits that were meant",
    arguments: [
      "012345", "０１２３４５", "０1２3４5", " 012345 ", "012 345", "012　345", "012-345",
      "012－345", "012−345", "012ー345", "012ｰ345", "012‐345", "012–345", "0-1-2-3-4-5", "　０１２　３４５　",
    ])
  func folded(typed: String) throws {
    let code = try EnteredCode(SecretBytes(typed.utf8), digits: .six)
    #expect(code.digits.equalsInConstantTime(SecretBytes("012345".utf8)))
  }

  static let malformed: [(String, EnteredCode.Malformed)] = [
    ("", .empty),
    (" 　-ー", .empty),
    ("1", .tooShort(missing: 5)),
    ("１２３　４５", .tooShort(missing: 1)),
    ("1234567", .tooLong(excess: 1)),
    ("１２３４５６ 78", .tooLong(excess: 2)),
    ("12345a", .notADigit(position: 5)),
    ("あ", .notADigit(position: 0)),
    ("１２　x", .notADigit(position: 3)),
    ("1234567890x", .notADigit(position: 10)),
    ("12345٣", .notADigit(position: 5)),
    ("12345六", .notADigit(position: 5)),
    ("12345\n", .notADigit(position: 5)),
  ]

  @Test("is refused with what is wrong with it", arguments: malformed)
  func refused(typed: String, reason: EnteredCode.Malformed) {
    #expect(throws: reason) { try EnteredCode(SecretBytes(typed.utf8), digits: .six) }
  }

  @Test("is refused where its bytes are not UTF-8")
  func invalidUTF8() {
    for bytes in [[0xFF], [0xE3, 0x80], [0xC0, 0xB0]] as [[UInt8]] {
      #expect(throws: EnteredCode.Malformed.notADigit(position: 1)) {
        try EnteredCode(SecretBytes([0x31] + bytes), digits: .six)
      }
    }
  }

  @Test("has as many digits as its token shows", arguments: DigitCount.allCases, 1...9)
  func lengths(asked: DigitCount, typed: Int) {
    let text = SecretBytes(String(repeating: "7", count: typed).utf8)
    let missing = asked.rawValue - typed
    if missing == 0 {
      #expect(throws: Never.self) { try EnteredCode(text, digits: asked) }
    } else {
      let reason: EnteredCode.Malformed =
        missing > 0 ? .tooShort(missing: missing) : .tooLong(excess: -missing)
      #expect(throws: reason) { try EnteredCode(text, digits: asked) }
    }
  }
}
