import Pages

/// A sentence of somebody else's in both languages. In the places of `%*` and `%1` to `%9` stands what differs from
/// one time to the next; of `%*`, what somebody has typed.
struct Rewording {
  let sentence: Phrase
  /// What stands before, between and behind the places of the English sentence.
  private let fixed: [String.UnicodeScalarView]
  /// The marks of its places, in their order.
  private let marks: [String]

  init(ja: String, en: String) {
    sentence = Phrase(ja: ja, en: en)
    fixed = en.split(separator: Self.mark, omittingEmptySubsequences: false)
      .map { String($0).unicodeScalars }
    marks = en.matches(of: Self.mark).map { String($0.output) }
  }

  private static var mark: Regex<Substring> { /%[*1-9]/ }

  /// The sentence in Japanese, what stands in its places as it is; nil if the text is another one.
  func japanese(for text: String) -> String? {
    guard let places = places(in: text) else { return nil }
    let found = Dictionary(zip(marks, places)) { first, _ in first }
    return sentence.ja.replacing(Self.mark) { found[String($0.output)] ?? "" }
  }

  /// What stands in the places of a text that is this sentence.
  ///
  /// By scalars: a mark that somebody typed clings to the quote before it. What was typed may look like the rest
  /// of the sentence, so it is taken to be as long as can be.
  private func places(in text: String) -> [String]? {
    var rest = Substring(text).unicodeScalars
    guard let first = fixed.first, rest.starts(with: first) else { return nil }
    rest = rest.dropFirst(first.count)
    guard fixed.count > 1, let last = fixed.last else { return rest.isEmpty ? [] : nil }
    guard rest.reversed().starts(with: last.reversed()) else { return nil }
    rest = rest.dropLast(last.count)
    var places: [String] = []
    for (mark, behind) in zip(marks, fixed.dropFirst().dropLast()) {
      let ranges = rest.ranges(of: behind)
      guard let range = mark == "%*" ? ranges.last : ranges.first else { return nil }
      places.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return places + [String(rest)]
  }
}

extension [Rewording] {
  /// The text in Japanese, in the words of the first one that it is; nil if it is none of them.
  func japanese(for text: String) -> String? {
    lazy.compactMap { $0.japanese(for: text) }.first
  }
}
