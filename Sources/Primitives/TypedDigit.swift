/// One typed character where digits are asked for, folded to what was meant (rules §6).
///
/// Customers type with a Japanese input method on, and read serial numbers in groups.
package enum TypedDigit: Hashable, Sendable {
  /// The ASCII digit, whether typed half- or full-width.
  case digit(UInt8)
  /// A space, hyphen or long-vowel mark: written between groups, and without a meaning.
  case separator
  case other(Unicode.Scalar)

  /// What was meant by one typed character.
  package init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar {
      case "0"..."9": .digit(UInt8(scalar.value))
      case "\u{FF10}"..."\u{FF19}": .digit(UInt8(scalar.value - 0xFF10 + 0x30))
      case " ", "\u{3000}", "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{30FC}", "\u{FF0D}",
        "\u{FF70}":
        .separator
      default: .other(scalar)
      }
  }

  /// The ASCII digits that were meant by `text`; nil if anything else but separators stands in it.
  package static func digits(in text: some StringProtocol) -> String? {
    // As a rule it is read from storage, or typed as it should be.
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return String(text) }
    var digits = ""
    for scalar in text.unicodeScalars {
      switch TypedDigit(scalar) {
      case .digit(let byte): digits.unicodeScalars.append(Unicode.Scalar(byte))
      case .separator: continue
      case .other: return nil
      }
    }
    return digits
  }
}
