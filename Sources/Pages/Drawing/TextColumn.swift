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

  init(_ size: Size) {
    let least = size.columns >= 60 ? 2 : 1
    width = min(Self.widest, size.columns - 2 * least)
    margin = max(least, (size.columns - width) / 2)
    isRoomy = size.rows >= 20
    isWide = width >= 70
  }
}
