import Pages
import Primitives
import TokenDomain

extension RecordText.Fault {
  /// What is wrong, and what to do.
  var words: Phrase {
    switch self {
    case .empty: Phrase(ja: "入力してください", en: "please write something")
    case .tooLong(let characters, let longest):
      Phrase(
        ja: "\(characters)文字あります。\(longest)文字までにしてください",
        en: "it has \(characters) characters, and may have \(longest)")
    case .invisible(let scalar, let place):
      Phrase(
        ja: "\(place)文字目の \(scalar.codePoint) は目に見えない文字です。取り除いてください",
        en: "character \(place), \(scalar.codePoint), cannot be seen; please leave it out")
    case .mark(let scalar, let place):
      Phrase(
        ja: "\(place)文字目の記号 \(scalar.codePoint) は画面に出せません。1文字になっている字で書いてください",
        en:
          "character \(place) has the mark \(scalar.codePoint), which no screen draws; please write a "
          + "letter that has it, or none")
    case .privateUse(let scalar, let place):
      Phrase(
        ja: "\(place)文字目の \(scalar.codePoint) は外字です。代わりの字かカナで書いてください",
        en:
          "character \(place), \(scalar.codePoint), is one of a private font; please write another letter"
      )
    }
  }
}
