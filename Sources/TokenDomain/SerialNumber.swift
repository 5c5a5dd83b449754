import Primitives

/// シリアル番号: what names one token for ever; it serves one issue and is never used again.
package struct SerialNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Of a key fob.
  package static let hardwareDigits = 13
  /// Of a software token, behind the `S`.
  package static let softwareDigits = 12

  /// 13 digits (as on the back of a key fob), or `S` and 12 digits for a software token of ours.
  package let text: String
  /// Which kind of token has it.
  package let kind: TokenKind

  /// Reads what a person typed: full-width characters, spaces and hyphens are folded, `s` is `S`.
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
    let trimmed = typed.drop { $0 == " " || $0 == "\u{3000}" }
    let isSoftware = trimmed.first.map { "SsＳｓ".contains($0) } ?? false
    guard let digits = TypedDigit.digits(in: isSoftware ? trimmed.dropFirst() : trimmed),
      digits.utf8.count == (isSoftware ? Self.softwareDigits : Self.hardwareDigits)
    else { return nil }
    text = isSoftware ? "S" + digits : digits
    kind = isSoftware ? .software : .hardware
  }

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
