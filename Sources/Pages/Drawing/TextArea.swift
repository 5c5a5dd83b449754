import Canvas

/// Where the text of a page stands, and what is drawn beside or below it.
struct TextArea {
  let column: TextColumn
  /// With the two bands; what is drawn below takes the others.
  let rows: Int
  /// What text beside a drawing gets at most where there is room.
  private static let textColumns = 60

  /// In colours: columns of a window in which a card stands off, and where it begins under a title of one line and its
  /// steps.
  private static let leastForGap = 100
  private static let firstOfCard = 5

  /// What is drawn, and its upper left cell.
  let drawing: (panel: SymbolPanel, row: Int, column: Int)?
  /// What stands in a row of its own under all of that.
  let wide: WideSecret?

  init(_ size: Size, _ panel: SymbolPanel?, over wide: WideSecret? = nil, coloured: Bool = false) {
    self.wide = wide
    guard let panel else {
      column = coloured ? TextColumn(coloured: size) : TextColumn(size)
      rows = size.rows
      drawing = nil
      return
    }
    switch panel.place {
    case .beside:
      let width = min(size.columns, max(TextColumn.widest + 4, panel.columns + Self.textColumns))
      let left = (size.columns - width) / 2
      let at = left + width - panel.columns
      // A card does not touch the drawing, and both begin in the same row, where there is room for it.
      let gap = coloured && size.columns >= Self.leastForGap ? 2 : 0
      column = TextColumn(
        margin: left + 1, width: at - left - 2 - gap, isRoomy: size.rows >= 20)
      rows = size.rows
      let centred = 1 + max(0, size.rows - 2 - panel.rows) / 2
      drawing = (panel, coloured ? min(centred, Self.firstOfCard) : centred, at)
    case .below:
      let whole = TextColumn(size)
      column = TextColumn(margin: whole.margin, width: whole.width, isRoomy: false)
      rows = size.rows - panel.rows
      drawing = (panel, rows - 1, (size.columns - panel.columns) / 2)
    }
  }
}
