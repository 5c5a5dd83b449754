import Canvas

/// What fonts show, each character at a place of its own.
enum CellText {
  /// Who has none of them sees another one, in the same places. With these sizes a narrow character is as wide as
  /// its cell, and a wide one a little less than its two.
  static let fonts =
    ".n{font-size:16.5px;font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}"
    + ".w{font-size:18px;font-family:'Noto Sans Mono CJK JP','Noto Sans CJK JP','Hiragino Sans',"
    + "'BIZ UDGothic','Yu Gothic',monospace}"
  /// Half of what is left to a wide one.
  private static let wideInset = 1
  /// From the top of a cell to the line on which text stands.
  private static let baseline = 15

  /// Narrow characters without a blank, or one wide one.
  struct Word {
    fileprivate let row: Int
    fileprivate let isWide: Bool
    fileprivate let text: String
    /// Of each character.
    fileprivate let places: [Int]

    init(_ cells: ArraySlice<Frame.Cell>, at place: CellPlace) {
      let scalars = cells.compactMap(\.scalar)
      isWide = scalars.count < cells.count
      row = place.row
      text = String(String.UnicodeScalarView(scalars)).escaped
      let inset = isWide ? CellText.wideInset : 0
      places = scalars.indices.map { place.moved(by: $0).x + inset }
    }
  }

  /// Where a word ends that begins with what no shape is drawn for.
  static func end(of cells: [Frame.Cell], from start: Int) -> Int {
    if start + 1 < cells.count, cells[start + 1].scalar == nil { return start + 2 }
    var end = start + 1
    while end < cells.count, let scalar = cells[end].scalar, scalar != " ",
      CellShape(scalar, cells: 1) == nil, end + 1 == cells.count || cells[end + 1].scalar != nil
    {
      end += 1
    }
    return end
  }

  /// Words of one row and one style.
  static func line(_ words: [Word], isBold: Bool) -> String {
    line(words.filter { !$0.isWide }, font: "n", isBold)
      + line(words.filter(\.isWide), font: "w", isBold)
  }

  private static func line(_ words: [Word], font: String, _ isBold: Bool) -> String {
    guard let row = words.first?.row else { return "" }
    let spans = words.map { word in
      "<tspan x=\"\(word.places.map(String.init).joined(separator: " "))\">\(word.text)</tspan>"
    }.joined()
    let bold = isBold ? " font-weight=\"bold\"" : ""
    let y = row * CellSize.height + baseline
    return "<text class=\"\(font)\" y=\"\(y)\"\(bold)>\(spans)</text>\n"
  }
}

extension String {
  /// With what XML has for its own marks.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
