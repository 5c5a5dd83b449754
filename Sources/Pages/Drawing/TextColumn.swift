import Canvas

/// Where text stands on a screen of some size: at most 100 columns wide, in the middle.
struct TextColumn {
  static let widest = 100

  let margin: Int
  let width: Int
  /// Whether there is room for blank rows around the title.
  let isRoomy: Bool
  /// Whether labels stand beside their fields, and details beside their choices.
  let isWide: Bool

  init(margin: Int, width: Int, isRoomy: Bool) {
    self.margin = margin
    self.width = width
    self.isRoomy = isRoomy
    isWide = width >= 70
  }

  /// In colours, where there is room for a second column.
  private static let widestOfTwo = 130
  private static let leastOfTwo = 116

  init(_ size: Size) {
    self.init(size, widest: Self.widest)
  }

  /// In colours, where a wide window has two columns.
  init(coloured size: Size) {
    self.init(
      size, widest: size.columns >= Self.leastOfTwo ? Self.widestOfTwo : Self.widest)
  }

  private init(_ size: Size, widest: Int) {
    let least = size.columns >= 60 ? 2 : 1
    width = min(widest, size.columns - 2 * least)
    margin = max(least, (size.columns - width) / 2)
    isRoomy = size.rows >= 20
    isWide = width >= 70
  }
}
