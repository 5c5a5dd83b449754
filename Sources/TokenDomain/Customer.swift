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
