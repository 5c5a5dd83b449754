import Canvas
import Primitives

/// A key in one line as it is typed, under a symbol beside which there is no room for that.
struct WideSecret {
  /// Its label and its groups.
  let line: Line

  /// - Parameter column: of the text beside the symbol.
  /// - Returns: nil if the page has no key in groups, or its line fits beside the symbol, or nowhere.
  init?(_ page: Page, beside column: TextColumn, in whole: TextColumn) {
    for case .secret(let label, let secret, let group?) in page.blocks {
      let groups = (secret.count + group - 1) / group
      let columns = secret.count + groups - 1
      var line = Line(" " + label + "   ")
      guard columns > column.width - BodyLayout.valueIndent, line.columns + columns <= whole.width
      else { return nil }
      for (index, piece) in secret.pieces(of: group).enumerated() {
        if index > 0 { line.append(" ") }
        line.append(piece)
      }
      self.line = line
      return
    }
    return nil
  }
}

extension Window {
  /// Where the text of a page stands, with a symbol beside or below it and a key under both.
  func area(of page: Page) -> TextArea {
    let isColoured = look != .plain
    let area = TextArea(size, panel(of: page), coloured: isColoured)
    guard let symbol = page.symbol?.symbol, area.drawing?.panel.place == .beside,
      let wide = WideSecret(
        page, beside: area.column, in: isColoured ? TextColumn(coloured: size) : TextColumn(size))
    else { return area }
    // One row of the quiet zone is given up for it, if that leaves enough.
    let above = Size(columns: size.columns, rows: size.rows - 1)
    guard let panel = symbols.panel(symbol, in: above), panel.place == .beside,
      panel.glyphs == area.drawing?.panel.glyphs
    else { return area }
    return TextArea(above, panel, over: wide, coloured: isColoured)
  }
}
