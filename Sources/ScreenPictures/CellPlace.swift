import Canvas

/// The upper left corner of a cell.
struct CellPlace {
  let row: Int
  let column: Int

  var x: Int { column * CellSize.width }
  var y: Int { row * CellSize.height }

  /// Goes there (SVG 1.1, 8.3.2); what follows is relative to it.
  var path: String { "M\(x) \(y)" }

  func moved(by columns: Int) -> CellPlace {
    CellPlace(row: row, column: column + columns)
  }

  /// All of so many cells from this one on; at the edges of a frame of that size the margin too.
  func area(cells: Int, of size: Size) -> String {
    let margin = ScreenPicture.margin
    let isFirst = (row: row == 0, column: column == 0)
    let isLast = (row: row + 1 == size.rows, column: column + cells == size.columns)
    let left = x - (isFirst.column ? margin : 0)
    let top = y - (isFirst.row ? margin : 0)
    let width = moved(by: cells).x + (isLast.column ? margin : 0) - left
    let height = y + CellSize.height + (isLast.row ? margin : 0) - top
    return "M\(left) \(top)h\(width)v\(height)h-\(width)z"
  }
}
