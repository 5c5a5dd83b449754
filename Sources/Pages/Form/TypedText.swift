/// Text of one line that is being typed, edited by what a reader calls a character (grapheme cluster): a
/// kana and the voicing mark that came after it are one.
struct TypedText: Hashable, Sendable {
  private(set) var text = ""
  /// Before which character the cursor stands, 0…count.
  private(set) var cursor = 0

  var count: Int { text.count }

  /// Inserts what may join the character before it, or the one behind.
  mutating func insert(_ scalar: Unicode.Scalar) {
    var scalars = text.unicodeScalars
    let at = text.index(text.startIndex, offsetBy: cursor)
    scalars.insert(scalar, at: at)
    let before = String(String.UnicodeScalarView(scalars[..<at])).unicodeScalars.count + 1
    text = String(scalars)
    // The cursor goes behind the character that the scalar has become a part of.
    var passed = 0
    cursor = 0
    for character in text {
      guard passed < before else { break }
      passed += character.unicodeScalars.count
      cursor += 1
    }
  }

  mutating func edit(_ edit: Field.Edit) {
    switch edit {
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        removeCharacter()
      }
    case .delete:
      if cursor < count { removeCharacter() }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = count
    case .empty: self = TypedText()
    }
  }

  /// The one behind the cursor; what stood apart by it may join.
  private mutating func removeCharacter() {
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(cursor, count)
  }
}
