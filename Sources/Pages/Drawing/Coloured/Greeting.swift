import Canvas
import Primitives

/// What stands beside the first card of a page that greets: the institution's mark, and whose page it is.
struct Greeting {
  let rows: [Line]
  /// What the card is called, in its frame.
  let title: String
  /// Columns of it, with the gap to the card.
  static let columns = margin + room + 1
  private static let margin = 2
  /// Columns of a picture, and of what stands under it.
  private static let room = 29

  /// - Returns: nil where there is no room for it, no mark, or nothing can be drawn.
  init?(_ page: Page, _ size: Size, region: Int, _ marks: Marks) {
    let picture = page.masthead.mark.large
    guard page.isGreeting, marks.draws, size.rows >= 22, region >= 78,
      !picture.isEmpty, picture.columns <= Self.room
    else { return nil }
    func centred(_ text: String, _ style: Style) -> Line {
      let cut = TextWidth.cut(text, columns: Self.room + 1)
      var line = Line()
      line.pad(to: max(0, Self.margin + (Self.room - TextWidth.of(cut)) / 2))
      line.append(cut, style)
      return line
    }
    title = page.title
    rows =
      picture.halfBlocks.map { Self.line($0, columns: picture.columns) }
      + [
        centred(page.masthead.name, .bold),
        centred(page.masthead.service, Style(ink: .faint)),
      ]
  }

  private static func line(_ row: [Bitmap.Run], columns: Int) -> Line {
    var line = Line()
    line.pad(to: margin + (room - columns) / 2)
    for run in row { line.append(run.character, count: run.count, Style(ink: .emblem)) }
    line.pad(to: columns)
    return line
  }

  /// The rows of a card with the greeting at their left, as high as the higher of both.
  func beside(_ card: [BodyRow]) -> [BodyRow] {
    let above = max(0, card.count - rows.count) / 2
    return (0..<max(card.count, rows.count)).map { index in
      let at = index - above
      var left = rows.indices.contains(at) ? rows[at] : Line()
      left.pad(to: Self.columns)
      return BodyRow(
        line: card.indices.contains(index) ? card[index].line.preceded(by: left) : left)
    }
  }
}
