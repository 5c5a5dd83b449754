/// A registered address; a screen shows only as much of it as its owner needs to recognise it.
package struct Address: Hashable, Sendable {
  /// In one line.
  package let text: String

  /// An address in one line.
  package init(_ text: String) {
    self.text = text
  }

  /// The address down to the municipality (市区町村), whose name is shown whole or not at all; the rest is `***`.
  package var masked: String {
    let prefecture = Municipality.prefectures.first { text.hasPrefix($0) } ?? ""
    let rest = text.dropFirst(prefecture.count)
    return prefecture + (Municipality.name(at: rest) ?? "") + "***"
  }
}

/// Where the name of a municipality ends: not at the first 市, 区, 町 or 村, since names have those too (市川市, 武蔵村山市,
/// 余市郡余市町).
private enum Municipality {
  static let prefectures =
    [
      "北海道", "東京都", "京都府", "大阪府",
    ] + ordinary.map { $0 + "県" }

  private static let ordinary = [
    "青森", "岩手", "宮城", "秋田", "山形", "福島", "茨城", "栃木", "群馬", "埼玉", "千葉", "神奈川", "新潟", "富山", "石川", "福井",
    "山梨",
    "長野", "岐阜", "静岡", "愛知", "三重", "滋賀", "兵庫", "奈良", "和歌山", "鳥取", "島根", "岡山", "広島", "山口", "徳島", "香川",
    "愛媛",
    "高知", "福岡", "佐賀", "長崎", "熊本", "大分", "宮崎", "鹿児島", "沖縄",
  ]

  /// Those that have one of the four characters, or 郡, behind their first and before their last one.
  private static let unusual = [
    "四日市市", "廿日市市", "野々市市", "東村山市", "武蔵村山市", "十日町市", "大町市", "羽村市", "田村市", "大村市", "蒲郡市", "小郡市",
    "大和郡山市", "余市町", "上市町", "下市町", "玉村町", "大町町",
  ]
  /// 郡 of the same kind.
  private static let unusualCounties = ["余市郡", "高市郡", "北村山郡", "東村山郡", "西村山郡"]

  /// Longer ones there are none (かすみがうら市, and a county before it).
  private static let longestName = 8

  /// Nil where none is recognised.
  static func name(at text: Substring) -> String? {
    let county = county(at: text)
    guard let town = town(at: text.dropFirst(county.count), kinds: county.isEmpty ? "市区町村" : "町村")
    else { return nil }
    return county + town
  }

  private static func town(at text: Substring, kinds: String) -> String? {
    if let name = unusual.first(where: { text.hasPrefix($0) }) { return name }
    // The first character is part of every name.
    let end = text.dropFirst().prefix(longestName).firstIndex { kinds.contains($0) }
    return end.map { String(text[...$0]) }
  }

  /// Empty where there is none.
  private static func county(at text: Substring) -> String {
    if let county = unusualCounties.first(where: { text.hasPrefix($0) }) { return county }
    if unusual.contains(where: { text.hasPrefix($0) }) { return "" }
    let name = text.dropFirst().prefix(longestName).prefix { !"市区町村".contains($0) }
    guard let end = name.firstIndex(of: "郡") else { return "" }
    return String(text[...end])
  }
}
