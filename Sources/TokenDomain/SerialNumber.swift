import Primitives

/// シリアル番号: what names one token for ever; it serves one issue and is never used again.
package struct SerialNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Of a key fob, as a rule.
  package static let hardwareDigits = 13
  /// Of a key fob whose maker numbers them otherwise, in digits and letters.
  package static let hardwareLength = 7...20
  /// Of a software token, behind the `S`.
  package static let softwareDigits = 12

  /// As on the back of a key fob, but for hyphens and blanks: 7 to 20 digits and capital letters, 13 digits as a rule;
  /// or `S` and 12 digits for a software token of ours.
  package let text: String
  /// Which kind of token has it.
  package let kind: TokenKind

  /// Reads what a person typed: full-width characters, spaces, hyphens and small letters are folded.
  ///
  /// Nil if that leaves neither form.
  package init?(_ typed: some StringProtocol) {
    // As a rule it is read from storage, and of a key fob.
    if typed.utf8.count == Self.hardwareDigits,
      typed.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      (text, kind) = (String(typed), .hardware)
      return
    }
    guard let folded = Self.folded(typed), Self.hardwareLength.contains(folded.utf8.count) else {
      return nil
    }
    (text, kind) = (folded, Self.isSoftware(folded) ? .software : .hardware)
  }

  /// The digits and capital letters that were meant; nil if anything else but separators stands in it.
  private static func folded(_ typed: some StringProtocol) -> String? {
    var folded = ""
    for scalar in typed.unicodeScalars {
      switch TypedDigit(scalar) {
      case .digit(let byte): folded.unicodeScalars.append(Unicode.Scalar(byte))
      case .separator: continue
      case .other(let scalar):
        guard let letter = TypedLetter.capital(scalar) else { return nil }
        folded.unicodeScalars.append(letter)
      }
    }
    return folded
  }

  private static func isSoftware(_ text: String) -> Bool {
    text.utf8.count == 1 + softwareDigits && text.utf8.first == UInt8(ascii: "S")
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The same for all that a person may take for one another, on a small display or a worn back: letters that look
  /// like digits are those digits. No two tokens of a bank have the same.
  package var look: String {
    // As a rule there are none: a million tokens are looked at one by one.
    guard kind == .hardware, text.utf8.contains(where: { "OIL".utf8.contains($0) }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { Self.lookAlikes[$0] ?? $0 }))
  }

  /// None of them is a hexadecimal digit: makers number tokens in those, and two such numbers never look the same.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = ["O": "0", "I": "1", "L": "1"]

  /// A serial number for a new software token; whether it is taken is for the bank to see.
  package static func software(
    drawnFrom randomness: inout some RandomNumberGenerator
  ) -> SerialNumber {
    let digits = String(Int64.random(in: 0..<1_000_000_000_000, using: &randomness))
    let zeros = String(repeating: "0", count: softwareDigits - digits.utf8.count)
    return SerialNumber(software: "S" + zeros + digits)
  }

  private init(software text: String) {
    (self.text, kind) = (text, .software)
  }

  /// ``text``.
  package var description: String { text }

  /// By the text.
  package static func < (a: SerialNumber, b: SerialNumber) -> Bool { a.text < b.text }
}

/// The two kinds of token that a customer may choose between (manual, トークンとは).
package enum TokenKind: String, Hashable, Sendable, CaseIterable {
  /// ハードウェアトークン: a key fob that the union mails.
  case hardware
  /// ソフトウェアトークン: an app on the customer's phone.
  case software
}
