import Testing
import TokenDomain

@Suite("An address as a screen shows it")
struct AddressTests {
  /// A name that has one of the four characters in it is cut there: less is shown, never more.
  static let table: [(String, String)] = [
    ("東京都千代田区日比谷台1-2-3", "東京都千代田区***"),
    ("神奈川県鎌倉市雨音4-5-6", "神奈川県鎌倉市***"),
    ("北海道虻田郡京極町字空7", "北海道虻田郡京極町***"),
    ("長野県下伊那郡天龍村8", "長野県下伊那郡天龍村***"),
    ("大阪府大阪市北区雷町9", "大阪府大阪市***"),
    ("東京都町田市虹1-2-3", "東京都町***"),
    ("三重県四日市市霧2-3", "三重県四日市***"),
    ("1-2-3 Parasol Street", "1-2-***"),
    ("傘", "***"),
    ("", "***"),
  ]

  @Test("tells the municipality and no more", arguments: table)
  func masked(address: String, shown: String) {
    #expect(Address(address).masked == shown)
  }
}
