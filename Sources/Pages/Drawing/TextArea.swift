import Canvas

/// Where the text of a page stands, and what is drawn beside or below it.
struct TextArea {
  let column: TextColumn
  /// With the two bands; what is drawn below takes the others.
  let rows: Int
  /// What text beside a drawing gets at most where there is room.
  private static let textColumns = 60

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
      column = TextColumn(margin: left + 1, width: at - left - 2, isRoomy: size.rows >= 20)
      rows = size.rows
      drawing = (panel, 1 + max(0, size.rows - 2 - panel.rows) / 2, at)
    case .below:
      let whole = TextColumn(size)
      column = TextColumn(margin: whole.margin, width: whole.width, isRoomy: false)
      rows = size.rows - panel.rows
      drawing = (panel, rows - 1, (size.columns - panel.columns) / 2)
    }
  }
}
