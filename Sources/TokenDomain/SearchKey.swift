import Foundation

/// A name as it is searched for: 山田 太郎, ﾔﾏﾀﾞ and やまだ, Ａｂｅ and abe are found by one another.
///
/// Half-width and full-width forms are one (Unicode NFKC), hiragana is katakana, capitals are small letters, and blanks
/// are gone.
package struct SearchKey: Hashable, Sendable {
  /// Empty where nothing was left.
  package let text: String

  /// What a name, or something typed, is found by.
  package init(_ name: some StringProtocol) {
    let scalars = name.decomposedStringWithCompatibilityMapping
      .precomposedStringWithCanonicalMapping
      .lowercased().unicodeScalars
      .filter { !$0.properties.isWhitespace }
      .map { Self.hiragana.contains($0) ? Unicode.Scalar($0.value + Self.toKatakana) ?? $0 : $0 }
    text = String(String.UnicodeScalarView(scalars))
  }

  private static let hiragana: ClosedRange<Unicode.Scalar> = "\u{3041}"..."\u{3096}"
  private static let toKatakana: UInt32 = 0x60
}
