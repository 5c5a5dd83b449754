/// Whom the bank knows under a customer number.
package struct Customer: Hashable, Sendable {
  /// 契約者番号.
  package let number: CustomerNumber
  /// 氏名, as printed on letters.
  package let name: String
  /// The name's reading in katakana.
  package let kana: String
  /// お届け先: where a token is mailed to.
  package let address: Address

  /// A customer as an operator enters one.
  package init(number: CustomerNumber, name: String, kana: String, address: Address) {
    self.number = number
    self.name = name
    self.kana = kana
    self.address = address
  }
}

/// A registered address; a screen shows only as much of it as its owner needs to recognise it.
package struct Address: Hashable, Sendable {
  /// In one line.
  package let text: String

  /// An address in one line.
  package init(_ text: String) {
    self.text = text
  }

  /// The address down to the first 市, 区, 町 or 村; the rest is `***`.
  package var masked: String {
    guard let end = text.firstIndex(where: { "市区町村".contains($0) }) else {
      return text.prefix(min(4, text.count / 2)) + "***"
    }
    return text[...end] + "***"
  }
}
